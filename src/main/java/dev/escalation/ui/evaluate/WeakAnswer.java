package dev.escalation.ui.evaluate;

import dev.escalation.chart.PoliciesChart;
import dev.escalation.model.closer.Slice;
import dev.escalation.model.closer.Slices;
import dev.escalation.model.closer.TestScores;
import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.report.closer.CloserFiles;
import dev.escalation.ui.Context;
import dev.escalation.ui.chart.ChartCards;
import dev.escalation.ui.chart.ChartView;
import dev.escalation.ui.chart.Export;
import dev.escalation.ui.chart.MarkClicks;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Tag;
import dev.escalation.ui.models.Figures;
import dev.escalation.ui.text.Texts;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/** Which groups of tickets the model ranks worse than the rest. */
final class WeakAnswer implements Answer {
    private static final int DRAWN = 7;
    private static final double CHART_HEIGHT = 296;
    /** Below that the figures of the alert line give way. */
    private static final double ROOM_FOR_ALL = 860;

    private static final double LEAST_TABLE = 190;
    private static final int NAMED = 3;

    private final Context context;
    private final Texts texts;
    private final Says says;
    private final AnswerPage page;
    private final Card card = AnswerPage.low(new Card(), CHART_HEIGHT);
    private final Card tableCard = AnswerPage.growing(new Card());
    private final ChartView chart;
    private final AnswerTable<Slice> table;
    private @Nullable Found found;

    private record Found(Subject subject, TestScores scores, Slices slices, PoliciesChart chart) {}

    WeakAnswer(Context context) {
        this.context = context;
        this.texts = context.texts();
        this.says = new Says(texts);
        this.page = new AnswerPage(context, Question.WEAK);
        this.chart = new ChartCards(context).on(card, "slices");
        this.table = new AnswerTable<Slice>(texts, "weak")
                .names("slice", 220, this::name, _ -> true, this::open)
                .figure(
                        "outcomes",
                        84,
                        slice -> texts.formats().count(slice.figures().positiveTickets()))
                .figure("auc", 140, slice -> says.decimal(slice.figures().rocAuc(), 2))
                .figure("against", 150, this::against)
                .figure("precision", 120, slice -> says.share(slice.figures().precision()))
                .figure("recall", 120, slice -> says.share(slice.figures().recall()))
                .nodes("finding", 150, this::finding);
        table.widthProperty().addListener(_ -> makeRoom());
        Button export = Buttons.icon("fth-download", texts.get("closer.export.slices"), this::export);
        export.setId("closer-export-slices");
        tableCard.setTitle(texts.get("closer.weak.table"));
        tableCard.tools().getChildren().add(export);
        tableCard.setContent(table);
        tableCard.setMinHeight(LEAST_TABLE);
        card.setTitle(texts.get("closer.weak.chart"));
        card.setSubtitle(texts.get("closer.weak.chart.sub"));
        MarkClicks.on(chart, this::words, this::openAt);
        page.setBody(card, tableCard);
    }

    @Override
    public AnswerPage page() {
        return page;
    }

    @Override
    public void show(Subject subject) {
        page.computing();
        context.work()
                .prepare(
                        this,
                        progress -> {
                            Slices slices = subject.look().slices(progress);
                            return new Found(
                                    subject,
                                    subject.look().scores(),
                                    slices,
                                    subject.charts().slices(slices, DRAWN, this::name));
                        },
                        this::show);
    }

    private void show(Found ready) {
        found = ready;
        chart.setChart(ready.chart);
        table.show(ready.slices.all(), null);
        tableCard.setSubtitle(texts.get("closer.weak.count", ready.slices.all().size()));
        List<Slice> weak = ready.slices.weak();
        String sentence = weak.isEmpty()
                ? texts.get(
                        "closer.weak.none",
                        ready.slices.tested(),
                        ready.slices.all().size())
                : texts.get(
                        "closer.weak.answer",
                        weak.size(),
                        ready.slices.tested(),
                        weak.stream().limit(NAMED).map(this::name).collect(Collectors.joining(", ")));
        page.say(sentence, ready.subject.result().test().verdict());
    }

    private void makeRoom() {
        boolean wide = table.getWidth() >= ROOM_FOR_ALL;
        table.getColumns().stream()
                .filter(column -> List.of("closer-column-precision", "closer-column-recall")
                        .contains(column.getId()))
                .forEach(column -> column.setVisible(wide));
    }

    private String name(Slice slice) {
        String level = slice.level().equals(Slices.NO_VALUE) ? texts.get("closer.level.none") : slice.level();
        return texts.phrases().label(slice.column(), slice.label()) + ": " + level;
    }

    /** In points of 100, with its interval. */
    private String against(Slice slice) {
        BootstrapInterval difference = slice.contrast().difference();
        return Double.isNaN(difference.low())
                ? Figures.NONE
                : texts.formats().points(100 * difference.value()) + " ("
                        + texts.get(
                                "closer.to",
                                texts.formats().points(100 * difference.low()),
                                texts.formats().points(100 * difference.high()))
                        + ")";
    }

    private Node finding(Slice slice) {
        Slice.Finding finding = slice.finding();
        String words = texts.get("closer.finding." + finding.id());
        return new Tag(
                words,
                switch (finding) {
                    case WEAK -> Tag.Kind.WARN;
                    case LIKE_THE_REST -> Tag.Kind.OK;
                    case NOT_ENOUGH_EVIDENCE -> Tag.Kind.NEUTRAL;
                });
    }

    private String words(int mark) {
        Found shown = found;
        return shown == null ? "" : shown.chart.told(mark) + "\n" + texts.get("closer.open");
    }

    /** The chart has the first of the tested ones, which come first. */
    private void openAt(int mark) {
        Found shown = found;
        if (shown != null) {
            open(shown.slices.all().get(mark));
        }
    }

    private void open(Slice slice) {
        Found shown = found;
        if (shown != null) {
            new TicketsOf(context)
                    .open(
                            shown.subject,
                            shown.scores,
                            name(slice),
                            slice.figures().places());
        }
    }

    private void export() {
        Found shown = found;
        if (shown != null) {
            new Export(context)
                    .write(
                            "slices.csv",
                            file -> CloserFiles.slices(shown.subject.result().name(), shown.slices, file));
        }
    }
}
