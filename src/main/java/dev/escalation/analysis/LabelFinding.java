package dev.escalation.analysis;

/** Something suspicious about an outcome, with the tickets that it is about. */
public sealed interface LabelFinding {
    int[] tickets();

    /**
     * Cells that contradict each other.
     *
     * @param of how many tickets could have
     */
    record Broken(LabelRule rule, int[] tickets, int of) implements LabelFinding {}

    /**
     * All tickets with a value have the outcome, or none has.
     *
     * @param overall share of all tickets
     * @param chance that so many tickets come out alike by chance
     */
    record PureLevel(Column.Categories column, int code, Share share, double overall, double chance, int[] tickets)
            implements LabelFinding {
        public boolean isAlways() {
            return share.yes() > 0;
        }
    }

    /**
     * The share of a month differs from that of the month before.
     *
     * @param period of the later month
     * @param z of the two-proportion test
     * @param tickets of the later month
     */
    record Jump(Periods periods, int period, Share before, Share after, double z, int[] tickets)
            implements LabelFinding {}

    /**
     * A column is filled for tickets with the outcome only.
     *
     * @param tickets that have a value
     * @param positives tickets with the outcome, filled or not
     */
    record FilledOnly(String column, int[] tickets, int positives) implements LabelFinding {}
}
