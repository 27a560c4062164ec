package dev.escalation.ui;

import dev.escalation.store.WindowRecord;
import java.util.List;
import java.util.function.Supplier;

/** What screens want to find again at the next start. Each gives what it has when the window closes. */
public final class Remembered {
    private final WindowRecord before;
    private Supplier<List<WindowRecord.Column>> queueColumns;
    private Supplier<Double> queueShare;
    private Supplier<List<WindowRecord.View>> views;

    Remembered(WindowRecord before) {
        this.before = before;
        this.queueColumns = before::queueColumns;
        this.queueShare = before::queueShare;
        this.views = before::views;
    }

    /** As the window was left last time. */
    public WindowRecord before() {
        return before;
    }

    /** @param columns of the queue as they are when asked */
    public void queue(Supplier<List<WindowRecord.Column>> columns, Supplier<Double> share) {
        queueColumns = columns;
        queueShare = share;
    }

    /** @param kept the named views of the queue as they are when asked */
    public void views(Supplier<List<WindowRecord.View>> kept) {
        views = kept;
    }

    List<WindowRecord.View> views() {
        return views.get();
    }

    List<WindowRecord.Column> queueColumns() {
        return queueColumns.get();
    }

    double queueShare() {
        return queueShare.get();
    }
}
