package dev.escalation.ui.tickets;

import dev.escalation.live.TicketRow;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Some rows of a list, in some order, without a copy of them. */
final class ChosenRows extends AbstractList<TicketRow> implements RandomAccess {
    private final List<TicketRow> all;
    private final RowOfId rowOfId;
    private final int[] chosen;

    /**
     * @param rowOfId of all
     * @param chosen indices, not changed any more
     */
    ChosenRows(List<TicketRow> all, RowOfId rowOfId, int[] chosen) {
        this.all = all;
        this.rowOfId = rowOfId;
        this.chosen = chosen;
    }

    @Override
    public TicketRow get(int index) {
        return all.get(chosen[index]);
    }

    @Override
    public int size() {
        return chosen.length;
    }

    /** Place of a ticket among these, without a look at any row but its own; -1 if it is not among them. */
    private int indexOfId(String id) {
        int row = rowOfId.of(id);
        if (row >= 0) {
            for (int i = 0; i < chosen.length; i++) {
                if (chosen[i] == row) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Place of a ticket among some rows, -1 if it is not among them; quick if they are chosen ones. */
    static int indexOf(List<TicketRow> rows, String id) {
        if (rows instanceof ChosenRows chosen) {
            return chosen.indexOfId(id);
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
