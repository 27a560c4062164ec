package dev.escalation.app.sla;

import dev.escalation.simulate.sla.SlaTarget;
import dev.escalation.words.Said;
import dev.escalation.words.UnusableValueException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Hours of a target as people write them: 8 or 1.5. */
public final class HoursWords {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}(\\.\\d{1,25})?");

    private HoursWords() {}

    /** @throws IllegalArgumentException saying why not and how to write it, if it is no time that a target can have */
    public static double read(String text) {
        double hours = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : 0;
        if (!SlaTarget.isTime(hours)) {
            throw new UnusableValueException(Said.of("app.sla.number", text, (long) SlaTarget.MOST_HOURS));
        }
        return hours;
    }

    /** As {@link #read} takes it, with nothing lost. */
    public static String of(double hours) {
        return BigDecimal.valueOf(hours).stripTrailingZeros().toPlainString();
    }
}
