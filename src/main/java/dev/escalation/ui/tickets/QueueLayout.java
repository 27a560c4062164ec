package dev.escalation.ui.tickets;

import dev.escalation.live.TicketRow;
import dev.escalation.store.WindowRecord;
import dev.escalation.ui.Remembered;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Brings columns and divider back as they were left, and hands them over when the window closes. */
final class QueueLayout {
    private final TableView<TicketRow> table;
    private final SplitPane split;
    private final double share;

    QueueLayout(TableView<TicketRow> table, SplitPane split, Remembered remembered) {
        this.table = table;
        this.split = split;
        this.share = remembered.before().queueShare();
        restore(remembered.before());
        remembered.queue(this::columns, this::share);
    }

    private void restore(WindowRecord before) {
        List<TableColumn<TicketRow, ?>> ordered = new ArrayList<>();
        for (WindowRecord.Column kept : before.queueColumns()) {
            table.getColumns().stream()
                    .filter(column -> column.getId().equals(kept.id()))
                    .findFirst()
                    .ifPresent(column -> {
                        column.setPrefWidth(kept.width());
                        column.setVisible(kept.visible());
                        ordered.add(column);
                    });
        }
        table.getColumns().stream().filter(column -> !ordered.contains(column)).forEach(ordered::add);
        table.getColumns().setAll(ordered);
        if (before.queueShare() > 0) {
            split.setDividerPositions(before.queueShare());
        }
    }

    /** The board has no divider while no ticket is open beside it. */
    private double share() {
        if (split.getDividers().isEmpty()) {
            return share;
        }
        return split.getDividerPositions()[0];
    }

    private List<WindowRecord.Column> columns() {
        return table.getColumns().stream()
                .map(column ->
                        new WindowRecord.Column(column.getId(), column.getWidth(), EmptyColumns.isWanted(column)))
                .toList();
    }
}
