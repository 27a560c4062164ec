package dev.escalation.explain.sentence;

import dev.escalation.explain.FactorWords.Standing;
import dev.escalation.explain.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * One thing that is so, and what it does to the risk.
 *
 * @param id by which it is cited: {@code F3}
 * @param value as a clause that begins small: {@code it was handed over 4 times}
 * @param usual what would be usual: {@code 0–1}; empty if nothing is known to be, or the value is usual
 * @param names that are written by people, such as the name of a group; they occur in {@code value} and count as one
 *     word each
 * @param isStrongest of those with its direction
 */
public record Fact(
        String id,
        Direction direction,
        Standing standing,
        String value,
        String usual,
        List<String> names,
        boolean isStrongest) {
    /** What a fact does to the risk. */
    public enum Direction {
        RAISES,
        LOWERS,
        /** It is the risk itself. */
        NONE
    }

    public Fact {
        names = List.copyOf(names);
    }

    /** The same with other words for what was written by people. */
    public Fact masked(UnaryOperator<String> mask) {
        return new Fact(
                id,
                direction,
                standing,
                mask.apply(value),
                usual,
                names.stream().map(mask).toList(),
                isStrongest);
    }

    /** {@code it was handed over 4 times (usually 0–1)}. */
    public String clause(Phrases phrases) {
        return usual.isEmpty() ? value : phrases.get("sheet.usual", value, usual);
    }

    /** {@code It was handed over 4 times (usually 0–1).}, {@code Against it speaks that the priority is low.}. */
    public String sentence(Phrases phrases) {
        String clause = clause(phrases);
        return direction == Direction.LOWERS
                ? phrases.get("sheet.lowers", clause)
                : clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1) + ".";
    }
}
