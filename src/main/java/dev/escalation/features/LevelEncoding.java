package dev.escalation.features;

import dev.escalation.data.CodedColumn;

/**
 * Two numbers for each level of a categorical column as of a row's moment, so that columns of many levels can enter a
 * tree: the smoothed log-odds of the outcome among earlier tickets of the level, and the level's share of all tickets.
 *
 * @param logOdds per row
 * @param shareOfTickets per row, 0 to 1
 */
record LevelEncoding(double[] logOdds, double[] shareOfTickets) {
    static LevelEncoding of(CodedColumn column, PointRows rows, TimeSweep sweep, RowContext context) {
        LevelCounts counts = new LevelCounts(column, rows, sweep);
        double[] logOdds = new double[rows.size()];
        double[] share = new double[rows.size()];
        for (int row : sweep.rows().payload()) {
            counts.advanceTo(rows.asOf()[row]);
            int level = counts.level(row);
            logOdds[row] =
                    OutcomeCounts.relativeLogOdds(counts.positives(level), counts.known(level), context.prior()[row]);
            int seen = context.ticketsSeen()[row];
            share[row] = seen == 0 ? Double.NaN : counts.tickets(level) / (double) seen;
        }
        return new LevelEncoding(logOdds, share);
    }
}
