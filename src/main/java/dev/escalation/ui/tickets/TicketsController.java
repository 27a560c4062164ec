package dev.escalation.ui.tickets;

import dev.escalation.live.RiskBand;
import dev.escalation.live.TicketRow;
import dev.escalation.ui.Context;
import dev.escalation.ui.OpenTickets;
import dev.escalation.ui.PageView;
import dev.escalation.ui.TicketSet;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.WithoutModel;
import dev.escalation.ui.control.Buttons;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The risk queue: what to do first. */
public final class TicketsController implements PageView {
    /** What the search field takes of the line of chips, with the margins. */
    private static final double SEARCH = 240;

    private final Context context;
    private @Nullable QueueList list;
    private @Nullable TicketDetail ticketDetail;
    private QueueList.Look openTickets = QueueList.Look.FIRST;

    @FXML
    private StackPane root;

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

    @FXML
    private VBox left;

    @FXML
    private StackPane place;

    @FXML
    private HBox tools;

    @FXML
    private HBox notes;

    public TicketsController(Context context) {
        this.context = context;
    }

    @FXML
    void initialize() {
        QueueList queue =
                new QueueList(context, new QueueList.Parts(root, place, table, search, chips, views, notes, foot));
        list = queue;
        ticketDetail = new TicketDetail(context, root, detail, queue.tickets()::step, queue);
        new QueueLayout(table, split, context.remembered());
        chips.prefWrapLengthProperty().bind(place.widthProperty().subtract(SEARCH));
        BulkBar bulk = new BulkBar(context.texts(), queue.tickets().marks(), queue.triage()::begin);
        left.getChildren().add(left.getChildren().size() - 1, bulk);
        PresentationSwitch switching = new PresentationSwitch(context, queue, split, detail);
        tools.getChildren().addAll(switching, exporting());
        new QueueKeys(root, search, queue, switching::next);
        queue.tickets().onChange(this::showDetail);
        showDetail(null);
        context.workspace().openTicketsProperty().addListener(_ -> fill());
        context.workspace().ticketsProperty().addListener(_ -> fill());
        instead.getChildren().setAll(new WithoutModel(context, context.workbench()::train));
        switching.restore();
        fill();
    }

    private Button exporting() {
        Button export = Buttons.icon("fth-download", text("common.export"), this::export);
        export.setId("export");
        export.getStyleClass().remove("flat");
        return export;
    }

    /** Brings the list of the workspace's selection; makes its rows off the JavaFX thread. */
    private void fill() {
        OpenTickets open = context.workspace().openTicketsProperty().get();
        TrainingRun run = context.workspace().runProperty().get();
        boolean ready = open != null && run != null;
        split.setVisible(ready);
        instead.setVisible(!ready);
        if (!ready) {
            empty();
            return;
        }
        TicketSet set = context.workspace().ticketsProperty().get();
        Listed before = list == null ? null : list.listed();
        if (before == null || !before.set().equals(set)) {
            summary.setText(text("tickets.filling"));
        }
        context.work()
                .prepare(
                        this,
                        progress -> Listed.of(
                                set, run.training(), open, context.texts().phrases(), progress),
                        this::show);
    }

    /** Nothing of the data before stands there when the next is: neither a row nor a reason. */
    private void empty() {
        if (list != null) {
            context.work().drop(this);
            list.empty();
        }
    }

    private void show(Listed next) {
        if (list == null) {
            return;
        }
        if (list.listed() != null && next.follows(list.listed())) {
            list.update(next);
            if (next.isOpenTickets()) {
                showSummary(next);
            }
            showMoment(next);
            return;
        }
        QueueList.Look look = lookAt(next, list.inTable(), list.look());
        showSet(next);
        list.fill(next, look);
        showMoment(next);
    }

    private void showMoment(Listed next) {
        long moment = next.table().data().lastMoment();
        scored.setText(
                next.set() instanceof TicketSet.Scores
                        ? text("tickets.scored.own")
                        : text("tickets.scored", context.texts().formats().shortMoment(moment)));
    }

    /** Back among the open tickets everything is as it was left; other tickets and other data begin anew. */
    private QueueList.Look lookAt(Listed next, @Nullable Listed before, QueueList.Look now) {
        if (before == null || !next.isOfSameData(before)) {
            openTickets = QueueList.Look.FIRST;
        } else if (before.isOpenTickets()) {
            openTickets = now;
        }
        return next.isOpenTickets() ? openTickets : QueueList.Look.FIRST;
    }

    private void showSet(Listed next) {
        chips.getChildren().removeIf(node -> "chip-set".equals(node.getId()));
        switch (next.set()) {
            case TicketSet.Open() -> showSummary(next);
            case TicketSet.SomeOpen some -> showName(some.name());
            case TicketSet.Scores scores -> showName(scores.name());
        }
    }

    private void showSummary(Listed next) {
        int alarms = next.queue().counts().getOrDefault(RiskBand.CRITICAL, 0)
                + next.queue().counts().getOrDefault(RiskBand.HIGH, 0);
        summary.setText(text(
                "tickets.summary",
                context.texts().formats().count(next.queue().size()),
                context.texts().formats().count(alarms)));
    }

    private void showName(String name) {
        summary.setText(name);
        ToggleButton origin = new ToggleButton(name + "  ×");
        origin.getStyleClass().setAll("chip");
        origin.setId("chip-set");
        origin.setSelected(true);
        origin.setAccessibleText(text("tickets.set.remove"));
        origin.setOnAction(_ -> context.workspace().ticketsProperty().set(TicketSet.OPEN));
        chips.getChildren().addFirst(origin);
    }

    private void showDetail(@Nullable TicketRow row) {
        if (ticketDetail != null && list != null) {
            ticketDetail.show(
                    row == null ? null : list.madeOf(row), row, list.tickets().index(), list.size());
        }
    }

    private void export() {
        if (list != null) {
            list.export();
        }
    }

    private String text(String key, Object... arguments) {
        return context.texts().get(key, arguments);
    }
}
