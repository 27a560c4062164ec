package dev.escalation.ui;

import dev.escalation.app.crash.CrashReports;
import dev.escalation.app.crash.MemoryWatch;
import dev.escalation.app.crash.RunMark;
import dev.escalation.store.WindowRecordFile;
import dev.escalation.ui.text.Texts;
import dev.escalation.ui.work.Holds;
import java.io.IOException;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;

/**
 * Looks after a window while it is open: what no one caught is told and reported, a JavaFX thread that is held is logged, and a run
 * that does not come to its end is told at the next start.
 */
final class Guard implements UncaughtExceptionHandler, AutoCloseable {
    private static final Logger LOG = Logger.getLogger("dev.escalation.window");

    private final Workspace workspace;
    private final Texts texts;
    private final Problems problems;
    private final CrashReports reports;
    private final List<AutoCloseable> watches = new ArrayList<>();

    Guard(Workspace workspace, Texts texts, Problems problems, CrashReports reports) {
        this.workspace = workspace;
        this.texts = texts;
        this.problems = problems;
        this.reports = reports;
    }

    /** From any thread; the JavaFX thread shows it. */
    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        Problem problem = problems.of(texts.get("shell.task.show"), failure);
        if (Platform.isFxApplicationThread()) {
            workspace.failed(problem);
        } else {
            Platform.runLater(() -> workspace.failed(problem));
        }
    }

    /**
     * Begins to watch this process.
     *
     * @return whether the last run never came to its end, which is told
     */
    boolean watchProcess() {
        Thread.setDefaultUncaughtExceptionHandler(this);
        watches.add(Holds.watch());
        watches.add(MemoryWatch.begin(shortage -> Platform.runLater(() -> tellOf(shortage))));
        boolean crashed = tellOfUnfinished();
        try {
            watches.add(RunMark.put(reports.folder()));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The run could not be marked", e);
        }
        return crashed;
    }

    /** Tells that there may soon be no memory left for what is done. */
    void tellOf(MemoryWatch.Shortage shortage) {
        String words = texts.get(
                "shell.memory.short.what",
                texts.formats().decimal(shortage.usedGigabytes(), 1),
                texts.formats().decimal(shortage.mostGigabytes(), 1));
        workspace.failed(new Problem(texts.get("shell.memory.short"), words, "EW-SY-005", words, null));
    }

    /** Tells of runs that never came to their end, the last one. */
    boolean tellOfUnfinished() {
        try {
            List<RunMark.Unfinished> unfinished = RunMark.takeUnfinished(reports.folder());
            if (!unfinished.isEmpty()) {
                workspace.failed(problems.unfinished(unfinished.getLast()));
            }
            return !unfinished.isEmpty();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Earlier runs could not be looked for", e);
            return false;
        }
    }

    /** Tells what was found damaged of the settings. */
    void tellOf(WindowRecordFile.Found found, Path folder) {
        found.damaged().ifPresent(name -> {
            String words =
                    texts.get(found.aside() ? "shell.settings.damaged.window" : "shell.settings.damaged.stuck", name);
            workspace.failed(new Problem(texts.get("shell.settings.damaged"), words, "EW-ST-001", words, folder));
        });
    }

    @Override
    public void close() {
        for (AutoCloseable watch : watches) {
            try {
                watch.close();
            } catch (Exception e) {
                LOG.log(Level.WARNING, "A watch did not end", e);
            }
        }
    }
}
