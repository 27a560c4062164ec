package dev.escalation.ui.tickets;

import dev.escalation.live.TicketRow;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Some rows of a list, in some order, without a copy of them. */
final class ChosenRows extends AbstractList<TicketRow> implements RandomAccess {
    private final List<TicketRow> all;
    private final int[] chosen;

    /** @param chosen indices, not changed any more */
    ChosenRows(List<TicketRow> all, int[] chosen) {
        this.all = all;
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
}
