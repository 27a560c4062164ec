package dev.escalation.ui.tickets;

import dev.escalation.app.Insight;
import dev.escalation.app.Training;
import dev.escalation.live.RiskBand;
import dev.escalation.live.TicketRow;
import dev.escalation.live.TicketRows;
import dev.escalation.task.Progress;
import dev.escalation.ui.Context;
import dev.escalation.ui.PageView;
import dev.escalation.ui.TicketSet;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.Workbench.TrainingSettings;
import dev.escalation.ui.chart.Export;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.EmptyState;
import dev.escalation.ui.text.Formats;
import dev.escalation.ui.work.RunningTask;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The risk queue: what to do first. */
public final class TicketsController implements PageView {
    private final Context context;
    private final ShownRows shown = new ShownRows();
    private Queue queue = Queue.EMPTY;
    private QueueFilter filter = QueueFilter.NONE;
    private QueueOrder order = QueueOrder.ORIGINAL;
    private @Nullable FilterChips filterChips;
    private @Nullable TicketDetail ticketDetail;

    @FXML
    private SplitPane split;

    @FXML
    private StackPane instead;

    @FXML
    private Label summary;

    @FXML
    private MenuButton views;

    @FXML
    private TextField search;

    @FXML
    private FlowPane chips;

    @FXML
    private TableView<TicketRow> table;

    @FXML
    private Label foot;

    @FXML
    private Label scored;

    @FXML
    private StackPane detail;

    public TicketsController(Context context) {
        this.context = context;
    }

    @FXML
    void initialize() {
        filterChips = new FilterChips(context.texts(), chips, this::chipsChanged);
        ticketDetail = new TicketDetail(context, detail, this::step);
        new QueueColumns(context.texts()).addTo(table);
        new QueueLayout(table, split, context.remembered());
        table.setItems(shown);
        table.setTableMenuButtonVisible(true);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.setSortPolicy(_ -> sortChanged());
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> showDetail(row));
        search.textProperty().addListener((_, _, text) -> change(filter.withText(text)));
        new QueueViews(context.texts(), views, this::setFilter);
        new QueueKeys(table, search, this::clear, this::export);
        context.workspace().insightProperty().addListener(_ -> fill());
        context.workspace().ticketsProperty().addListener(_ -> fill());
        context.work().running().addListener((ListChangeListener<RunningTask>) _ -> showInstead());
        fill();
    }

    /** Brings the list of the workspace's selection; makes its rows off the JavaFX thread. */
    private void fill() {
        Insight insight = context.workspace().insightProperty().get();
        TrainingRun run = context.workspace().runProperty().get();
        boolean ready = insight != null && run != null;
        split.setVisible(ready);
        instead.setVisible(!ready);
        if (!ready) {
            showInstead();
            return;
        }
        TicketSet set = context.workspace().ticketsProperty().get();
        context.work().prepare(this, progress -> new Queue(rows(set, insight, progress)), this::show);
    }

    private static List<TicketRow> rows(TicketSet set, Insight insight, Progress progress) {
        return switch (set) {
            case TicketSet.Open() -> TicketRows.of(insight.queue(), insight.earlier());
            case TicketSet.Scores scores -> {
                Training training = scores.training();
                yield TicketRows.of(scores.model(), training.table(), scores.rows(), training.usual(), progress);
            }
        };
    }

    private void show(Queue filled) {
        queue = filled;
        if (filterChips != null) {
            filterChips.showCounts(filled);
        }
        showSet();
        setFilter(QueueFilter.NONE);
    }

    private void showSet() {
        TicketSet set = context.workspace().ticketsProperty().get();
        chips.getChildren().removeIf(node -> "chip-set".equals(node.getId()));
        if (!(set instanceof TicketSet.Scores scores)) {
            int alarms = queue.counts().getOrDefault(RiskBand.CRITICAL, 0)
                    + queue.counts().getOrDefault(RiskBand.HIGH, 0);
            summary.setText(text("tickets.summary", Formats.count(queue.size()), Formats.count(alarms)));
        } else {
            summary.setText(scores.name());
            ToggleButton origin = new ToggleButton(scores.name() + "  ×");
            origin.getStyleClass().setAll("chip");
            origin.setId("chip-set");
            origin.setSelected(true);
            origin.setAccessibleText(text("tickets.set.remove"));
            origin.setOnAction(_ -> context.workspace().ticketsProperty().set(TicketSet.OPEN));
            chips.getChildren().addFirst(origin);
        }
        search.setPromptText(text("tickets.search", Formats.count(queue.size())));
    }

    private void showInstead() {
        boolean working = !context.work().running().isEmpty();
        EmptyState state = working
                ? new EmptyState("fth-cpu", text("common.computing"), text("tickets.computing"))
                : new EmptyState(
                        "fth-inbox",
                        text("common.noModel"),
                        text("common.noModel.what"),
                        Buttons.primary(
                                "fth-play",
                                text("common.noModel.train"),
                                () -> context.workbench().train(TrainingSettings.defaults())));
        instead.getChildren().setAll(state);
    }

    private void chipsChanged() {
        if (filterChips != null) {
            change(filter.with(filterChips.bands(), filterChips.due()));
        }
    }

    private void setFilter(QueueFilter next) {
        if (filterChips != null) {
            filterChips.show(next);
        }
        filter = next;
        search.setText(next.text());
        change(next);
    }

    private boolean sortChanged() {
        List<TableColumn<TicketRow, ?>> sorted = table.getSortOrder();
        if (sorted.isEmpty()) {
            order = QueueOrder.ORIGINAL;
        } else {
            boolean rising = sorted.getFirst().getSortType() == TableColumn.SortType.ASCENDING;
            order = new QueueOrder(
                    sorted.getFirst().getId(),
                    rising ? QueueOrder.Direction.ASCENDING : QueueOrder.Direction.DESCENDING);
        }
        change(filter);
        return true;
    }

    private void change(QueueFilter next) {
        filter = next;
        Queue of = queue;
        QueueOrder by = order;
        context.work().prepare(table, _ -> of.select(next, by), this::showRows);
    }

    private void showRows(List<TicketRow> rows) {
        TicketRow before = table.getSelectionModel().getSelectedItem();
        shown.show(rows);
        int again = before == null ? -1 : rows.indexOf(before);
        table.getSelectionModel().clearAndSelect(again >= 0 ? again : 0);
        if (again < 0) {
            table.scrollTo(0);
        }
        foot.setText(text("tickets.foot", Formats.count(rows.size()), Formats.count(queue.size())));
        table.setPlaceholder(nothingFits());
        Insight insight = context.workspace().insightProperty().get();
        if (insight != null) {
            scored.setText(text(
                    "tickets.scored",
                    Formats.shortMoment(insight.queue().table().data().lastMoment())));
        }
    }

    private EmptyState nothingFits() {
        return new EmptyState(
                "fth-search",
                text("tickets.none"),
                text("tickets.none.what", Formats.count(queue.size())),
                Buttons.plain(text("tickets.none.clear"), this::clear));
    }

    private void clear() {
        setFilter(QueueFilter.NONE);
    }

    private void showDetail(@Nullable TicketRow row) {
        if (ticketDetail != null) {
            ticketDetail.show(row, table.getSelectionModel().getSelectedIndex(), shown.size());
        }
    }

    private void step(int by) {
        int next = table.getSelectionModel().getSelectedIndex() + by;
        if (next >= 0 && next < shown.size()) {
            table.getSelectionModel().clearAndSelect(next);
            table.scrollTo(Math.max(0, next - 3));
        }
    }

    /** Writes exactly the rows and columns that are shown. */
    @FXML
    void export() {
        List<TicketRow> rows = List.copyOf(shown);
        List<String> columns =
                table.getVisibleLeafColumns().stream().map(TableColumn::getId).toList();
        new Export(context).write("tickets.csv", file -> new QueueCsv(context.texts(), columns).write(rows, file));
    }

    private String text(String key, Object... arguments) {
        return context.texts().get(key, arguments);
    }
}
