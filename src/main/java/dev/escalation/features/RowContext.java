package dev.escalation.features;

import java.util.stream.IntStream;

/**
 * What every encoding of a row starts from; looked up once for all columns.
 *
 * @param prior share of positives among outcomes known at the row's moment
 * @param ticketsSeen tickets with a prediction point up to then
 */
record RowContext(double[] prior, int[] ticketsSeen) {
    private static final int ONLY_KEY = 0;

    static RowContext of(PointRows rows, OutcomeCounts overall) {
        KeyedStream.Builder firstRows = new KeyedStream.Builder();
        for (int row = 0; row < rows.size(); row++) {
            boolean first = row == rows.start()[rows.ticket()[row]];
            if (first && rows.ageHours()[row] != PointRows.QUEUE) {
                firstRows.add(ONLY_KEY, rows.asOf()[row], 1);
            }
        }
        KeyedStream tickets = firstRows.build(1);
        double[] prior = new double[rows.size()];
        int[] seen = new int[rows.size()];
        IntStream.range(0, rows.size()).parallel().forEach(row -> {
            prior[row] = overall.prior(ONLY_KEY, rows.asOf()[row]);
            seen[row] = tickets.after(ONLY_KEY, rows.asOf()[row]);
        });
        return new RowContext(prior, seen);
    }
}
