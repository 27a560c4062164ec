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
import dev.escalation.ui.WithoutModel;
import dev.escalation.ui.Workbench.TrainingSettings;
import dev.escalation.ui.text.Formats;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The risk queue: what to do first. */
public final class TicketsController implements PageView {
    private final Context context;
    private @Nullable QueueList list;
    private @Nullable TicketDetail ticketDetail;

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

    public TicketsController(Context context) {
        this.context = context;
    }

    @FXML
    void initialize() {
        list = new QueueList(context, new QueueList.Parts(root, table, search, chips, views, foot));
        ticketDetail = new TicketDetail(context, detail, list::step);
        new QueueLayout(table, split, context.remembered());
        showDetail(null);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> showDetail(row));
        context.workspace().insightProperty().addListener(_ -> fill());
        context.workspace().ticketsProperty().addListener(_ -> fill());
        instead.getChildren()
                .setAll(new WithoutModel(context, () -> context.workbench().train(TrainingSettings.defaults())));
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
        showSet(filled);
        if (list != null) {
            list.fill(filled);
        }
        Insight insight = context.workspace().insightProperty().get();
        if (insight != null) {
            scored.setText(text(
                    "tickets.scored",
                    Formats.shortMoment(insight.queue().table().data().lastMoment())));
        }
    }

    private void showSet(Queue filled) {
        TicketSet set = context.workspace().ticketsProperty().get();
        chips.getChildren().removeIf(node -> "chip-set".equals(node.getId()));
        if (set instanceof TicketSet.Scores scores) {
            summary.setText(scores.name());
            ToggleButton origin = new ToggleButton(scores.name() + "  ×");
            origin.getStyleClass().setAll("chip");
            origin.setId("chip-set");
            origin.setSelected(true);
            origin.setAccessibleText(text("tickets.set.remove"));
            origin.setOnAction(_ -> context.workspace().ticketsProperty().set(TicketSet.OPEN));
            chips.getChildren().addFirst(origin);
        } else {
            int alarms = filled.counts().getOrDefault(RiskBand.CRITICAL, 0)
                    + filled.counts().getOrDefault(RiskBand.HIGH, 0);
            summary.setText(text("tickets.summary", Formats.count(filled.size()), Formats.count(alarms)));
        }
    }

    private void showDetail(@Nullable TicketRow row) {
        if (ticketDetail != null && list != null) {
            ticketDetail.show(row, table.getSelectionModel().getSelectedIndex(), list.size());
        }
    }

    @FXML
    void export() {
        if (list != null) {
            list.export();
        }
    }

    private String text(String key, Object... arguments) {
        return context.texts().get(key, arguments);
    }
}
