package dev.escalation.ui.explore;

import dev.escalation.analysis.Exploration;
import dev.escalation.analysis.Grain;
import dev.escalation.chart.Chart;
import dev.escalation.features.Target;
import dev.escalation.ui.Context;
import dev.escalation.ui.chart.ChartCards;
import dev.escalation.ui.chart.ChartView;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.Segments;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** What goes with an outcome, and where values are missing. */
final class ColumnsPane extends HBox {
    private final Context context;
    private final ExploreWords words;
    private final Card linksCard = new Card();
    private final Card gapsCard = new Card();
    private final ChartView links;
    private final ChartView gaps;
    private final Label linksNote = Labels.wrapped("", "text-small");
    private final Label gapsNote = Labels.wrapped("", "text-small");
    private @Nullable Exploration exploration;
    private Target target = Target.ESCALATION;
    private Grain grain = Grain.MONTH;

    ColumnsPane(Context context, ExploreWords words) {
        super(14);
        this.context = context;
        this.words = words;
        linksCard.tools().getChildren().add(targets());
        gapsCard.tools().getChildren().add(grains());
        ChartCards cards = new ChartCards(context);
        links = cards.on(linksCard, "explore-associations");
        gaps = cards.on(gapsCard, "explore-missing");
        linksNote.setId("explore-links-note");
        gapsNote.setId("explore-gaps-note");
        addNote(linksCard, linksNote);
        addNote(gapsCard, gapsNote);
        for (Card card : new Card[] {linksCard, gapsCard}) {
            card.setMinWidth(0);
            card.setPrefWidth(1);
            HBox.setHgrow(card, Priority.ALWAYS);
        }
        getChildren().addAll(linksCard, gapsCard);
    }

    private static void addNote(Card card, Label note) {
        note.getStyleClass().add("explore-note");
        note.setMaxWidth(Double.MAX_VALUE);
        card.getChildren().add(note);
    }

    private Segments<Target> targets() {
        return new Segments<>(
                "explore-target", Target.values(), one -> words.of("explore.measure.", Measure.of(one)), chosen -> {
                    target = chosen;
                    prepareLinks();
                });
    }

    private Segments<Grain> grains() {
        Grain[] grains = {Grain.MONTH, Grain.WEEK};
        return new Segments<>(
                "explore-gaps-grain",
                grains,
                one -> words.get("explore.grain." + one.name().toLowerCase(Locale.ROOT)),
                chosen -> {
                    grain = chosen;
                    prepareGaps();
                });
    }

    void show(Exploration ready) {
        exploration = ready;
        prepareLinks();
        prepareGaps();
    }

    private void prepareLinks() {
        Exploration ready = exploration;
        Target asked = target;
        if (ready != null) {
            context.work()
                    .prepare(
                            links,
                            _ -> new AssociationWords(ready.associations(asked), words).chart(),
                            chart -> show(linksCard, links, linksNote, chart));
        }
    }

    private void prepareGaps() {
        Exploration ready = exploration;
        Grain asked = grain;
        if (ready != null) {
            context.work()
                    .prepare(
                            gaps,
                            _ -> new MissingWords(ready.missing(asked), words).chart(),
                            chart -> show(gapsCard, gaps, gapsNote, chart));
        }
    }

    private static void show(Card card, ChartView view, Label note, Chart chart) {
        card.setTitle(chart.title());
        note.setText(chart.subtitle());
        view.setChart(chart);
    }
}
