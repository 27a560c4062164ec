package dev.escalation.model.evaluation;

/**
 * What a calibrator is fitted on.
 *
 * @param score at least one, finite
 * @param positive whether the outcome happened, by row
 */
record LabelledScores(double[] score, boolean[] positive) {
    LabelledScores {
        if (score.length == 0 || score.length != positive.length) {
            throw new IllegalArgumentException("calibration needs rows with score and outcome, not " + score.length
                    + " scores and " + positive.length + " outcomes");
        }
        for (int row = 0; row < score.length; row++) {
            if (!Double.isFinite(score[row])) {
                throw new IllegalArgumentException("row " + row + ": a score of " + score[row] + " is not finite");
            }
        }
    }

    int size() {
        return score.length;
    }

    long positives() {
        long positives = 0;
        for (boolean outcome : positive) {
            positives += outcome ? 1 : 0;
        }
        return positives;
    }
}
