package dev.escalation.ingest.guess;

/**
 * What is not right with a draft yet.
 *
 * @param file where, empty if it is about all
 * @param column name in the source, empty if none is at fault
 * @param canonical ours, empty if none is meant
 * @param value an example; of two columns for one of ours the second one
 * @param line of the example in the file, 0 without one
 * @param count how many there are
 */
public record DraftProblem(Kind kind, String file, String column, String canonical, String value, int line, int count) {
    /** What is wrong. */
    public enum Kind {
        NO_TICKETS(true),
        TWO_OF_A_TABLE(true),
        REQUIRED_MISSING(true),
        TWO_FOR_ONE(true),
        USED_TWICE(false),
        DATES_UNDECIDED(true),
        DATES_UNREADABLE(false),
        VALUES_UNDECIDED(false),
        NO_ESCALATION(false);

        private final boolean blocking;

        Kind(boolean blocking) {
            this.blocking = blocking;
        }
    }

    /** Nothing can be read before it is solved. */
    public boolean isBlocking() {
        return kind.blocking;
    }
}
