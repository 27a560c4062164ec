package dev.escalation.app.crash;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A failure as kinds and places. Messages may hold what a customer wrote, so they are left out unless Java itself made them:
 * those are listed here by kind and form.
 */
final class SafeTrace {
    private static final int MOST_FRAMES = 60;
    private static final String TYPE = "[\\w.$\\[\\]<>/]{1,200}";

    /** The whole message has to look so. */
    private static final Map<String, Pattern> SAFE = Map.of(
            NullPointerException.class.getName(),
            Pattern.compile(
                    "Cannot (invoke|read|load|store|throw|enter|assign) [\\w .$()\\[\\]<>,\"/-]{1,400} is null"),
            ArrayIndexOutOfBoundsException.class.getName(),
            Pattern.compile("Index -?\\d+ out of bounds for length \\d+"),
            IndexOutOfBoundsException.class.getName(),
            Pattern.compile("Index -?\\d+ out of bounds for length \\d+"),
            ClassCastException.class.getName(),
            Pattern.compile("class " + TYPE + " cannot be cast to class " + TYPE + "( \\([\\w .;:'$<>/@-]{1,400}\\))?"),
            ArithmeticException.class.getName(),
            Pattern.compile("/ by zero|(integer|long) overflow"),
            NoClassDefFoundError.class.getName(),
            Pattern.compile("(Could not initialize class )?" + TYPE),
            ClassNotFoundException.class.getName(),
            Pattern.compile(TYPE),
            OutOfMemoryError.class.getName(),
            Pattern.compile("Java heap space|GC overhead limit exceeded|Metaspace|Compressed class space"
                    + "|unable to create native thread.{0,80}|Requested array size exceeds VM limit"));

    private SafeTrace() {}

    static String of(Throwable failure) {
        StringBuilder text = new StringBuilder();
        append(text, "", failure, Collections.newSetFromMap(new IdentityHashMap<>()));
        return text.toString();
    }

    private static void append(StringBuilder text, String how, Throwable failure, Set<Throwable> seen) {
        if (!seen.add(failure)) {
            return;
        }
        text.append(how)
                .append(failure.getClass().getName())
                .append(message(failure))
                .append('\n');
        StackTraceElement[] frames = failure.getStackTrace();
        for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
            text.append("    at ").append(frames[i]).append('\n');
        }
        if (frames.length > MOST_FRAMES) {
            text.append("    and ").append(frames.length - MOST_FRAMES).append(" more\n");
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            append(text, "suppressed: ", suppressed, seen);
        }
        if (failure.getCause() != null) {
            append(text, "caused by: ", failure.getCause(), seen);
        }
    }

    private static String message(Throwable failure) {
        String message = failure.getMessage();
        if (message == null) {
            return "";
        }
        Pattern safe = SAFE.get(failure.getClass().getName());
        return safe != null && safe.matcher(message).matches() ? ": " + message : " (message left out)";
    }
}
