package dev.escalation.live.alert;

import dev.escalation.live.action.Standing;

/**
 * An open ticket as it is at a moment; texts are empty where the source has nothing.
 *
 * @param risk 0 to 1
 * @param reason the strongest factor that raises the risk, in words; may be empty
 * @param slaHoursLeft until the SLA is due, below 0 when it is over; NaN without a due time
 * @param column where it stands because of what was done about it
 * @param heldOut chosen by chance to be left alone: nobody is told of it
 */
public record AlertRow(
        String ticketId,
        double risk,
        String reason,
        double slaHoursLeft,
        String tier,
        String group,
        String priority,
        Standing.Column column,
        boolean heldOut) {
    public AlertRow {
        if (ticketId.isEmpty() || !(risk >= 0 && risk <= 1)) {
            throw new IllegalArgumentException("a row has a ticket and a risk of 0 to 1, not " + risk);
        }
    }

    /** Whether nobody has anything in hand about it, so that somebody may be told. */
    boolean isUnattended() {
        return column == Standing.Column.LIKELY && !heldOut;
    }
}
