package dev.escalation.data;

/** A yes/no cell of a ticket, kept in a {@code byte} column. */
public final class Outcome {
    public static final byte UNKNOWN = -1;
    public static final byte NO = 0;
    public static final byte YES = 1;

    private Outcome() {}

    /** {@code true}, {@code false} or empty, as written to files. */
    public static String format(byte outcome) {
        return switch (outcome) {
            case YES -> "true";
            case NO -> "false";
            default -> "";
        };
    }
}
