package dev.escalation.ui.tickets;

import dev.escalation.live.TicketRow;
import dev.escalation.ui.triage.KeptPlaces;
import java.util.List;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Brings rows into the table: the chosen ticket stays chosen, and in sight where it was. */
final class RowsInPlace {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");
    private static final Duration SHOWN = Duration.millis(1200);

    private final TableView<TicketRow> table;
    private final ShownRows shown;
    private final PauseTransition fading = new PauseTransition(SHOWN);
    private Set<String> changed = Set.of();
    private Set<String> gone = Set.of();
    private boolean settling;

    /** A ticket and where it stands in the window. */
    private record Anchor(String id, int below, double pixels) {}

    RowsInPlace(TableView<TicketRow> table, ShownRows shown) {
        this.table = table;
        this.shown = shown;
        table.setRowFactory(_ -> new TableRow<>() {
            @Override
            protected void updateItem(TicketRow row, boolean empty) {
                super.updateItem(row, empty);
                pseudoClassStateChanged(CHANGED, !empty && row != null && changed.contains(row.id()));
                pseudoClassStateChanged(GONE, !empty && row != null && gone.contains(row.id()));
            }
        });
        fading.setOnFinished(_ -> {
            changed = Set.of();
            table.refresh();
        });
    }

    /** Whether the selection changes only because rows are being replaced. */
    boolean isSettling() {
        return settling;
    }

    /** How many rows stay although their tickets have gone. */
    int gone() {
        return gone.size();
    }

    /** Rows keep their places; what reads otherwise is marked for a moment, unless the user wants nothing to move. */
    void keep(KeptPlaces kept) {
        gone = kept.gone();
        if (!kept.changed().isEmpty() && !Platform.getPreferences().isReducedMotion()) {
            changed = kept.changed();
            fading.playFromStart();
        }
        if (kept.samePlaces()) {
            settling = true;
            shown.update(kept.rows());
            settling = false;
            table.refresh();
        } else {
            replace(kept.rows());
        }
    }

    /** Other rows; the wanted ticket is chosen, or the first. */
    void begin(List<TicketRow> rows, String wanted) {
        gone = Set.of();
        settling = true;
        table.getSelectionModel().clearSelection();
        shown.show(rows);
        if (!rows.isEmpty()) {
            int again = Math.max(0, ChosenRows.indexOf(rows, wanted));
            table.getSelectionModel().select(again);
            RowsInSight.bring(table, again);
        }
        settling = false;
    }

    /** Rows stand where they belong. */
    void order(List<TicketRow> rows) {
        gone = Set.of();
        replace(rows);
    }

    private void replace(List<TicketRow> rows) {
        Anchor anchor = anchor();
        int before = table.getSelectionModel().getSelectedIndex();
        String chosen = before >= 0 && before < shown.size() ? shown.get(before).id() : "";
        settling = true;
        table.getSelectionModel().clearSelection();
        shown.show(rows);
        int again = ChosenRows.indexOf(rows, chosen);
        if (!rows.isEmpty()) {
            int place = again < 0 ? Math.clamp(before, 0, rows.size() - 1) : again;
            table.getSelectionModel().select(place);
        }
        settling = false;
        if (anchor != null) {
            hold(anchor, rows);
        }
        table.refresh();
    }

    /** The chosen ticket if it is in sight, else the first that is. */
    private @Nullable Anchor anchor() {
        VirtualFlow<?> flow = flow();
        IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
        IndexedCell<?> last = flow == null ? null : flow.getLastVisibleCell();
        if (first == null || last == null || shown.isEmpty()) {
            return null;
        }
        int selected = table.getSelectionModel().getSelectedIndex();
        boolean inSight = selected >= first.getIndex() && selected <= last.getIndex();
        int index = Math.min(inSight ? selected : first.getIndex(), shown.size() - 1);
        return new Anchor(shown.get(index).id(), index - first.getIndex(), first.getLayoutY());
    }

    private void hold(Anchor anchor, List<TicketRow> rows) {
        int index = ChosenRows.indexOf(rows, anchor.id);
        VirtualFlow<?> flow = flow();
        if (index >= 0 && flow != null) {
            table.layout();
            flow.scrollToTop(Math.max(0, index - anchor.below));
            flow.scrollPixels(-anchor.pixels);
        }
    }

    private @Nullable VirtualFlow<?> flow() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
    }
}
