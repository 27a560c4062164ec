package dev.escalation.live;

/**
 * A scored ticket as a row of a list; texts are empty where the source has nothing.
 *
 * @param ticket row of the ticket table
 * @param tableRow row of the feature table
 * @param risk 0 to 1
 * @param reason the strongest factor that raises the risk, in words; empty if none does
 * @param usual what is usual for it; may be empty
 * @param slaHoursLeft until the SLA is due, below 0 when it is over; NaN without a due time
 * @param slaShareUsed of the time from creation to the due time, may exceed 1; NaN without a due time
 * @param change of the risk in a day, in shares; NaN if the ticket was not open a day before
 * @param asOf the moment of the score
 */
public record TicketRow(
        int ticket,
        int tableRow,
        String id,
        double risk,
        RiskBand band,
        String subject,
        String customer,
        String tier,
        String priority,
        String status,
        String group,
        String agent,
        String reason,
        String usual,
        double slaHoursLeft,
        double slaShareUsed,
        double change,
        long asOf) {}
