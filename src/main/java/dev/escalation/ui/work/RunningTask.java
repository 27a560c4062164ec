package dev.escalation.ui.work;

import dev.escalation.task.Progress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** One piece of long work as the window shows it. Reports from any thread arrive on the JavaFX thread, the newest only. */
public final class RunningTask implements Progress {
    private record State(String stage, long total, long done, long stageStartedNanos, Stage kind) {}

    private enum Stage {
        WHOLE,
        /** May end with what it has. */
        OPEN
    }

    private static final Duration STEADY = Duration.ofSeconds(3);

    private final Object place;
    private final String title;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicBoolean enough = new AtomicBoolean();
    private volatile State state;
    private final AtomicBoolean updatePending = new AtomicBoolean();
    private final ReadOnlyStringWrapper stage = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyDoubleWrapper secondsLeft = new ReadOnlyDoubleWrapper(Double.NaN);
    private final ReadOnlyBooleanWrapper cancelling = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();

    RunningTask(Object place, String title) {
        this.place = place;
        this.title = title;
        this.state = new State("", 0, 0, System.nanoTime(), Stage.WHOLE);
    }

    /** What its result is for. */
    public Object place() {
        return place;
    }

    public String title() {
        return title;
    }

    /** What it does now, in words. */
    public ReadOnlyStringProperty stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** Done share of the current stage, 0 to 1; -1 where it is not known. */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** Seconds until the stage is done; NaN until they can be told. */
    public ReadOnlyDoubleProperty secondsLeftProperty() {
        return secondsLeft.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty cancellingProperty() {
        return cancelling.getReadOnlyProperty();
    }

    /** Asks the work to stop; it does at its next look. */
    public void cancel() {
        cancelled.set(true);
        cancelling.set(true);
    }

    /** Whether the stage can be ended with what it has found by now. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Ends the open stage with what it has; the work goes on from there. */
    public void enough() {
        enough.set(true);
        open.set(false);
    }

    void supersede() {
        cancelled.set(true);
    }

    @Override
    public void stage(String name, long totalSteps) {
        state = new State(name, totalSteps, 0, System.nanoTime(), Stage.WHOLE);
        update();
    }

    @Override
    public void openStage(String name, long totalSteps) {
        state = new State(name, totalSteps, 0, System.nanoTime(), Stage.OPEN);
        update();
    }

    @Override
    public void advancedTo(long doneSteps) {
        State before = state;
        state = new State(before.stage, before.total, doneSteps, before.stageStartedNanos, before.kind);
        update();
    }

    @Override
    public boolean isCancelled() {
        return cancelled.get();
    }

    @Override
    public boolean isEnough() {
        return enough.get();
    }

    private void update() {
        if (updatePending.compareAndSet(false, true)) {
            Platform.runLater(this::show);
        }
    }

    private void show() {
        updatePending.set(false);
        State now = state;
        stage.set(now.stage);
        open.set(now.kind == Stage.OPEN && !enough.get());
        double doneShare = now.total > 0 ? Math.min(1, now.done / (double) now.total) : -1;
        share.set(doneShare);
        Duration elapsed = Duration.ofNanos(System.nanoTime() - now.stageStartedNanos);
        boolean steady = doneShare > 0 && elapsed.compareTo(STEADY) > 0;
        secondsLeft.set(steady ? elapsed.toMillis() / 1000.0 * (1 - doneShare) / doneShare : Double.NaN);
    }
}
