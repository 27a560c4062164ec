package dev.escalation.ui.live;

import dev.escalation.live.action.ActionLedger;
import dev.escalation.live.action.TicketAction;
import dev.escalation.ui.Context;
import dev.escalation.ui.LoadedData;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.triage.DeskTimes;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** What was done, the latest first. */
final class ActionsCard extends StackPane {
    private static final double ROW = 30;

    private final Context context;
    private final Card card = new Card();
    private final ListView<TicketAction> list = new ListView<>();
    private @Nullable ActionLedger watched;

    ActionsCard(Context context) {
        this.context = context;
        setMinHeight(0);
        card.setId("live-actions");
        card.setMinHeight(0);
        card.setTitle(context.texts().get("live.actions"));
        getChildren().add(card);
        list.setId("actions");
        list.getStyleClass().add("live-actions");
        list.setFixedCellSize(ROW);
        list.setMinHeight(0);
        list.setCellFactory(_ -> new Line());
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
            }
        });
        context.workspace().actionsProperty().addListener(_ -> watch());
        watch();
    }

    private void open() {
        TicketAction chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            context.workbench().showTicket(chosen.ticketId());
        }
    }

    private void watch() {
        ActionLedger ledger = context.workspace().actionsProperty().get();
        if (!ledger.equals(watched)) {
            watched = ledger;
            ledger.listen(() -> Platform.runLater(this::show));
        }
        show();
    }

    private void show() {
        List<TicketAction> actions = context.workspace().actionsProperty().get().all().stream()
                .sorted(Comparator.comparingLong(TicketAction::at).reversed())
                .toList();
        if (actions.isEmpty()) {
            card.setSubtitle(context.texts().get("live.actions.what"));
            card.showEmpty(
                    "fth-check-square",
                    context.texts().get("live.actions.none"),
                    context.texts().get("live.actions.none.what"));
            return;
        }
        card.setSubtitle(context.texts()
                .get("live.actions.count", context.texts().formats().count(actions.size())));
        list.getItems().setAll(actions);
        card.setContent(list);
    }

    /** One action. */
    private final class Line extends ListCell<TicketAction> {
        private final Label time = Labels.whole("", "text-small");
        private final Label ticket = Labels.whole("", "text-small");
        private final Label what = Labels.styled("", "text-body");
        private final Label who = Labels.whole("", "text-small");
        private final HBox line = new HBox(14, time, ticket, what, who);

        Line() {
            line.setAlignment(Pos.CENTER_LEFT);
            time.setPrefWidth(128);
            ticket.setPrefWidth(84);
            what.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(what, Priority.ALWAYS);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable TicketAction action, boolean empty) {
            super.updateItem(action, empty);
            setGraphic(empty || action == null ? null : line);
            if (!empty && action != null) {
                DeskTimes times = new DeskTimes(zone(), context.texts().formats());
                time.setText(times.moment(action.at()));
                ticket.setText(action.ticketId());
                what.setText(words(action, times));
                who.setText(action.by());
            }
        }

        private String words(TicketAction action, DeskTimes times) {
            String did = context.texts().get("triage.did." + action.kind().id());
            String until = action.until()
                    .map(moment -> " " + context.texts().get("triage.until", times.moment(moment)))
                    .orElse("");
            return Stream.of(did + until, action.reason())
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(": "));
        }
    }

    private ZoneId zone() {
        LoadedData data = context.workspace().dataProperty().get();
        return data == null ? ZoneOffset.UTC : data.clean().data().rules().zone();
    }
}
