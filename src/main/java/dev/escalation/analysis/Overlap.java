package dev.escalation.analysis;

/**
 * What remains of an excess beside other tickets of the same priority that also have the same value of one more column: the
 * one of all columns that explains most of it. Where little remains, the level may merely share its tickets with a value there.
 *
 * @param column the other column
 * @param remaining outcomes beyond those expected so
 * @param comparable decided tickets of the level that there are such others for, at least half of all
 */
public record Overlap(Column.Categories column, Excess remaining, int comparable) {
    /** Outcomes beyond those expected for each ticket that can be compared. */
    public double perTicket() {
        return remaining.value() / comparable;
    }
}
