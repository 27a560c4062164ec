package dev.escalation.ui.tickets;

import dev.escalation.live.TicketRow;
import java.util.Arrays;
import java.util.List;

/**
 * Where the row of a ticket is. A table of numbers with open addressing: for a million rows it is made in a tenth of a second
 * off the JavaFX thread and takes 8 MB, and a look at it costs as much for the last row as for the first.
 */
final class RowOfId {
    private static final int NOBODY = -1;

    private final List<TicketRow> rows;
    private final int[] slots;

    /** @param rows of different tickets; of one that is there twice, the first is found */
    RowOfId(List<TicketRow> rows) {
        this.rows = rows;
        this.slots = new int[Integer.highestOneBit(Math.max(1, rows.size())) * 4];
        Arrays.fill(slots, NOBODY);
        for (int row = 0; row < rows.size(); row++) {
            int slot = slot(rows.get(row).id());
            if (slots[slot] == NOBODY) {
                slots[slot] = row;
            }
        }
    }

    /** -1 if there is no such ticket. */
    int of(String id) {
        return slots[slot(id)];
    }

    /** The ticket's own slot, or the free one in which its row would be. */
    private int slot(String id) {
        int hash = id.hashCode();
        int slot = (hash ^ hash >>> 15) & slots.length - 1;
        while (slots[slot] != NOBODY && !rows.get(slots[slot]).id().equals(id)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }
}
