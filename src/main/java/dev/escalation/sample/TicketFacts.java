package dev.escalation.sample;

/**
 * What about a ticket is settled when it is created.
 *
 * @param index from 0, in order of creation
 * @param createdAt seconds since 1970 UTC, like every instant here
 * @param needs the group that can solve it
 * @param difficulty stretches waits and lowers the chance that a step solves it; mean about 1
 * @param grudge what earlier escalations and breaches add to the score, see {@link CustomerMoods}
 * @param slaDueAt when the promised time to a solution is over
 */
record TicketFacts(
        int index,
        Customer customer,
        long createdAt,
        Category category,
        int product,
        Channel channel,
        Group needs,
        double difficulty,
        double grudge,
        long slaDueAt) {}
