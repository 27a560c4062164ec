package dev.escalation.store.tables;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * What a model said of some rows, in their order.
 *
 * @param segment {@code validation}, {@code test} or {@code queue}
 * @param ticketIds per row
 * @param asOf per row, milliseconds since 1970
 * @param label of each row; empty for open tickets
 * @param probability per row, 0 to 1
 */
public record KeptScores(
        String model,
        String segment,
        List<String> ticketIds,
        long[] asOf,
        Optional<BitSet> label,
        double[] probability) {
    public KeptScores {
        if (ticketIds.size() != asOf.length || asOf.length != probability.length) {
            throw new IllegalArgumentException("scores of " + ticketIds.size() + " tickets at " + asOf.length
                    + " moments with " + probability.length + " probabilities");
        }
    }

    public int rows() {
        return asOf.length;
    }
}
