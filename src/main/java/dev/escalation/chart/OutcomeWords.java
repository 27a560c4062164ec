package dev.escalation.chart;

/**
 * How the predicted outcome is called in titles and labels.
 *
 * @param plural the outcomes ("breaches")
 * @param happened what a ticket with it did ("breached")
 * @param notHappened what all others did ("kept SLA")
 */
public record OutcomeWords(String plural, String happened, String notHappened) {
    /** For tickets that miss their SLA. */
    public static final OutcomeWords SLA_BREACH = new OutcomeWords("breaches", "breached", "kept SLA");

    /** For tickets that escalate. */
    public static final OutcomeWords ESCALATION = new OutcomeWords("escalations", "escalated", "did not escalate");
}
