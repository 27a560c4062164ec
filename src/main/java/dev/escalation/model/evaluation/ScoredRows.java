package dev.escalation.model.evaluation;

/**
 * Rows with a predicted probability and the truth, in file order. The arrays are used as they are, not copied.
 *
 * @param probability predicted probability of the positive class, each in [0,1]
 * @param positive whether the outcome happened
 * @param cluster rows of equal number are resampled together by the bootstrap: the customer's number. Any int; rows of
 *     unknown customers need numbers of their own, else they count as one customer
 */
public record ScoredRows(double[] probability, boolean[] positive, int[] cluster) {
    public ScoredRows {
        if (probability.length != positive.length || probability.length != cluster.length) {
            throw new IllegalArgumentException(
                    "scored rows need equally many probabilities, outcomes and clusters, not " + probability.length
                            + ", " + positive.length + " and " + cluster.length);
        }
        for (int row = 0; row < probability.length; row++) {
            if (!(probability[row] >= 0 && probability[row] <= 1)) {
                throw new IllegalArgumentException("row " + row + ": " + probability[row] + " is not a probability");
            }
        }
    }

    public int size() {
        return probability.length;
    }

    /** The given rows, in the given order; for an evaluation of some rows only. */
    public ScoredRows subset(int[] rows) {
        double[] someProbability = new double[rows.length];
        boolean[] somePositive = new boolean[rows.length];
        int[] someCluster = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            someProbability[i] = probability[rows[i]];
            somePositive[i] = positive[rows[i]];
            someCluster[i] = cluster[rows[i]];
        }
        return new ScoredRows(someProbability, somePositive, someCluster);
    }
}
