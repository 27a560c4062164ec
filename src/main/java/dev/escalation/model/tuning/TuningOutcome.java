package dev.escalation.model.tuning;

import dev.escalation.model.ModelKind;
import dev.escalation.model.evaluation.BootstrapInterval;

/**
 * What a search for better settings came to, for one kind of model.
 *
 * @param budget how long it was to last
 * @param judged settings judged, the usual ones included
 * @param end why no more were
 * @param usualWorth average precision of the usual settings inside train, the mean of two steps forward in time; NaN if not
 *     judged
 * @param bestWorth the same of the best settings; the best of many is judged too well, so it is no claim
 * @param gain average precision on validation of the best settings less that of the usual ones, both learned from train,
 *     with its 95 % interval; NaN if the usual ones are the best
 * @param verdict what is used, and why
 */
public record TuningOutcome(
        ModelKind kind,
        SearchBudget budget,
        int judged,
        Search.End end,
        double usualWorth,
        double bestWorth,
        BootstrapInterval gain,
        Verdict verdict) {
    /** What is used from here on. */
    public enum Verdict {
        /** Better on validation beyond chance: the settings found are used. */
        BETTER,
        /** Better on validation, but no more than chance may bring: the settings found are used. */
        NOTHING_THAT_MATTERS,
        /** None were judged better, or the best were no better on validation: the usual settings stay. */
        USUAL_STAY
    }

    static final BootstrapInterval NO_GAIN = new BootstrapInterval(Double.NaN, Double.NaN, Double.NaN);

    /** None were better than the usual settings. */
    public static TuningOutcome usualStay(ModelKind kind, SearchBudget budget, Search.Found found) {
        return new TuningOutcome(
                kind,
                budget,
                found.judged(),
                found.end(),
                found.usualWorth(),
                found.bestWorth(),
                NO_GAIN,
                Verdict.USUAL_STAY);
    }

    /** The best settings beside the usual ones on validation. */
    public static TuningOutcome of(ModelKind kind, SearchBudget budget, Search.Found found, BootstrapInterval gain) {
        Verdict verdict =
                gain.value() > 0 ? gain.low() > 0 ? Verdict.BETTER : Verdict.NOTHING_THAT_MATTERS : Verdict.USUAL_STAY;
        return new TuningOutcome(
                kind, budget, found.judged(), found.end(), found.usualWorth(), found.bestWorth(), gain, verdict);
    }

    /** Whether the settings found are used. */
    public boolean usesFound() {
        return verdict != Verdict.USUAL_STAY;
    }
}
