package dev.escalation.live.replay;

/**
 * One ticket over the moments of a replay.
 *
 * @param risk per moment, 0 to 1; NaN when it was not in the queue
 * @param rank per moment, 1 for the highest risk; 0 when it was not in the queue
 * @param flagged per moment
 */
public record Course(ReplayTicket ticket, double[] risk, int[] rank, boolean[] flagged) {
    /** Stands for no moment. */
    public static final int NEVER = -1;

    public boolean isInQueue(int moment) {
        return rank[moment] > 0;
    }

    /** The first moment at which it is flagged, or {@link #NEVER}. */
    public int firstFlag() {
        for (int moment = 0; moment < flagged.length; moment++) {
            if (flagged[moment]) {
                return moment;
            }
        }
        return NEVER;
    }

    /** Since which moment it is flagged without a break; {@link #NEVER} if it is not at this moment. */
    public int flaggedSince(int moment) {
        int since = NEVER;
        for (int m = moment; m >= 0 && flagged[m]; m--) {
            since = m;
        }
        return since;
    }

    /** The last moment up to this one at which it was flagged, or {@link #NEVER}. */
    public int lastFlag(int upTo) {
        int last = upTo;
        while (last >= 0 && !flagged[last]) {
            last--;
        }
        return last;
    }

    /** How many ranks it has risen since the moment before; 0 if it is new to the queue, or at the first moment. */
    public int risen(int moment) {
        boolean known = moment > 0 && isInQueue(moment - 1) && isInQueue(moment);
        return known ? rank[moment - 1] - rank[moment] : 0;
    }

    /** Whether it came into the queue after the moment before. */
    public boolean isNew(int moment) {
        return moment > 0 && isInQueue(moment) && !isInQueue(moment - 1);
    }

    /** The best rank of all moments, 1 or more. */
    public int bestRank() {
        int best = Integer.MAX_VALUE;
        for (int one : rank) {
            best = one > 0 ? Math.min(best, one) : best;
        }
        return best;
    }

    /** The highest risk of all moments, 0 to 1. */
    public double highestRisk() {
        double highest = 0;
        for (double one : risk) {
            highest = one > highest ? one : highest;
        }
        return highest;
    }
}
