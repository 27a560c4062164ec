package dev.escalation.model.evaluation;

/** The sigmoid of the score as it is: for scores that are log-odds already. */
public record NoCalibration() implements Calibrator {
    @Override
    public double probability(double score) {
        return 1 / (1 + Math.exp(-score));
    }
}
