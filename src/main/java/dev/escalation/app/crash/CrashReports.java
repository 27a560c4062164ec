package dev.escalation.app.crash;

import dev.escalation.store.OwnerOnlyFile;
import dev.escalation.store.UserFolders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** The folder of reports, this machine's only; the newest {@value #KEPT} are kept. Safe for use by several threads. */
public final class CrashReports {
    /** Reports of this program and of Java itself together. */
    public static final int KEPT = 10;

    static final String FOLDER = "crash-reports";
    private static final Logger LOG = Logger.getLogger("dev.escalation.crash");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Supplier<List<String>> lastLines;
    private final Map<String, Reported> known = new ConcurrentHashMap<>();

    /**
     * @param file where it was written; empty if that was not possible
     */
    public record Reported(CrashReport report, Optional<Path> file) {}

    private CrashReports(Path folder, Supplier<List<String>> lastLines) {
        this.folder = folder;
        this.lastLines = lastLines;
    }

    /**
     * @param settings the folder in which the program keeps what it remembers
     * @param log whose last lines go with a report
     */
    public static CrashReports in(Path settings, ProgramLog log) {
        return new CrashReports(settings.resolve(FOLDER), log::lastLines);
    }

    /** The user's, with a log beside them. */
    public static CrashReports ofUser() {
        Path settings = UserFolders.settings();
        return in(settings, ProgramLog.in(settings.resolve("logs")));
    }

    /** No log goes with its reports. */
    public static CrashReports in(Path settings) {
        return new CrashReports(settings.resolve(FOLDER), List::of);
    }

    public Path folder() {
        return folder;
    }

    /** Writes a report. What comes again and again, as from a screen that is drawn sixty times a second, is written once. */
    public Reported report(Throwable failure) {
        String code = CrashReport.code(failure);
        return known.computeIfAbsent(code, _ -> written(failure));
    }

    private Reported written(Throwable failure) {
        CrashReport report = CrashReport.of(failure, Thread.currentThread(), lastLines.get(), Instant.now());
        LOG.severe(report.code()); // its trace stands in the report
        Path file = folder.resolve("crash-" + STAMP.format(report.at()) + "-" + report.code() + ".txt");
        try {
            OwnerOnlyFile.replace(file, report.text().getBytes(StandardCharsets.UTF_8));
            prune();
            return new Reported(report, Optional.of(file));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The report could not be written", e);
            return new Reported(report, Optional.empty());
        }
    }

    /** The newest first. */
    public List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(CrashReports::isReport)
                    .sorted(Comparator.comparing(CrashReports::modified).reversed())
                    .toList();
        }
    }

    private static boolean isReport(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.matches("crash-.*\\.txt|hs_err_pid\\d+\\.log");
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException _) {
            return Instant.EPOCH; // another program removed it
        }
    }

    private void prune() throws IOException {
        List<Path> all = files();
        for (Path old : all.subList(Math.min(KEPT, all.size()), all.size())) {
            Files.deleteIfExists(old);
        }
    }
}
