package dev.escalation.model.evaluation;

/** Whether the test rows can bear a statement about a model. */
public enum Verdict {
    ENOUGH_EVIDENCE("enough evidence"),
    NOT_ENOUGH_EVIDENCE("not enough evidence");

    /** Distinct positive tickets from which on figures are called evidence. */
    public static final int MINIMUM_POSITIVE_TICKETS = 50;

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** @param positiveTickets distinct tickets whose outcome happened */
    public static Verdict of(int positiveTickets) {
        return positiveTickets < MINIMUM_POSITIVE_TICKETS ? NOT_ENOUGH_EVIDENCE : ENOUGH_EVIDENCE;
    }

    /** The verdict as a reader sees it. */
    public String words() {
        return words;
    }
}
