package dev.escalation.ui.live;

import dev.escalation.app.Insight;
import dev.escalation.data.CleanData;
import dev.escalation.live.RiskBand;
import dev.escalation.live.RiskQueue;
import dev.escalation.live.action.Standing;
import dev.escalation.ui.Context;
import dev.escalation.ui.LoadedData;
import dev.escalation.ui.OpenTickets;
import dev.escalation.ui.alerts.RulesPanel;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.RiskChip;
import dev.escalation.ui.control.Tag;
import dev.escalation.ui.triage.DeskTimes;
import dev.escalation.ui.triage.StandingChip;
import dev.escalation.ui.triage.StandingsWatch;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Who was alerted about which ticket; an alert opens its ticket while that is open. */
final class AlertsCard extends StackPane {
    private static final double ROW = 44;

    private final Context context;
    private final Card card = new Card();
    private final TableView<LiveAlert> table = new TableView<>();
    private final StandingsWatch standings;
    private final Map<String, RiskQueue.Entry> open = new HashMap<>();

    /** @param page over which the rules are shown */
    AlertsCard(Context context, StackPane page) {
        this.context = context;
        this.standings = new StandingsWatch(context.workspace(), this::show);
        setMinHeight(0);
        card.setId("live-alerts");
        card.setMinHeight(0);
        card.setTitle(text("live.alerts"));
        Button rules =
                Buttons.withIcon("fth-sliders", text("alerts.rules"), () -> new RulesPanel(context, page).open());
        rules.setId("alerts-rules");
        card.tools().getChildren().add(rules);
        getChildren().add(card);
        table.setId("alerts");
        table.setFixedCellSize(ROW);
        table.setMinHeight(0);
        table.setItems(context.workspace().live().alerts());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.getColumns()
                .addAll(List.of(
                        column("time", 136, this::time),
                        column("risk", 62, this::risk),
                        column("ticket", 260, this::ticket),
                        column("why", 260, this::why),
                        column("standing", 130, this::standing)));
        table.setRowFactory(_ -> row());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(table.getSelectionModel().getSelectedItem());
            }
        });
        context.workspace().live().alerts().addListener((ListChangeListener<LiveAlert>) _ -> show());
        context.workspace().openTicketsProperty().addListener(_ -> fill());
        fill();
    }

    private void fill() {
        open.clear();
        OpenTickets now = context.workspace().openTicketsProperty().get();
        if (now != null) {
            now.queue().entries().forEach(entry -> open.put(entry.explanation().ticketId(), entry));
        }
        show();
    }

    private void show() {
        List<LiveAlert> alerts = context.workspace().live().alerts();
        if (alerts.isEmpty()) {
            card.setSubtitle("");
            card.showEmpty("fth-bell", text("live.alerts.none"), text("live.alerts.none.what"));
            return;
        }
        long untouched = alerts.stream()
                .filter(alert -> open.containsKey(alert.ticketId()))
                .filter(alert -> standings.now().column(alert.ticketId()) == Standing.Column.LIKELY)
                .count();
        card.setSubtitle(text(
                "live.alerts.count",
                context.texts().formats().count(alerts.size()),
                context.texts().formats().count(untouched)));
        if (!table.equals(card.getContent())) {
            card.setContent(table);
        } else {
            card.showContent();
        }
        table.refresh();
    }

    private TableRow<LiveAlert> row() {
        TableRow<LiveAlert> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && !row.isEmpty()) {
                open(row.getItem());
            }
        });
        return row;
    }

    private void open(@Nullable LiveAlert alert) {
        if (alert != null && open.containsKey(alert.ticketId())) {
            context.workbench().showTicket(alert.ticketId());
        }
    }

    private TableColumn<LiveAlert, LiveAlert> column(String id, double width, Function<LiveAlert, Node> content) {
        TableColumn<LiveAlert, LiveAlert> column = new TableColumn<>(text("live.column." + id));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 136));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable LiveAlert alert, boolean empty) {
                super.updateItem(alert, empty);
                setGraphic(empty || alert == null ? null : content.apply(Objects.requireNonNull(alert)));
            }
        });
        return column;
    }

    private Node time(LiveAlert alert) {
        LoadedData data = context.workspace().dataProperty().get();
        ZoneId zone =
                data == null ? ZoneOffset.UTC : data.clean().data().rules().zone();
        return Labels.styled(new DeskTimes(zone, context.texts().formats()).moment(alert.at()), "text-small");
    }

    private Node risk(LiveAlert alert) {
        Insight insight = context.workspace().insightProperty().get();
        double line = insight == null ? 1 : insight.model().threshold().threshold();
        return new RiskChip(alert.risk(), RiskBand.of(alert.risk(), line));
    }

    private Node ticket(LiveAlert alert) {
        LoadedData data = context.workspace().dataProperty().get();
        String subject = data == null ? "" : subject(data.clean().data(), alert.ticketId());
        VBox lines = new VBox(1, Labels.styled(subject.isEmpty() ? alert.ticketId() : subject, "text-medium"));
        lines.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        if (!subject.isEmpty()) {
            lines.getChildren().add(Labels.styled(alert.ticketId(), "text-micro"));
        }
        return lines;
    }

    private Node why(LiveAlert alert) {
        VBox lines = new VBox(1, Labels.styled(alert.why().isEmpty() ? alert.rule() : alert.why(), "text-body"));
        lines.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        if (!alert.why().isEmpty()) {
            lines.getChildren().add(Labels.styled(alert.rule(), "text-micro"));
        }
        return lines;
    }

    private static String subject(CleanData data, String id) {
        int row = data.tickets().ids().codeOf(id);
        return row < 0 ? "" : data.tickets().subject().get(row);
    }

    private Node standing(LiveAlert alert) {
        if (!open.containsKey(alert.ticketId())) {
            return new Tag(text("live.alerts.ended"), Tag.Kind.NEUTRAL);
        }
        StandingChip chip = new StandingChip(context.texts());
        chip.show(standings.now().column(alert.ticketId()));
        return chip;
    }

    private String text(String key, Object... arguments) {
        return context.texts().get(key, arguments);
    }
}
