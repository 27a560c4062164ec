package dev.escalation.ui.quality;

import dev.escalation.etl.Reject;
import dev.escalation.etl.Rejects;
import java.util.List;
import javafx.collections.ObservableListBase;

/** Some of the rejected rows, each made when it is looked at: there may be millions. */
final class RejectList extends ObservableListBase<Reject> {
    private final Rejects rejects;
    private final List<Integer> rows;

    RejectList(Rejects rejects, List<Integer> rows) {
        this.rejects = rejects;
        this.rows = rows;
    }

    @Override
    public Reject get(int index) {
        return rejects.get(rows.get(index));
    }

    @Override
    public int size() {
        return rows.size();
    }
}
