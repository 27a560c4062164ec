package dev.escalation.sample;

/** ROC AUC of risks rounded to five decimals, as they are written, from counts; exact and in constant memory. */
final class RiskRanking {
    static final int STEPS = 100_000;

    private final long[] negatives = new long[STEPS + 1];
    private final long[] positives = new long[STEPS + 1];
    private long rows;
    private long positiveRows;

    void add(double risk, boolean positive) {
        (positive ? positives : negatives)[(int) Math.round(risk * STEPS)]++;
        rows++;
        positiveRows += positive ? 1 : 0;
    }

    long rows() {
        return rows;
    }

    double positiveShare() {
        return rows == 0 ? Double.NaN : (double) positiveRows / rows;
    }

    /** NaN unless there are both positives and negatives. */
    double rocAuc() {
        double wins = 0;
        long below = 0;
        for (int i = 0; i <= STEPS; i++) {
            wins += positives[i] * (below + negatives[i] / 2.0);
            below += negatives[i];
        }
        return wins / ((double) below * positiveRows);
    }
}
