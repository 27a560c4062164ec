package dev.escalation.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** One bar, drawn again for each stage and gone at the end. */
final class BarReport implements Terminal.StageReport {
    private static final int WIDTH = 79;
    private static final int UPDATE_MILLIS = 200;
    /** How the library says that the number of steps is not known. */
    private static final int UNKNOWN = -1;

    private final PrintStream err;
    private final Cancellation cancellation;
    private @Nullable ProgressBar bar;

    BarReport(PrintStream err, Cancellation cancellation) {
        this.err = err;
        this.cancellation = cancellation;
    }

    @Override
    public synchronized void stage(String name, long totalSteps) {
        close();
        bar = new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(totalSteps > 0 ? totalSteps : UNKNOWN)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
                .clearDisplayOnFinish()
                .hideEta()
                .build();
    }

    @Override
    public synchronized void advancedTo(long doneSteps) {
        if (bar != null) {
            bar.stepTo(doneSteps);
        }
    }

    @Override
    public boolean isCancelled() {
        return cancellation.isRequested();
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
