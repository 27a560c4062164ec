package dev.escalation.app.alert;

import dev.escalation.words.Said;
import dev.escalation.words.UnusableValueException;
import java.util.regex.Pattern;

/** Numbers as the file has them. */
final class Values {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");

    private Values() {}

    /** @throws IllegalArgumentException if it is none */
    static double number(String key, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new UnusableValueException(Said.of("app.alerts.number", key, text));
        }
        return Double.parseDouble(text);
    }

    /** @throws IllegalArgumentException if it is none or not in range */
    static int whole(String key, String text, int from, int to) {
        int value = text.matches("\\d{1,9}") ? Integer.parseInt(text) : from - 1;
        if (value < from || value > to) {
            throw new UnusableValueException(Said.of("app.alerts.whole", key, from, to, text));
        }
        return value;
    }

    /** @throws IllegalArgumentException if it is neither */
    static boolean flag(String key, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new UnusableValueException(Said.of("app.alerts.flag", key, text));
        };
    }
}
