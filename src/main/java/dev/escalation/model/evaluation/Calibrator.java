package dev.escalation.model.evaluation;

/**
 * Turns a model's score into a probability, fitted on validation rows. The score is the model's additive output
 * (log-odds), so that explanations still add up under {@link SigmoidCalibration}.
 */
public sealed interface Calibrator permits SigmoidCalibration, IsotonicCalibration, NoCalibration, IdentityCalibration {
    /**
     * @param score any finite number
     * @return in [0,1]
     */
    double probability(double score);

    /** The probability of each score. */
    default double[] probabilities(double[] scores) {
        double[] probabilities = new double[scores.length];
        for (int row = 0; row < scores.length; row++) {
            probabilities[row] = probability(scores[row]);
        }
        return probabilities;
    }
}
