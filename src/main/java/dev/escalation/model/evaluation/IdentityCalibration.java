package dev.escalation.model.evaluation;

/** The score as it is, kept between 0 and 1: for scores that are probabilities already, such as those of a forest. */
public record IdentityCalibration() implements Calibrator {
    @Override
    public double probability(double score) {
        return Math.clamp(score, 0, 1);
    }
}
