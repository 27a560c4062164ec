package dev.escalation.model.evaluation;

/**
 * How well a model does on rows it has not seen. What the rows do not define (one class, no rows) is NaN; precision,
 * recall and F1 are 0 where their denominator is 0.
 *
 * @param threshold rows with at least this probability are alerted; infinite for a yardstick that alerts nobody
 * @param rows rows evaluated
 * @param positives rows whose outcome happened
 * @param positiveTickets distinct tickets among the positive rows
 * @param clusters distinct customers, the units that the intervals resample
 * @param confusion counts at the threshold
 * @param calibrationError expected calibration error over ten quantile bins
 * @param liftAt5 precision in the top 5 % of rows against the share of positives
 * @param liftAt10 the same for the top 10 %
 * @param liftAt20 the same for the top 20 %
 */
public record Evaluation(
        double threshold,
        int rows,
        int positives,
        int positiveTickets,
        int clusters,
        ConfusionCounts confusion,
        BootstrapInterval precision,
        BootstrapInterval recall,
        BootstrapInterval f1,
        BootstrapInterval rocAuc,
        BootstrapInterval averagePrecision,
        BootstrapInterval brier,
        BootstrapInterval calibrationError,
        BootstrapInterval liftAt5,
        BootstrapInterval liftAt10,
        BootstrapInterval liftAt20) {
    public Evaluation {
        if (Double.isNaN(threshold) || positives > rows || positiveTickets > positives || clusters > rows) {
            throw new IllegalArgumentException("an evaluation of " + rows + " rows, " + positives + " positives, "
                    + positiveTickets + " positive tickets and " + clusters + " clusters at threshold " + threshold);
        }
    }

    public Verdict verdict() {
        return Verdict.of(positiveTickets);
    }
}
