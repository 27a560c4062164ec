package dev.escalation.ui.alerts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as they stand in fields. */
final class Typed {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}([.,]\\d{1,6})?");
    private static final int DECIMALS = 6;

    private Typed() {}

    /** Empty if it is no number. */
    static OptionalDouble number(String text) {
        String typed = text.strip();
        return NUMBER.matcher(typed).matches()
                ? OptionalDouble.of(Double.parseDouble(typed.replace(',', '.')))
                : OptionalDouble.empty();
    }

    static String words(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP);
        return rounded.stripTrailingZeros().toPlainString();
    }

    /** Percent of a share. */
    static String percent(double share) {
        return words(BigDecimal.valueOf(share).movePointRight(2).doubleValue());
    }

    /** The share that percent are. */
    static double share(double percent) {
        return BigDecimal.valueOf(percent).movePointLeft(2).doubleValue();
    }
}
