package dev.escalation.simulate.fit;

/** What ended a wait. */
public enum StepKind {
    /** Somebody of the desk acted: answered, solved, handed over, asked. */
    WORK,
    /** The customer answered, or opened the ticket again. */
    ANSWER,
    /** The ticket was moved without anybody's work: assigned, or ended by a rule. */
    MOVE;

    private static final StepKind[] VALUES = values();

    /** The kind with an {@link #ordinal()}. */
    public static StepKind at(int ordinal) {
        return VALUES[ordinal];
    }
}
