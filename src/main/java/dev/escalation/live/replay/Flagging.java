package dev.escalation.live.replay;

/** Which open tickets are flagged at a moment. */
public sealed interface Flagging {
    /** @param rank 1 for the highest risk */
    boolean flags(int rank, double risk);

    /** The first of the queue, as many as people can look at. */
    record Top(int count) implements Flagging {
        public Top {
            if (count < 1) {
                throw new IllegalArgumentException("at least one ticket is flagged, not " + count);
            }
        }

        @Override
        public boolean flags(int rank, double risk) {
            return rank <= count;
        }
    }

    /**
     * All from a risk on.
     *
     * @param line 0 to 1
     */
    record AlertLine(double line) implements Flagging {
        @Override
        public boolean flags(int rank, double risk) {
            return risk >= line;
        }
    }
}
