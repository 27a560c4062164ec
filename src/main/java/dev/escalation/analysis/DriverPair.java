package dev.escalation.analysis;

/**
 * Tickets with two values at once that have more outcomes than both values alone explain.
 *
 * @param share of the tickets with both
 * @param expected outcomes if the odds of both values multiplied
 * @param beyond outcomes beyond those, not standardised
 * @param pValue of that being chance, {@link PairTest}
 * @param falseRate the same corrected for all pairs looked at, {@link FalseDiscovery}
 */
public record DriverPair(
        DriverLevel first,
        DriverLevel second,
        Share share,
        double expected,
        Excess beyond,
        double pValue,
        double falseRate) {
    /** "Group: Platform and Channel: Email", for files and the terminal. */
    public String label() {
        return ColumnLabel.of(first.column()) + ": " + first.name() + " and " + ColumnLabel.of(second.column()) + ": "
                + second.name();
    }

    DriverPair with(double corrected) {
        return new DriverPair(first, second, share, expected, beyond, pValue, corrected);
    }
}
