package dev.escalation.serve.predict;

import dev.escalation.data.EventType;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the cleaning says of rows of a file, said of values of a request. */
final class Words {
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private Words() {}

    /** Rows of a request are counted from 0, lines of a file from 1. */
    static String reason(String ofCleaning) {
        return LINE.matcher(ofCleaning).replaceAll(found -> "item " + (Long.parseLong(found.group(1)) - 1));
    }

    static String advice(String ofCleaning, String column) {
        if (ofCleaning.contains("event type")) {
            return "Known are "
                    + Arrays.stream(EventType.values()).map(EventType::id).collect(Collectors.joining(", ")) + ".";
        }
        if (ofCleaning.contains("duplicate") || ofCleaning.contains("used twice")) {
            return "Send each event once.";
        }
        if (column.endsWith("_at") || column.endsWith("_time")) {
            return "Send a date and time in ISO 8601, such as 2026-03-04T09:15:22Z.";
        }
        return "Mend the value.";
    }
}
