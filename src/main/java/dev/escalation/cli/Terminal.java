package dev.escalation.cli;

import dev.escalation.task.Progress;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command speaks.
 *
 * @param out takes the result and nothing else
 * @param err takes progress and errors
 * @param look how progress is shown
 */
public record Terminal(PrintStream out, PrintStream err, Look look, Cancellation cancellation) {
    /** Set by the start script, because Java cannot tell whether stderr is a terminal. */
    private static final String STDERR_PROPERTY = "workbench.stderr.terminal";

    /** How progress is shown. */
    public enum Look {
        /** A bar that is drawn again and again. */
        BAR,
        /** A line for each stage, for logs. */
        LINES
    }

    /** The process's own streams, UTF-8. */
    static Terminal ofProcess(Cancellation cancellation) {
        return new Terminal(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                isTerminal() ? Look.BAR : Look.LINES,
                cancellation);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    @SuppressWarnings("SystemConsoleNull") // from Java 25 on it is null again where there is no terminal
    private static boolean isTerminal() {
        String stated = System.getProperty(STDERR_PROPERTY);
        if (stated != null) {
            return Boolean.parseBoolean(stated);
        }
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    /** Reports to stderr. */
    StageReport progress() {
        return switch (look) {
            case BAR -> new BarReport(err, cancellation);
            case LINES -> new LineReport(err, cancellation);
        };
    }

    /** Reports nothing, but can be cancelled. */
    StageReport quietProgress() {
        return new SilentReport(cancellation);
    }

    /** Progress that ends with the command. */
    interface StageReport extends Progress, AutoCloseable {
        @Override
        void close();
    }
}
