package dev.escalation.ui.tickets;

import dev.escalation.live.TicketRow;
import dev.escalation.live.action.Standing;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** Takes a card along with the mouse, and drops it on a column. */
final class CardDrag {
    /** How far a hand moves that only clicks, in pixels. */
    private static final double TREMOR = 8;

    private final Node board;
    private final List<BoardColumn> columns;
    private final BiConsumer<TicketRow, Standing.Column> drop;
    private Point2D from = Point2D.ZERO;
    private @Nullable TicketRow held;
    private boolean carrying;

    /** @param drop is told which card was dropped on another column */
    CardDrag(Node board, List<BoardColumn> columns, BiConsumer<TicketRow, Standing.Column> drop) {
        this.board = board;
        this.columns = columns;
        this.drop = drop;
        board.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        board.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        board.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    }

    private void pressed(MouseEvent event) {
        from = new Point2D(event.getSceneX(), event.getSceneY());
        carrying = false;
        held = event.getButton() == MouseButton.PRIMARY && event.getTarget() instanceof Node node ? card(node) : null;
    }

    private static @Nullable TicketRow card(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n instanceof BoardCell cell
                    && cell.getItem() instanceof BoardColumn.Item.Card(TicketRow row, Standing _)) {
                return row;
            }
        }
        return null;
    }

    private void dragged(MouseEvent event) {
        carrying = held != null && (carrying || from.distance(event.getSceneX(), event.getSceneY()) > TREMOR);
        if (carrying) {
            board.setCursor(Cursor.CLOSED_HAND);
            columns.forEach(column -> column.aim(event.getSceneX(), event.getSceneY()));
        }
    }

    private void released(MouseEvent event) {
        TicketRow row = held;
        held = null;
        if (!carrying || row == null) {
            return;
        }
        carrying = false;
        board.setCursor(null);
        columns.stream()
                .filter(column -> column.aim(event.getSceneX(), event.getSceneY()) && !column.has(row.id()))
                .findFirst()
                .ifPresent(column -> drop.accept(row, column.standing()));
        columns.forEach(BoardColumn::aimNoMore);
    }
}
