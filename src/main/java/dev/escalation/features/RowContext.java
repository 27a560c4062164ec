package dev.escalation.features;

/**
 * What every encoding of a row starts from; found once for all columns.
 *
 * @param prior share of positives among outcomes known at the row's moment, drawn towards one half
 * @param ticketsSeen tickets with a prediction point up to then
 */
record RowContext(double[] prior, int[] ticketsSeen) {
    static RowContext of(PointRows rows, TimeSweep sweep) {
        double[] prior = new double[rows.size()];
        int[] ticketsSeen = new int[rows.size()];
        int positives = 0;
        int known = 0;
        int seen = 0;
        int nextChange = 0;
        int nextRow = 0;
        for (int row : sweep.rows().payload()) {
            long moment = rows.asOf()[row];
            for (; nextChange < sweep.changeCount() && sweep.changeTime(nextChange) <= moment; nextChange++) {
                positives += OutcomeChange.positives(sweep.change(nextChange));
                known += OutcomeChange.known(sweep.change(nextChange));
            }
            for (; nextRow < rows.size() && sweep.rows().time()[nextRow] <= moment; nextRow++) {
                seen += rows.isFirstOfTicket(sweep.rows().payload()[nextRow]) ? 1 : 0;
            }
            prior[row] = (positives + 1.0) / (known + 2);
            ticketsSeen[row] = seen;
        }
        return new RowContext(prior, ticketsSeen);
    }
}
