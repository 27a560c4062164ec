package dev.escalation.simulate.routing;

/**
 * An agent for a ticket, with what speaks for and against.
 *
 * @param agent code of the team
 * @param startsAt when the agent next works, milliseconds since 1970
 * @param finishAt when the ticket would be resolved, if it went by what is usual and were no more urgent than usual
 * @param skill at the ticket's kind of work
 * @param open tickets now
 * @param usualOpen on average
 * @param share of the tickets that the candidates took lately, by a fair share of them: 1 is fair; NaN if nobody took any
 * @param experienceYears NaN if unknown
 * @param ofCustomer earlier tickets of the same customer that the agent resolved; a reason only, no part of the ranking
 * @param standing whether something puts the agent behind others
 */
public record Candidate(
        int agent,
        long startsAt,
        long finishAt,
        Skill skill,
        double open,
        double usualOpen,
        double share,
        double experienceYears,
        int ofCustomer,
        Standing standing) {
    /** What puts an agent behind others. */
    public enum Standing {
        READY,
        /** Took too many tickets lately. */
        OVER_SHARE,
        /** Does not work soon. */
        AWAY
    }
}
