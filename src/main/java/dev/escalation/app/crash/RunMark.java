package dev.escalation.app.crash;

import dev.escalation.store.OwnerOnlyFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file that is there while a window is open. One that is left over by a process that is gone says that its run never came to its end:
 * Java crashed, the system killed it or the machine lost power.
 */
public final class RunMark implements AutoCloseable {
    private static final String BEGIN = "running-";

    private final Path file;

    private RunMark(Path file) {
        this.file = file;
    }

    /**
     * A run that never came to its end.
     *
     * @param started when
     * @param javaReport what Java wrote about its own crash; empty if it wrote nothing
     */
    public record Unfinished(Instant started, Optional<Path> javaReport) {}

    /** Marks this process; the mark goes when the process ends in any orderly way, also by a signal or a logout. */
    public static RunMark put(Path folder) throws IOException {
        ProcessHandle self = ProcessHandle.current();
        Path file = folder.resolve(BEGIN + self.pid());
        String here = Path.of("").toAbsolutePath().toString();
        OwnerOnlyFile.replace(file, (startOf(self) + "\n" + here + "\n").getBytes(StandardCharsets.UTF_8));
        RunMark mark = new RunMark(file);
        Runtime.getRuntime().addShutdownHook(new Thread(mark::close, "run-mark-end"));
        return mark;
    }

    /** Runs that never ended, the newest last; their marks are taken away. */
    public static List<Unfinished> takeUnfinished(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> marks;
        try (Stream<Path> entries = Files.list(folder)) {
            marks = entries.filter(RunMark::isMark).sorted().toList();
        }
        return marks.stream()
                .flatMap(mark -> taken(mark, folder).stream())
                .sorted(Comparator.comparing(Unfinished::started))
                .toList();
    }

    private static boolean isMark(Path file) {
        return String.valueOf(file.getFileName()).matches(BEGIN + "\\d+");
    }

    private static Optional<Unfinished> taken(Path mark, Path folder) {
        long pid = Long.parseLong(String.valueOf(mark.getFileName()).substring(BEGIN.length()));
        try {
            List<String> lines = Files.readAllLines(mark);
            long started = lines.isEmpty() ? 0 : Long.parseLong(lines.getFirst());
            boolean runs = ProcessHandle.of(pid)
                    .filter(process -> startOf(process) == started)
                    .isPresent();
            if (runs) {
                return Optional.empty();
            }
            Files.deleteIfExists(mark);
            Optional<Path> there = lines.size() < 2 ? Optional.empty() : Optional.of(Path.of(lines.get(1)));
            return Optional.of(new Unfinished(Instant.ofEpochMilli(started), javaReport(pid, folder, there)));
        } catch (IOException | NumberFormatException _) {
            return Optional.empty(); // another start has just taken it, or it was never written to its end
        }
    }

    /** Java writes where -XX:ErrorFile says, else where it was started, else among the temporary files. */
    private static Optional<Path> javaReport(long pid, Path folder, Optional<Path> startedIn) {
        String name = "hs_err_pid" + pid + ".log";
        return Stream.concat(
                        Stream.concat(Stream.of(folder), startedIn.stream()),
                        Stream.of(Path.of(System.getProperty("java.io.tmpdir", "."))))
                .map(place -> place.resolve(name))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // the next start will tell of this run; better once too often
        }
    }
}
