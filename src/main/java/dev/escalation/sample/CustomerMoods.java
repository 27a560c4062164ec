package dev.escalation.sample;

import java.util.Arrays;

/**
 * The grudge each customer bears: every escalation adds {@value #ESCALATION}, every breach {@value #BREACH}, from the
 * moment it happens, and fades with a time constant of {@value #FADE_DAYS} days. Memory is per customer: what lies
 * behind is one number, what lies ahead a short list.
 */
final class CustomerMoods {
    static final double ESCALATION = 0.5;
    static final double BREACH = 0.1;
    static final double LIMIT = 1.2;
    private static final double FADE_DAYS = 42;

    private final double[] level;
    private final long[] levelAt;
    private final long[][] aheadAt;

    CustomerMoods(int customers) {
        level = new double[customers];
        levelAt = new long[customers];
        aheadAt = new long[customers][];
    }

    /** Something that will anger the customer at an instant that may lie ahead. */
    void escalates(int customer, long second) {
        remember(customer, second << 1 | 1);
    }

    void breaches(int customer, long second) {
        remember(customer, second << 1);
    }

    private void remember(int customer, long coded) {
        long[] ahead = aheadAt[customer];
        long[] longer = ahead == null ? new long[1] : Arrays.copyOf(ahead, ahead.length + 1);
        longer[longer.length - 1] = coded;
        Arrays.sort(longer);
        aheadAt[customer] = longer;
    }

    /** The grudge at an instant, in [0, {@value #LIMIT}]; instants of one customer must not go back. */
    double grudge(int customer, long second) {
        long[] ahead = aheadAt[customer];
        int known = 0;
        while (ahead != null && known < ahead.length && ahead[known] >> 1 <= second) {
            fadeTo(customer, ahead[known] >> 1);
            level[customer] += (ahead[known] & 1) == 1 ? ESCALATION : BREACH;
            known++;
        }
        if (ahead != null && known > 0) {
            aheadAt[customer] = Arrays.copyOfRange(ahead, known, ahead.length);
        }
        fadeTo(customer, second);
        return Math.min(LIMIT, level[customer]);
    }

    private void fadeTo(int customer, long second) {
        double days = (second - levelAt[customer]) / 86_400.0;
        level[customer] *= StrictMath.exp(-days / FADE_DAYS);
        levelAt[customer] = second;
    }
}
