package dev.escalation.analysis;

/**
 * An odd day, or days in a row with nothing.
 *
 * @param first number of the day
 * @param last the same day, or the last of the row
 * @param count things on these days
 * @param usual of an odd day what is usual; of a row the sum of what its weekdays usually have, as median
 */
public record DayFinding(Kind kind, int first, int last, int count, UsualCount usual) {
    /** What is odd about it. */
    public enum Kind {
        MANY,
        FEW,
        NOTHING
    }

    public int days() {
        return last - first + 1;
    }
}
