package dev.escalation.app.sla;

import dev.escalation.simulate.sla.SlaTarget;
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
            throw new IllegalArgumentException("'" + text + "' is no number of hours; write one above 0 and at most "
                    + (long) SlaTarget.MOST_HOURS + ", such as 8 or 1.5");
        }
        return hours;
    }

    /** As {@link #read} takes it, with nothing lost. */
    public static String of(double hours) {
        return BigDecimal.valueOf(hours).stripTrailingZeros().toPlainString();
    }
}
