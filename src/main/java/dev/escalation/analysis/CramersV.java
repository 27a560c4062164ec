package dev.escalation.analysis;

/**
 * Cramér's V of a table of counts, corrected for its bias: W. Bergsma, A bias-correction for Cramér's V and Tschuprow's
 * T, Journal of the Korean Statistical Society 42 (2013).
 *
 * @param rows with at least one ticket
 * @param columns with at least one ticket
 * @param chiSquare Pearson's
 * @param count tickets in the table
 */
record CramersV(int rows, int columns, double chiSquare, long count) {
    private static final double Z_95 = 1.6448536269514722;

    /** @param table counts by value, in the order no, yes; empty rows and columns do not count */
    static CramersV of(int[][] table) {
        long no = 0;
        long yes = 0;
        int rows = 0;
        for (int[] row : table) {
            no += row[0];
            yes += row[1];
            rows += row[0] + row[1] > 0 ? 1 : 0;
        }
        double count = (double) no + yes;
        double chiSquare = 0;
        for (int[] row : table) {
            double size = (double) row[0] + row[1];
            chiSquare += term(row[0], size * no / count) + term(row[1], size * yes / count);
        }
        return new CramersV(rows, (no > 0 ? 1 : 0) + (yes > 0 ? 1 : 0), chiSquare, no + yes);
    }

    private static double term(int observed, double expected) {
        return expected > 0 ? (observed - expected) * (observed - expected) / expected : 0;
    }

    /** Whether there is anything to compare. */
    boolean isDefined() {
        return rows > 1 && columns > 1;
    }

    double corrected() {
        return corrected(chiSquare);
    }

    /** What it stays below in 95 of 100 cases without association. */
    double byChance() {
        return corrected(quantile95(freedom()));
    }

    private int freedom() {
        return (rows - 1) * (columns - 1);
    }

    private double corrected(double square) {
        double less = count - 1.0;
        double phi = Math.max(0, square / count - freedom() / less);
        double correctedRows = rows - (rows - 1.0) * (rows - 1.0) / less;
        double correctedColumns = columns - (columns - 1.0) * (columns - 1.0) / less;
        double smaller = Math.min(correctedRows, correctedColumns) - 1;
        return smaller > 0 ? Math.min(1, Math.sqrt(phi / smaller)) : 0;
    }

    /** Of the chi-square distribution, by the cube of Wilson and Hilferty (1931): good to 1 % from one degree on. */
    static double quantile95(int freedom) {
        double part = 2.0 / (9.0 * freedom);
        return freedom * Math.pow(1 - part + Z_95 * Math.sqrt(part), 3);
    }
}
