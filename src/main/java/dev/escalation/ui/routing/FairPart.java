package dev.escalation.ui.routing;

import dev.escalation.simulate.routing.AgentLoad;
import dev.escalation.simulate.routing.Fairness;
import dev.escalation.simulate.routing.RoutingRule.Basis;
import dev.escalation.simulate.routing.RoutingStudy;
import dev.escalation.ui.Context;
import dev.escalation.ui.chart.Export;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.Segments;
import dev.escalation.ui.control.Tag;
import dev.escalation.ui.text.Texts;
import java.util.Comparator;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Who would have more to do under a rule, and who less. */
final class FairPart {
    private final Card card = new Card();
    private static final int ROW = 30;
    private static final Basis[] CHOICE = {Basis.BALANCED, Basis.LEAST_LOADED, Basis.SKILL};

    private final Context context;
    private final Texts texts;
    private final RoutingWords words;
    private final StackPane verdict = new StackPane();
    private final Label sentence = Labels.wrapped("", "text-cell");
    private final Label spread = Labels.wrapped("", "text-small");
    private final ListView<LoadCell.Line> agents = new ListView<>();
    private Basis basis = Basis.BALANCED;
    private @Nullable RoutingDesk desk;
    private @Nullable RoutingStudy study;

    FairPart(Context context) {
        this.context = context;
        this.texts = context.texts();
        this.words = new RoutingWords(texts);
        card.setTitle(texts.get("routing.fair"));
        card.setId("routing-fair");
        agents.setId("routing-loads");
        agents.getStyleClass().add("profile-list");
        agents.setFixedCellSize(ROW);
        agents.setCellFactory(_ -> new LoadCell(texts));
        agents.setMinHeight(0);
        VBox.setVgrow(agents, Priority.ALWAYS);
        sentence.setId("routing-fair-words");
        spread.setId("routing-fair-spread");
        FlowPane legend = new FlowPane(14, 4, mark("load-before", texts.get("routing.fair.today")));
        legend.getChildren().add(mark("load-after", texts.get("routing.fair.rule")));
        verdict.setAlignment(Pos.CENTER_LEFT);
        VBox said = new VBox(6, verdict, sentence, spread, legend);
        said.setPadding(new Insets(10, 14, 8, 14));
        VBox framed = new VBox(said, agents);
        // the list's last row must not hide the card's frame
        framed.setPadding(new Insets(0, 0, 6, 0));
        card.setContent(framed);
    }

    private static Label mark(String styleClass, String meaning) {
        StackPane colour = new StackPane();
        colour.getStyleClass().add(styleClass);
        colour.setMinSize(14, 6);
        colour.setMaxSize(14, 6);
        Label label = Labels.whole(meaning, "text-micro");
        label.setGraphic(colour);
        label.setGraphicTextGap(6);
        return label;
    }

    void show(RoutingDesk ofDesk, RoutingStudy shown) {
        desk = ofDesk;
        study = shown;
        basis = CHOICE[0];
        Button export = Buttons.icon("fth-download", texts.get("routing.export.fair"), this::export);
        export.setId("routing-export-fair");
        card.tools().getChildren().setAll(new Segments<>("routing-rule", CHOICE, words::rule, this::choose), export);
        card.showContent();
        fill();
    }

    /** Nothing to choose or to export. */
    void clear() {
        study = null;
        desk = null;
        card.tools().getChildren().clear();
    }

    private void choose(Basis chosen) {
        basis = chosen;
        fill();
    }

    private void fill() {
        RoutingStudy shown = study;
        RoutingDesk of = desk;
        if (shown == null || of == null) {
            return;
        }
        int rule = IntStream.range(1, shown.rules().size())
                .filter(i -> shown.rules().get(i).basis() == basis)
                .findFirst()
                .orElse(1);
        Fairness fairness = Fairness.of(shown, rule);
        verdict.getChildren().setAll(new Tag(words.verdict(fairness.verdict()), RoutingWords.kind(fairness.verdict())));
        int over = fairness.count(AgentLoad.Change.OVERLOADED);
        int catchesUp = fairness.count(AgentLoad.Change.CATCHES_UP);
        sentence.setText(texts.get(
                "routing.fair.counts",
                over,
                catchesUp,
                fairness.agents().size(),
                texts.formats().share(AgentLoad.RISE, 0),
                texts.formats().share(AgentLoad.ABOVE_PEERS, 0)));
        spread.setText(words.spread(fairness.peersBefore(), fairness.peersAfter()));
        // who carries more than colleagues comes first
        agents.getItems()
                .setAll(fairness.agents().stream()
                        .sorted(Comparator.comparing(AgentLoad::change).reversed())
                        .map(load -> new LoadCell.Line(of.name(load.agent()), load))
                        .toList());
        agents.scrollTo(0);
    }

    private void export() {
        RoutingStudy shown = study;
        RoutingDesk of = desk;
        if (shown != null && of != null) {
            new Export(context).write("routing-fairness.csv", file -> new RoutingCsv(texts).fairness(of, shown, file));
        }
    }

    Card card() {
        return card;
    }
}
