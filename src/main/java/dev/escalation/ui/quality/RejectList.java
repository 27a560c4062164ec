package dev.escalation.ui.quality;

import dev.escalation.etl.Reject;
import dev.escalation.etl.Rejects;
import javafx.collections.ObservableListBase;

/** Some of the rejected rows, each made when it is looked at: there may be millions. */
final class RejectList extends ObservableListBase<Reject> {
    private final Rejects rejects;
    private final int[] rows;

    RejectList(Rejects rejects, int[] rows) {
        this.rejects = rejects;
        this.rows = rows;
    }

    @Override
    public Reject get(int index) {
        return rejects.get(rows[index]);
    }

    @Override
    public int size() {
        return rows.length;
    }
}
