package dev.escalation.chart;

/**
 * On how much data a chart stands.
 *
 * @param scores scored (ticket, as_of) rows
 * @param positives rows among them whose outcome happened
 */
public record SampleCounts(long scores, long positives) {
    public SampleCounts {
        if (scores < 0 || positives < 0 || positives > scores) {
            throw new IllegalArgumentException(positives + " positives of " + scores + " scores");
        }
    }

    /** Share of positives, NaN without scores. */
    public double baseRate() {
        return scores == 0 ? Double.NaN : (double) positives / scores;
    }

    String inWords(OutcomeWords outcome, ChartWords words) {
        Numbers numbers = words.numbers();
        return words.get("counts.scores", numbers.count(scores), numbers.count(positives), outcome.happened());
    }
}
