package dev.escalation.features;

/** Positive and known outcomes per key as of any moment. */
record OutcomeCounts(KeyedStream stream, int[] runningPositives, int[] runningKnown) {
    /** Tickets that a log-odds of few is drawn towards the overall log-odds by. */
    private static final double SMOOTHING_TICKETS = 10;

    static OutcomeCounts of(KeyedStream.Builder changes, int keys) {
        KeyedStream stream = changes.build(keys);
        return new OutcomeCounts(
                stream, stream.running(OutcomeChange::positives), stream.running(OutcomeChange::known));
    }

    int positives(int key, long moment) {
        return stream.sumAt(runningPositives, key, moment);
    }

    int known(int key, long moment) {
        return stream.sumAt(runningKnown, key, moment);
    }

    /**
     * How much more likely than overall the outcome is for a key: its log-odds minus those of the prior, drawn towards 0
     * where few outcomes are known. The difference stays comparable while the overall rate drifts; plain log-odds would
     * tell a model the time of year.
     *
     * @param prior the overall share of positives as of the same moment
     */
    static double relativeLogOdds(int positives, int known, double prior) {
        int negatives = known - positives;
        return Math.log((positives + SMOOTHING_TICKETS * prior) / (negatives + SMOOTHING_TICKETS * (1 - prior)))
                - Math.log(prior / (1 - prior));
    }
}
