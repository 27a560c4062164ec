package dev.escalation.ui.quality;

import dev.escalation.analysis.DayCourse;
import dev.escalation.analysis.DayCourse.Things;
import dev.escalation.analysis.DayFinding;
import dev.escalation.analysis.RowTickets;
import dev.escalation.data.CleanData;
import dev.escalation.ui.Context;
import dev.escalation.ui.LoadedData;
import dev.escalation.ui.chart.ChartCards;
import dev.escalation.ui.chart.ChartView;
import dev.escalation.ui.chart.MarkClicks;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.Segments;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Tickets or events day by day, with the days that are unlike others. */
final class DaysPane implements QualityPane {
    private static final double LIST_SHARE = 0.38;

    private final Context context;
    private final DayWords words;
    private final TicketOpening opening;
    private final Card chartCard = new Card();
    private final Card listCard = new Card();
    private final ChartView chart;
    private final Label finding = Labels.wrapped("", "text-body");
    private final TableView<DayFinding> list = new TableView<>();
    private final VBox node;
    private Things things = Things.TICKETS;
    private @Nullable CleanData data;
    private @Nullable DayCourse shown;

    DaysPane(Context context, TicketOpening opening) {
        this.context = context;
        this.words = new DayWords(new QualityWords(context.texts()));
        this.opening = opening;
        chart = new ChartCards(context).on(chartCard, "quality-days");
        MarkClicks.on(chart, this::wordsOf, day -> open(day, day));
        finding.setId("quality-days-finding");
        setUpList();
        Segments<Things> choice = new Segments<>(
                "quality-things",
                Things.values(),
                one -> context.texts().get("quality.things." + one.name().toLowerCase(Locale.ROOT)),
                chosen -> {
                    things = chosen;
                    ask();
                });
        HBox.setHgrow(finding, Priority.ALWAYS);
        finding.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(14, choice, finding);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(Region.USE_PREF_SIZE);
        node = new VBox(14, head, chartCard, listCard);
        VBox.setVgrow(chartCard, Priority.ALWAYS);
        chartCard.setMinHeight(220);
        listCard.setMinHeight(180);
        listCard.prefHeightProperty().bind(node.heightProperty().multiply(LIST_SHARE));
        chartCard.setSubtitle(context.texts().get("quality.days.hint"));
        listCard.setTitle(context.texts().get("quality.days.list"));
        Label rule = Labels.wrapped(words.rule(), "text-small");
        rule.getStyleClass().add("explore-note");
        rule.setMaxWidth(Double.MAX_VALUE);
        listCard.getChildren().add(rule);
    }

    private void setUpList() {
        list.setId("quality-odd-days");
        list.setFixedCellSize(30);
        list.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<DayFinding, String> what = new TableColumn<>(context.texts().get("quality.days.what"));
        what.setCellValueFactory(cell -> new ReadOnlyStringWrapper(sentence(cell.getValue())));
        what.setPrefWidth(700);
        TableColumn<DayFinding, DayFinding> link = new TableColumn<>("");
        link.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        link.setCellFactory(_ -> new LinkCell<>(words::link, day -> open(day.first(), day.last())));
        link.setMinWidth(140);
        link.setPrefWidth(140);
        what.setSortable(false);
        link.setSortable(false);
        what.setReorderable(false);
        link.setReorderable(false);
        list.getColumns().add(what);
        list.getColumns().add(link);
    }

    @Override
    public Region node() {
        return node;
    }

    @Nullable
    DayCourse shown() {
        return shown;
    }

    @Override
    public void show(LoadedData loaded) {
        data = loaded.clean().data();
        shown = null;
        chart.setChart(null);
        ask();
    }

    private void ask() {
        CleanData asked = data;
        Things wanted = things;
        if (asked != null) {
            context.work().prepare(node, _ -> DayCourse.of(asked, wanted), this::show);
        }
    }

    private void show(DayCourse course) {
        shown = course;
        finding.setText(words.finding(course));
        chartCard.setTitle(words.title(course));
        chart.setChart(words.chart(course));
        list.getItems().setAll(course.findings());
        if (course.findings().isEmpty()) {
            listCard.showEmpty(
                    "fth-check",
                    context.texts().get("quality.days.none"),
                    context.texts().get("quality.days.none.what"));
        } else {
            listCard.setContent(list);
        }
    }

    private String sentence(DayFinding day) {
        DayCourse course = shown;
        return course == null ? "" : words.sentence(course, day);
    }

    private String wordsOf(int day) {
        DayCourse course = shown;
        return course == null || course.counts()[day] == 0 ? "" : words.day(course, day);
    }

    private void open(int first, int last) {
        DayCourse course = shown;
        CleanData of = data;
        if (course != null && of != null) {
            String table = course.things() == Things.TICKETS ? "tickets" : "ticket_events";
            opening.open(words.name(course, first), () -> RowTickets.of(of, table, course.rowsOf(first, last)));
        }
    }
}
