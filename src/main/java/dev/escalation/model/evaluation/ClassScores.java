package dev.escalation.model.evaluation;

/**
 * How scores are spread in the two classes, by bins of equal width from 0 to 1; a score on an edge is in the bin above it.
 *
 * @param positive rows per bin whose outcome happened
 * @param negative the others
 */
public record ClassScores(int[] positive, int[] negative) {
    /** @param bins at least 1 */
    public static ClassScores of(ScoredRows rows, int bins) {
        ClassScores scores = new ClassScores(new int[bins], new int[bins]);
        for (int row = 0; row < rows.size(); row++) {
            int bin = bin(rows.probability()[row], bins);
            (rows.positive()[row] ? scores.positive : scores.negative)[bin]++;
        }
        return scores;
    }

    /** The bin of a probability. */
    public static int bin(double probability, int bins) {
        return Math.min(bins - 1, (int) (probability * bins));
    }

    public int bins() {
        return positive.length;
    }
}
