package dev.escalation.app.crash;

import dev.escalation.app.ProgramInfo;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * What is passed on about a failure that the program did not expect. It holds kinds of failures and places in the program, figures of
 * the machine and the log's end; no message that could hold data, no names of files, no settings.
 *
 * @param code short, the same wherever the same failure comes from the same place
 */
public record CrashReport(String code, Instant at, String text) {
    private static final long MEGABYTE = 1 << 20;

    /** @param lastLines of the program's log */
    static CrashReport of(Throwable failure, Thread thread, List<String> lastLines, Instant at) {
        String code = code(failure);
        String text = String.join("\n", head(code, at, thread)) + "\n\n" + SafeTrace.of(failure)
                + "\nLast lines of the log\n" + String.join("\n", lastLines) + "\n";
        return new CrashReport(code, at, text);
    }

    private static List<String> head(String code, Instant at, Thread thread) {
        Runtime machine = Runtime.getRuntime();
        long used = machine.totalMemory() - machine.freeMemory();
        return List.of(
                "Escalation Workbench, report of a failure",
                "It holds no ticket, no name and no address: messages that could hold data are left out.",
                "",
                "code: " + code,
                "at: " + at.truncatedTo(ChronoUnit.SECONDS),
                "program: " + ProgramInfo.version(),
                "java: " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")",
                "system: " + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                "language: " + Locale.getDefault().toLanguageTag(),
                "processors: " + machine.availableProcessors(),
                "memory: " + used / MEGABYTE + " MB used, " + machine.totalMemory() / MEGABYTE + " MB taken, "
                        + machine.maxMemory() / MEGABYTE + " MB at most",
                "thread: " + thread.getName().replaceAll("[^A-Za-z -]", "_"));
    }

    /** Without line numbers, which move from version to version. */
    static String code(Throwable failure) {
        Throwable deepest = failure;
        for (int depth = 0; deepest.getCause() != null && depth < 20; depth++) {
            deepest = deepest.getCause();
        }
        StringBuilder place = new StringBuilder(deepest.getClass().getName());
        for (StackTraceElement frame : deepest.getStackTrace()) {
            if (frame.getClassName().startsWith("dev.escalation.")) {
                place.append('@').append(frame.getClassName()).append('#').append(frame.getMethodName());
                break;
            }
        }
        return String.format(Locale.ROOT, "EW-X-%06X", place.toString().hashCode() & 0xFFFFFF);
    }
}
