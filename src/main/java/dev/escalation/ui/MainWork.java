package dev.escalation.ui;

import dev.escalation.ui.text.Texts;
import dev.escalation.ui.work.RunningTask;
import dev.escalation.ui.work.Work;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reading, training and explaining follow one another: a new one of them ends the one before. What went wrong stands in
 * the workspace and can be started once more. To be used on the JavaFX thread.
 */
final class MainWork {
    private static final String PLACE = "main job";
    /** Looking changes nothing of it, so it goes on beside. */
    private static final String BESIDE = "looking";
    /** A result is kept while the next one is already made. */
    private static final String KEEPING = "keeping";

    /** Models and queue stay as they are while texts are read. */
    private static final String READING_TEXTS = "reading texts";

    private final Workspace workspace;
    private final Work work;
    private final Texts texts;
    private final Problems problems;
    private @Nullable Failed failed;

    private record Failed(Problem problem, Runnable again) {}

    MainWork(Workspace workspace, Work work, Texts texts, Problems problems) {
        this.workspace = workspace;
        this.work = work;
        this.texts = texts;
        this.problems = problems;
    }

    /** @param titleKey of what is done, in words */
    <T> void start(String titleKey, Work.Job<T> step, Consumer<T> done) {
        start(PLACE, titleKey, step, done);
    }

    /** Starts work that leaves the main job alone. */
    <T> void startBeside(String titleKey, Work.Job<T> step, Consumer<T> done) {
        start(BESIDE, titleKey, step, done);
    }

    /** Starts work that keeps what the main job has made. */
    <T> void startKeeping(String titleKey, Work.Job<T> step, Consumer<T> done) {
        start(KEEPING, titleKey, step, done);
    }

    /** Starts work on what the tickets say. */
    <T> void startReadingTexts(String titleKey, Work.Job<T> step, Consumer<T> done) {
        start(READING_TEXTS, titleKey, step, done);
    }

    /** Whatever runs comes to nothing. */
    void drop() {
        work.drop(PLACE);
        work.drop(BESIDE);
        work.drop(READING_TEXTS);
        workspace.failed(null);
    }

    private <T> void start(String place, String titleKey, Work.Job<T> step, Consumer<T> done) {
        workspace.failed(null);
        Runnable again = () -> start(place, titleKey, step, done);
        String title = texts.get(titleKey);
        work.start(place, title, step, done, cause -> failed(problems.of(title, cause), again));
    }

    /** @param again starts once more what the problem is of */
    void failed(Problem problem, Runnable again) {
        failed = new Failed(problem, again);
        workspace.failed(problem);
    }

    /** Starts the step once more of which the workspace's problem is; null if it is of no such step. */
    @Nullable
    Runnable again() {
        Problem problem = workspace.problemProperty().get();
        return failed != null && failed.problem.equals(problem) ? failed.again : null;
    }

    /** The work that runs now; null while none does. */
    @Nullable
    RunningTask running() {
        return running(PLACE);
    }

    /** The reading of texts that runs now; null while none does. */
    @Nullable
    RunningTask readingTexts() {
        return running(READING_TEXTS);
    }

    private @Nullable RunningTask running(String place) {
        return work.running().stream()
                .filter(task -> task.place().equals(place))
                .reduce((_, later) -> later)
                .orElse(null);
    }
}
