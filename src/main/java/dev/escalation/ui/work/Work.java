package dev.escalation.ui.work;

import dev.escalation.task.Progress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Runs work off the JavaFX thread and brings its result back. Of works for the same place only the latest counts:
 * it cancels the one before, whose result is dropped. To be used on the JavaFX thread.
 */
public final class Work implements AutoCloseable {
    /** Work that may fail in any way. */
    @FunctionalInterface
    public interface Job<T> {
        T run(Progress progress) throws Exception;
    }

    private static final int CLOSING_SECONDS = 5;

    private final ObservableList<RunningTask> running = FXCollections.observableArrayList();
    private final ObservableList<RunningTask> shown = FXCollections.unmodifiableObservableList(running);
    private final Map<Object, RunningTask> latest = new HashMap<>();
    private final ExecutorService lengthy;
    private final ExecutorService quick;
    private final Consumer<Throwable> preparationFailed;

    /** @param preparationFailed takes what went wrong where the one who asked takes results only */
    public Work(Consumer<Throwable> preparationFailed) {
        this.preparationFailed = preparationFailed;
        this.lengthy = Executors.newCachedThreadPool(daemons("work"));
        this.quick = Executors.newFixedThreadPool(2, daemons("view"));
    }

    /** Whether nothing is being done, not even for a picture. */
    public boolean isIdle() {
        return latest.isEmpty() && running.isEmpty();
    }

    /** Works that take long, oldest first. */
    public ObservableList<RunningTask> running() {
        return shown;
    }

    /**
     * Starts long work that the window shows with its progress.
     *
     * @param place what the result is for; equal places take turns
     * @param done takes the result, on the JavaFX thread
     * @param failed takes what went wrong; cancelled work ends without a word
     */
    public <T> RunningTask start(
            Object place, String title, Job<T> job, Consumer<? super T> done, Consumer<Throwable> failed) {
        RunningTask task = begin(place, title);
        if (!lengthy.isShutdown()) {
            running.add(task);
            lengthy.execute(() -> run(task, job, done, failed));
        }
        return task;
    }

    /**
     * Prepares something to look at, quickly and without a word in the status bar unless it fails.
     *
     * @param place what the result is for, best the object that shows it, so that no two places meet by accident
     */
    public <T> void prepare(Object place, Job<T> job, Consumer<? super T> done) {
        RunningTask task = begin(place, "");
        if (!quick.isShutdown()) {
            quick.execute(() -> run(task, job, done, preparationFailed));
        }
    }

    /** Whatever is on its way to this place will not arrive. */
    public void drop(Object place) {
        RunningTask before = latest.remove(place);
        if (before != null) {
            before.supersede();
        }
    }

    private RunningTask begin(Object place, String title) {
        RunningTask task = new RunningTask(place, title);
        RunningTask before = latest.put(place, task);
        if (before != null) {
            before.supersede();
        }
        return task;
    }

    private <T> void run(RunningTask task, Job<T> job, Consumer<? super T> done, Consumer<Throwable> failed) {
        try {
            task.checkCancelled();
            T result = job.run(task);
            Platform.runLater(() -> end(task, () -> done.accept(result)));
        } catch (CancellationException e) {
            Platform.runLater(() -> end(task, () -> {}));
        } catch (Exception | Error e) {
            Platform.runLater(() -> end(task, () -> failed.accept(e)));
        }
    }

    private void end(RunningTask task, Runnable then) {
        running.remove(task);
        if (latest.remove(task.place(), task) && !task.isCancelled()) {
            then.run();
        }
    }

    /** Cancels everything and waits a moment for it to end, so that nothing half-written stays; what is asked later is not done. */
    @Override
    public void close() {
        latest.values().forEach(RunningTask::supersede);
        lengthy.shutdown();
        quick.shutdown();
        try {
            boolean ended = lengthy.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)
                    && quick.awaitTermination(1, TimeUnit.SECONDS);
            if (!ended) {
                lengthy.shutdownNow();
                quick.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory daemons(String name) {
        return Thread.ofPlatform().name(name + "-", 1).daemon().factory();
    }
}
