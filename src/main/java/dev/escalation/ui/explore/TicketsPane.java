package dev.escalation.ui.explore;

import dev.escalation.analysis.Column;
import dev.escalation.analysis.Exploration;
import dev.escalation.analysis.Grain;
import dev.escalation.analysis.Selection;
import dev.escalation.app.ReadTexts;
import dev.escalation.ui.Context;
import dev.escalation.ui.LoadedData;
import dev.escalation.ui.ReadTextsCall;
import dev.escalation.ui.chart.ChartCards;
import dev.escalation.ui.chart.ChartView;
import dev.escalation.ui.chart.Export;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.Segments;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One measure over time and by the values of one column. */
final class TicketsPane extends VBox {
    private static final double TABLE_WIDTH = 530;
    private static final double LEAST_TOP = 230;
    private static final double TOP_SHARE = 0.41;

    private final Context context;
    private final ExploreWords words;
    private final ColumnChoice columns;
    private final Label finding = Labels.wrapped("", "text-body");
    private final Label note = Labels.wrapped("", "text-small");
    private final Card overTimeCard = new Card();
    private final Card spreadCard = new Card();
    private final Card levelCard = new Card();
    private final Card tableCard = new Card();
    private final ChartView overTime;
    private final ChartView spread;
    private final ChartView byLevel;
    private final LevelsTable table;
    private final Button topics;
    private final VBox offer;
    private @Nullable Exploration exploration;
    private @Nullable Answer shown;
    private Measure measure = Measure.VOLUME;
    private Grain grain = Grain.MONTH;

    TicketsPane(Context context, ExploreWords words) {
        super(14);
        this.context = context;
        this.words = words;
        ChartCards cards = new ChartCards(context);
        overTime = cards.on(overTimeCard, "explore-over-time");
        spread = cards.on(spreadCard, "explore-durations");
        byLevel = cards.on(levelCard, "explore-by-value");
        columns = new ColumnChoice(words);
        columns.setAccessibleText(context.texts().get("explore.by.what"));
        table = new LevelsTable(words, selection -> ask(selection));
        tableCard.setContent(table.node());
        tableCard.tools().getChildren().add(export());
        columns.valueProperty().addListener((_, _, column) -> {
            if (column != null) {
                ask(Selection.ALL);
            }
        });
        offer = new VBox(new ReadTextsCall(context, "explore-read-texts"));
        offer.getStyleClass().add("explore-offer");
        offer.setVisible(false);
        offer.managedProperty().bind(offer.visibleProperty());
        topics = Buttons.withIcon("fth-message-square", words.get("explore.topics"), this::offerTopics);
        topics.setId("explore-topics");
        topics.managedProperty().bind(topics.visibleProperty());
        getChildren().addAll(controls(), offer, finding, top(), bottom());
        context.workspace().textsProperty().addListener(_ -> addTopics());
    }

    private HBox controls() {
        Segments<Measure> measures = new Segments<>(
                "explore-measure", Measure.values(), one -> words.of("explore.measure.", one), chosen -> {
                    measure = chosen;
                    askAgain();
                });
        Grain[] grains = {Grain.MONTH, Grain.WEEK};
        Segments<Grain> times =
                new Segments<>("explore-grain", grains, one -> words.get("explore.grain." + id(one)), chosen -> {
                    grain = chosen;
                    askAgain();
                });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label by = Labels.whole(words.get("explore.by"), "text-small");
        HBox controls = new HBox(10, measures, by, columns, topics, space, times);
        controls.setAlignment(Pos.CENTER_LEFT);
        controls.setMinHeight(USE_PREF_SIZE);
        return controls;
    }

    private void offerTopics() {
        offer.setVisible(!offer.isVisible());
    }

    /** Topics are one more column to ask by. */
    private void addTopics() {
        ReadTexts read = context.workspace().textsProperty().get();
        LoadedData data = context.workspace().dataProperty().get();
        topics.setVisible(read == null);
        if (read != null
                && exploration != null
                && data != null
                && read.data().equals(data.clean().data())) {
            offer.setVisible(false);
            columns.add(read.topicColumn());
        }
    }

    private static String id(Grain grain) {
        return grain.name().toLowerCase(Locale.ROOT);
    }

    private HBox top() {
        note.getStyleClass().add("explore-note");
        note.setMaxWidth(Double.MAX_VALUE);
        finding.setId("explore-finding");
        note.setId("explore-note");
        overTimeCard.getChildren().add(note);
        note.managedProperty().bind(note.visibleProperty());
        spreadCard.managedProperty().bind(spreadCard.visibleProperty());
        spreadCard.setMinWidth(TABLE_WIDTH);
        spreadCard.setMaxWidth(TABLE_WIDTH);
        HBox.setHgrow(overTimeCard, Priority.ALWAYS);
        overTimeCard.setMinWidth(0);
        HBox top = new HBox(14, overTimeCard, spreadCard);
        top.setMinHeight(LEAST_TOP);
        top.prefHeightProperty().bind(heightProperty().multiply(TOP_SHARE));
        return top;
    }

    private HBox bottom() {
        HBox.setHgrow(levelCard, Priority.ALWAYS);
        levelCard.setMinWidth(0);
        tableCard.setMinWidth(TABLE_WIDTH);
        tableCard.setMaxWidth(TABLE_WIDTH);
        HBox bottom = new HBox(14, levelCard, tableCard);
        bottom.setMinHeight(0);
        VBox.setVgrow(bottom, Priority.ALWAYS);
        return bottom;
    }

    private Button export() {
        Button button = Buttons.withIcon("fth-download", words.get("explore.export"), this::write);
        button.setId("explore-export");
        return button;
    }

    private void write() {
        Answer answer = shown;
        if (answer != null) {
            new Export(context).write("tickets-by-value.csv", new LevelsCsv(answer.levels())::write);
        }
    }

    @Nullable
    Answer shown() {
        return shown;
    }

    /** Shows other data, by its first column. */
    void show(Exploration ready) {
        exploration = ready;
        shown = null;
        columns.show(ready.categories());
        addTopics();
    }

    private void askAgain() {
        Answer answer = shown;
        ask(answer == null ? Selection.ALL : answer.question().selection());
    }

    private void ask(Selection selection) {
        Exploration ready = exploration;
        Column.Categories column = columns.getValue();
        if (ready != null && column != null) {
            Question question = new Question(measure, column, grain, selection);
            context.work().prepare(this, _ -> Answer.of(ready, question, words), this::show);
        }
    }

    private void show(Answer answer) {
        boolean sameRows = shown != null
                && shown.question().measure() == answer.question().measure()
                && shown.question().column().equals(answer.question().column());
        shown = answer;
        finding.setText(answer.finding());
        String notes = withTopics(answer);
        note.setText(notes);
        note.setVisible(!notes.isEmpty());
        overTimeCard.setTitle(answer.overTime().title());
        overTimeCard.setSubtitle(words.selection(answer.question().selection()));
        overTime.setChart(answer.overTime());
        spreadCard.setVisible(answer.spread().isPresent());
        answer.spread().ifPresent(chart -> {
            spreadCard.setTitle(chart.title());
            spread.setChart(chart);
        });
        levelCard.setTitle(answer.byLevel().title());
        levelCard.setSubtitle(words.asOf(answer.question().column()));
        byLevel.setChart(answer.byLevel());
        String divided =
                words.get("explore.table", words.column(answer.question().column()));
        tableCard.setTitle(divided);
        table.node().setAccessibleText(divided);
        tableCard.setSubtitle(
                words.shown(answer.levels(), answer.levels().levels().size()));
        if (!sameRows) {
            table.show(answer);
        }
    }

    /** How topics come about belongs to what they show. */
    private String withTopics(Answer answer) {
        ReadTexts read = context.workspace().textsProperty().get();
        if (read == null || !answer.question().column().name().equals(ReadTexts.TOPIC)) {
            return answer.note();
        }
        int rest = read.topics().rest().rows().size();
        String what =
                words.get("explore.topics.what", rest, context.texts().formats().count(rest));
        String others = read.notEnglish() == 0
                ? ""
                : words.get(
                        "explore.topics.language",
                        context.texts().formats().count(read.notEnglish()),
                        context.texts().formats().count(read.data().tickets().size()));
        return Stream.of(answer.note(), what, others)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
