package dev.escalation.ui.replay;

import dev.escalation.live.replay.Course;
import java.util.List;
import javafx.collections.ObservableListBase;

/** A list that is replaced as a whole in no time, however long it is. */
final class ReplayRows extends ObservableListBase<Course> {
    private List<Course> rows = List.of();

    void show(List<Course> next) {
        List<Course> before = rows;
        beginChange();
        rows = next;
        nextReplace(0, next.size(), before);
        endChange();
    }

    @Override
    public Course get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }
}
