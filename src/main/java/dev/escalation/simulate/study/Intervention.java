package dev.escalation.simulate.study;

import dev.escalation.simulate.engine.Treatment;

/**
 * What is done about a chosen ticket.
 *
 * @param minutes of everybody who takes part, above 0
 * @param people who take part, at least 1
 * @param who does it
 * @param pace if it works, factor on the waits for the desk that are left, above 0
 * @param answerPace if it works, factor on the waits for the customer that are left, likewise
 * @param calms if it works, the customer does not escalate any more
 * @param worksAtLeast chance that it works, 0 to 1; each replication draws its own between the two
 * @param worksAtMost not below the other one
 */
public record Intervention(
        double minutes,
        int people,
        Who who,
        double pace,
        double answerPace,
        boolean calms,
        double worksAtLeast,
        double worksAtMost) {
    /** What the desk does for an escalated ticket, where its history does not tell: it takes half the time. */
    public static final double UNTOLD_PACE = 0.5;

    /** Who takes part first. */
    public enum Who {
        /** Who works on the ticket anyway. */
        OWNER,
        /** The least busy of the experienced third of the department, who takes the ticket over. */
        SENIOR
    }

    /** The usual ones, to begin with. How well they work is an assumption, not a finding. */
    public enum Kind {
        /** The ticket goes before others, as if its customer had escalated: as fast as the desk is then. */
        FAST_TRACK,
        /** The owner calls: the customer answers sooner and does not escalate; the desk is not faster. */
        CALL,
        /** An experienced colleague takes the ticket over. */
        SENIOR,
        /** Three people sit down together, the customer included. */
        SWARM;

        /** @param escalatedPace how fast the desk is once a customer has escalated */
        public Intervention with(double escalatedPace) {
            return switch (this) {
                case FAST_TRACK -> fastTrack(escalatedPace);
                case CALL -> new Intervention(20, 1, Who.OWNER, 1, 0.5, true, 0.4, 0.7);
                case SENIOR -> new Intervention(30, 1, Who.SENIOR, 0.5, 1, false, 0.5, 0.8);
                case SWARM -> new Intervention(30, 3, Who.OWNER, 0.2, 0.5, true, 0.6, 0.9);
            };
        }
    }

    /** @throws IllegalArgumentException if a value is out of its range */
    public Intervention {
        require(minutes > 0 && minutes < Double.POSITIVE_INFINITY, "takes more than 0 minutes", minutes);
        require(people >= 1, "needs somebody", people);
        require(pace > 0 && pace < Double.POSITIVE_INFINITY, "has a pace above 0", pace);
        require(answerPace > 0 && answerPace < Double.POSITIVE_INFINITY, "has a pace of answers above 0", answerPace);
        require(worksAtLeast >= 0 && worksAtLeast <= 1, "works by a chance of 0 to 1", worksAtLeast);
        require(worksAtMost >= worksAtLeast && worksAtMost <= 1, "works at most by a chance up to 1", worksAtMost);
    }

    private static void require(boolean right, String rule, double value) {
        if (!right) {
            throw new IllegalArgumentException("An intervention " + rule + ", not " + value);
        }
    }

    static Intervention fastTrack(double escalatedPace) {
        return new Intervention(15, 1, Who.OWNER, escalatedPace, 1, false, 0.5, 0.8);
    }

    /** Works the same way always. */
    public Intervention working(double chance) {
        return working(chance, chance);
    }

    public Intervention working(double atLeast, double atMost) {
        return new Intervention(minutes, people, who, pace, answerPace, calms, atLeast, atMost);
    }

    public Intervention taking(double newMinutes) {
        return new Intervention(newMinutes, people, who, pace, answerPace, calms, worksAtLeast, worksAtMost);
    }

    public Intervention at(double newPace) {
        return new Intervention(minutes, people, who, newPace, answerPace, calms, worksAtLeast, worksAtMost);
    }

    /** Hours of everybody for one ticket. */
    double hours() {
        return minutes * people / 60;
    }

    /** @param share where between the two chances, 0 to 1 */
    Treatment treatment(double share, double availability) {
        double chance = worksAtLeast + share * (worksAtMost - worksAtLeast);
        return new Treatment(minutes / availability, chance, pace, answerPace, calms);
    }
}
