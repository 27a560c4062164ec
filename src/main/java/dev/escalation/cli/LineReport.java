package dev.escalation.cli;

import java.io.PrintStream;

/** A line for each stage, for logs and pipes. */
final class LineReport implements Terminal.StageReport {
    private final PrintStream err;
    private final Cancellation cancellation;
    private final long startNanos = System.nanoTime();
    private String last = "";

    LineReport(PrintStream err, Cancellation cancellation) {
        this.err = err;
        this.cancellation = cancellation;
    }

    /** The same stage again, such as intervals of the next age, is no news. */
    @Override
    public synchronized void stage(String name, long totalSteps) {
        if (!name.equals(last)) {
            last = name;
            err.printf(java.util.Locale.ROOT, "[%5.1f s] %s%n", (System.nanoTime() - startNanos) / 1e9, name);
        }
    }

    @Override
    public void advancedTo(long doneSteps) {}

    @Override
    public boolean isCancelled() {
        return cancellation.isRequested();
    }

    @Override
    public void close() {}
}
