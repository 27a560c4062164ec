package dev.escalation.bench;

import java.util.Locale;

/**
 * What fitting one model took and reached.
 *
 * @param wallSeconds of the fit alone
 * @param processorSeconds of all threads in that time
 * @param trainingLoss penalised loss that logistic regression reached; NaN for others
 */
record Fitted(
        String model, double wallSeconds, double processorSeconds, double rocAuc, double logLoss, double trainingLoss) {
    static Fitted parse(String line) {
        String[] parts = line.strip().split(" ");
        return new Fitted(
                parts[0],
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]),
                Double.parseDouble(parts[4]),
                Double.parseDouble(parts[5].replace("nan", "NaN")));
    }

    String inWords() {
        String loss =
                Double.isNaN(trainingLoss) ? "" : String.format(Locale.ROOT, ", training loss %.4f", trainingLoss);
        return String.format(
                Locale.ROOT,
                "%.2f s (processor %.2f s), held-out ROC AUC %.4f, log loss %.4f%s",
                wallSeconds,
                processorSeconds,
                rocAuc,
                logLoss,
                loss);
    }
}
