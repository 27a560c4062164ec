package dev.escalation.model.backtest;

import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.model.evaluation.Evaluation;
import java.util.Optional;

/**
 * What came of one window.
 *
 * @param learnedTickets of train and validation
 * @param testTickets created in the window
 * @param testPeriodTickets of these, in the test segment of the training that the backtest is about
 * @param figures empty if no model could be trained or tested
 * @param why there are none, in a sentence; empty otherwise
 */
public record OriginResult(
        Window window,
        int learnedTickets,
        int testTickets,
        int testPeriodTickets,
        Optional<Figures> figures,
        String why) {
    /**
     * @param fresh of the model that learned up to this origin, at the alert line of its own validation
     * @param kept of the model of the first origin, left as it was; the same as {@code fresh} there
     * @param gain of ROC AUC by learning anew, fresh less kept, with its 95 % interval
     */
    public record Figures(Evaluation fresh, Evaluation kept, BootstrapInterval gain) {
        /** Share of test rows with the outcome, 0 to 1. */
        public double baseRate() {
            return fresh.rows() == 0 ? Double.NaN : fresh.positives() / (double) fresh.rows();
        }
    }

    static OriginResult failed(Window window, int testTickets, String why) {
        return new OriginResult(window, 0, testTickets, 0, Optional.empty(), why);
    }
}
