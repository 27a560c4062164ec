package dev.escalation.app.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The program's log: what loggers below {@code dev.escalation} say, in a file and with its last lines at hand. Those loggers
 * name steps, kinds and figures, never data; of a failure its kinds and places are kept.
 */
public final class ProgramLog implements AutoCloseable {
    /** Held, as Java forgets loggers that nobody holds. */
    private static final Logger ROOT = Logger.getLogger("dev.escalation");

    private static final int LINES_KEPT = 200;
    private static final int FILE_BYTES = 1 << 20;
    private static final String NAME = "workbench.%g.log";

    private final Deque<String> lines = new ArrayDeque<>();
    private final List<Handler> handlers;

    private ProgramLog(List<Handler> files) {
        List<Handler> all = new ArrayList<>(files);
        all.add(new Lines());
        handlers = List.copyOf(all);
        handlers.forEach(ROOT::addHandler);
        ROOT.setUseParentHandlers(false);
    }

    /** A log that cannot be written is no reason not to start: then only its last lines are kept, in memory. */
    public static ProgramLog in(Path folder) {
        try {
            Files.createDirectories(folder);
            FileHandler file = new FileHandler(folder.resolve(NAME).toString(), FILE_BYTES, 2, true);
            file.setFormatter(new Line());
            file.setLevel(Level.INFO);
            return new ProgramLog(List.of(file));
        } catch (IOException e) {
            return new ProgramLog(List.of());
        }
    }

    /** The newest last. */
    public List<String> lastLines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    @Override
    public void close() {
        for (Handler handler : handlers) {
            ROOT.removeHandler(handler);
            handler.close();
        }
    }

    private static String line(LogRecord record) {
        Throwable thrown = record.getThrown();
        String name = String.valueOf(record.getLoggerName()).replaceFirst(".*\\.", "");
        return Instant.ofEpochMilli(record.getMillis()).truncatedTo(ChronoUnit.MILLIS) + " "
                + record.getLevel().getName() + " " + name + ": " + record.getMessage()
                + (thrown == null ? "" : "\n" + SafeTrace.of(thrown).stripTrailing());
    }

    private static final class Line extends Formatter {
        @Override
        public String format(LogRecord record) {
            return line(record) + "\n";
        }
    }

    private final class Lines extends Handler {
        @Override
        public void publish(LogRecord record) {
            synchronized (lines) {
                lines.addLast(line(record));
                while (lines.size() > LINES_KEPT) {
                    lines.removeFirst();
                }
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
