package dev.escalation.model;

import dev.escalation.features.FeatureInfo;
import dev.escalation.features.FeatureTable;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What learning has to heed besides the data: tickets that teach nothing, and examples that people gave.
 *
 * @param leftOut rows of the ticket table that are in no segment
 * @param examples rows that are learned from in addition, all without the outcome, whose tickets are left out; learned from
 *     only when the final model is made, so that rounds, calibration and alert line are chosen by facts alone
 * @param upTo the last action that was heeded, 0 for none
 */
public record Lessons(BitSet leftOut, Optional<FeatureTable> examples, Counts counts, long upTo) {
    /** The data alone. */
    public static final Lessons NONE =
            new Lessons(new BitSet(), Optional.empty(), new Counts(0, 0, 0, 0, 0, 0, 0, 0), 0);

    /**
     * What became of the actions.
     *
     * @param acted tickets on which somebody has worked before their outcome was known: left out, as nobody knows what had
     *     come otherwise
     * @param heldOut tickets left alone by chance; they are learned from as any other
     * @param disagreements tickets with one that stands
     * @param learned of these, taken as examples
     * @param outcomeKnown of these, decided by a fact since
     * @param alsoActed of these, also worked on
     * @param notOpen of these, not open at the moment of the score, or that moment is not in the data
     * @param notInData of these, tickets that are not in the data
     */
    public record Counts(
            int acted,
            int heldOut,
            int disagreements,
            int learned,
            int outcomeKnown,
            int alsoActed,
            int notOpen,
            int notInData) {}

    public Lessons {
        leftOut = (BitSet) leftOut.clone();
    }

    /** A copy. */
    @Override
    public BitSet leftOut() {
        return (BitSet) leftOut.clone();
    }

    /** Tickets that somebody has worked on before their outcome was known. */
    public BitSet acted() {
        BitSet acted = leftOut();
        examples.ifPresent(table -> IntStream.of(table.ticket()).forEach(acted::clear));
        return acted;
    }

    public boolean isNone() {
        return upTo == 0;
    }

    /** The same for a table without some of the features. */
    Lessons without(Predicate<FeatureInfo> left) {
        return new Lessons(leftOut, examples.map(table -> table.without(left)), counts, upTo);
    }
}
