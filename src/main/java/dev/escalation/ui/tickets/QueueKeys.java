package dev.escalation.ui.tickets;

import dev.escalation.live.TicketRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Triage by keyboard: J and K walk, / searches, Esc clears, Ctrl E exports. */
final class QueueKeys {
    private static final KeyCombination FIND = KeyCombination.keyCombination("Shortcut+F");
    private static final KeyCombination EXPORT = KeyCombination.keyCombination("Shortcut+E");

    private final TableView<TicketRow> table;
    private final TextField search;

    QueueKeys(TableView<TicketRow> table, TextField search, Runnable clear, Runnable export) {
        this.table = table;
        this.search = search;
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> walk(event, clear, export));
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                clear.run();
                table.requestFocus();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
                table.requestFocus();
                event.consume();
            }
        });
    }

    private void walk(KeyEvent event, Runnable clear, Runnable export) {
        if (event.getCode() == KeyCode.J) {
            table.getSelectionModel().selectNext();
        } else if (event.getCode() == KeyCode.K) {
            table.getSelectionModel().selectPrevious();
        } else if (event.getCode() == KeyCode.SLASH || FIND.match(event)) {
            search.requestFocus();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            clear.run();
        } else if (EXPORT.match(event)) {
            export.run();
        } else {
            return;
        }
        event.consume();
    }
}
