package dev.escalation.report.shift;

/**
 * A ticket that was among the first a day before and is not now.
 *
 * @param ticket row of the ticket table
 * @param rankBefore a day before, 1 for the highest risk
 * @param riskBefore 0 to 1
 * @param ending in words, after "it": {@code escalated}, {@code is resolved}, {@code is still open, rank 34}
 */
public record GoneTicket(int ticket, String id, String subject, int rankBefore, double riskBefore, String ending) {}
