package dev.escalation.analysis;

import dev.escalation.chart.Interval;
import java.util.List;

/**
 * How many outcomes there are beyond those expected, or what they cost; negative where there are fewer.
 *
 * @param value outcomes, not whole in general, or money
 * @param low of the 95 % interval, at most {@code value}
 * @param high of it, at least {@code value}
 */
public record Excess(double value, double low, double high) {
    /** Where nothing can be compared. */
    static final Excess NONE = new Excess(0, 0, 0);

    public Excess {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(value + " from " + low + " to " + high);
        }
    }

    /**
     * Observed less expected, summed over strata: indirect standardisation. The interval joins Wilson's of all shares by
     * square-and-add, for one stratum method 10 of R. G. Newcombe, Statistics in Medicine 17 (1998) 873-890, for sums
     * G. Y. Zou and A. Donner, Statistics in Medicine 27 (2008) 1693-1702.
     *
     * @param strata those without tickets on both sides do not count
     */
    static Excess of(List<SideBySide> strata) {
        double value = 0;
        double below = 0;
        double above = 0;
        for (SideBySide sides : strata) {
            if (sides.isComparable()) {
                double tickets = sides.decided();
                double share = sides.yes() / tickets;
                double elsewhere = sides.yesElsewhere() / (double) sides.decidedElsewhere();
                Interval own = Interval.wilson(sides.yes(), sides.decided());
                Interval other = Interval.wilson(sides.yesElsewhere(), sides.decidedElsewhere());
                value += sides.yes() - sides.expected();
                below += square(tickets * (share - own.low())) + square(tickets * (other.high() - elsewhere));
                above += square(tickets * (own.high() - share)) + square(tickets * (elsewhere - other.low()));
            }
        }
        return new Excess(value, value - Math.sqrt(below), value + Math.sqrt(above));
    }

    private static double square(double number) {
        return number * number;
    }

    /** @param each what one outcome costs, at least 0 */
    public Excess times(double each) {
        return new Excess(value * each, low * each, high * each);
    }
}
