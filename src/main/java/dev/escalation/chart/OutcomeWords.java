package dev.escalation.chart;

/**
 * How the predicted outcome is called in titles and labels.
 *
 * @param plural the outcomes ("breaches")
 * @param happened what a ticket with it did ("breached")
 * @param notHappened what all others did ("kept SLA")
 * @param column the same as happened in English, for the CSV
 * @param otherColumn the same as notHappened in English
 */
public record OutcomeWords(String plural, String happened, String notHappened, String column, String otherColumn) {
    /** For tickets that miss their SLA, in English. */
    public static final OutcomeWords SLA_BREACH = slaBreach(ChartWords.ENGLISH);

    /** For tickets that escalate, in English. */
    public static final OutcomeWords ESCALATION = escalation(ChartWords.ENGLISH);

    /** For tickets that miss their SLA. */
    public static OutcomeWords slaBreach(ChartWords words) {
        return of("breach", words);
    }

    /** For tickets that escalate. */
    public static OutcomeWords escalation(ChartWords words) {
        return of("escalation", words);
    }

    private static OutcomeWords of(String outcome, ChartWords words) {
        String happened = "outcome." + outcome + ".happened";
        String notHappened = "outcome." + outcome + ".notHappened";
        return new OutcomeWords(
                words.get("outcome." + outcome + ".plural"),
                words.get(happened),
                words.get(notHappened),
                ChartWords.ENGLISH.get(happened),
                ChartWords.ENGLISH.get(notHappened));
    }
}
