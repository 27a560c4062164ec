package dev.escalation.ui.quality;

import dev.escalation.data.CleanData;
import dev.escalation.data.Outcome;
import dev.escalation.data.TicketTable;
import dev.escalation.ui.Context;
import dev.escalation.ui.TicketSet;
import dev.escalation.ui.chart.Export;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Some tickets as the data has them, where the queue cannot show them all. */
final class TicketsPanel extends VBox {
    private final Context context;
    private final StackPane page;
    private final Label title = Labels.wrapped("", "text-heading");
    private final Label why = Labels.wrapped("", "text-small");
    private final TableView<Integer> table = new TableView<>();
    private final Button queue;
    private int[] tickets = {};
    private Optional<CleanData> data = Optional.empty();
    private Optional<TicketSet.Scores> scored = Optional.empty();

    TicketsPanel(Context context, StackPane page) {
        super(10);
        this.context = context;
        this.page = page;
        setId("quality-tickets");
        getStyleClass().add("floating-panel");
        setMaxSize(900, 560);
        queue = Buttons.primary("fth-inbox", "", this::showInQueue);
        queue.setId("quality-tickets-queue");
        table.setId("quality-tickets-table");
        table.setFixedCellSize(30);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        VBox.setVgrow(table, Priority.ALWAYS);
        columns();
        Button export = Buttons.withIcon("fth-download", text("quality.tickets.export"), this::export);
        export.setId("quality-tickets-export");
        Button close = Buttons.plain(text("quality.tickets.close"), this::close);
        close.setId("quality-tickets-close");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(8, export, space, close, queue);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, why, table, buttons);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
    }

    private void columns() {
        column("id", 96, (of, ticket) -> of.ids().level(ticket));
        column("created", 186, (of, ticket) -> context.texts().formats().moment(of.createdAt()[ticket]));
        column("status", 90, (of, ticket) -> or(of.status().get(ticket)));
        column("priority", 80, (of, ticket) -> or(of.priority().get(ticket)));
        column("escalated", 80, (of, ticket) -> yes(of.escalatedFlag()[ticket]));
        column("breached", 80, (of, ticket) -> yes(of.slaBreached()[ticket]));
        column("subject", 260, (of, ticket) -> of.subject().get(ticket));
    }

    private void column(String name, double width, Cell cell) {
        TableColumn<Integer, String> column = new TableColumn<>(text("quality.tickets." + name));
        Function<Integer, String> words =
                ticket -> data.map(clean -> cell.of(clean.tickets(), ticket)).orElse("");
        column.setCellValueFactory(value -> new ReadOnlyStringWrapper(words.apply(value.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(width * 0.8);
        column.setSortable(false);
        column.setReorderable(false);
        table.getColumns().add(column);
    }

    /** What a cell says of a ticket. */
    @FunctionalInterface
    private interface Cell {
        String of(TicketTable tickets, int ticket);
    }

    private static String or(@Nullable String value) {
        return value == null ? "" : value;
    }

    private String yes(byte outcome) {
        return outcome == Outcome.UNKNOWN ? "" : text(outcome == Outcome.YES ? "quality.yes" : "quality.no");
    }

    /** @param scores of some of the tickets; none where there is no model */
    void open(String name, CleanData of, int[] shown, Optional<TicketSet.Scores> scores) {
        data = Optional.of(of);
        tickets = shown;
        scored = scores.filter(set -> set.rows().length > 0);
        title.setText(text(
                "quality.tickets.title",
                name,
                shown.length,
                context.texts().formats().count(shown.length)));
        int known = scores.map(set -> set.rows().length).orElse(0);
        why.setText(
                scores.isEmpty()
                        ? text("quality.tickets.noModel")
                        : text("quality.tickets.some", context.texts().formats().count(shown.length - known)));
        queue.setText(text("quality.tickets.queue", context.texts().formats().count(known)));
        queue.setVisible(scored.isPresent());
        queue.setManaged(scored.isPresent());
        table.setItems(new IntList(shown));
        table.scrollTo(0);
        if (!page.getChildren().contains(this)) {
            page.getChildren().add(this);
        }
        table.requestFocus();
    }

    void close() {
        page.getChildren().remove(this);
        data = Optional.empty();
    }

    private void showInQueue() {
        scored.ifPresent(set -> {
            close();
            context.workbench().show(set);
        });
    }

    private void export() {
        int[] rows = tickets;
        data.ifPresent(clean ->
                new Export(context).write("tickets.csv", file -> TicketsCsv.write(clean.tickets(), rows, file)));
    }

    private String text(String key, Object... arguments) {
        return context.texts().get(key, arguments);
    }
}
