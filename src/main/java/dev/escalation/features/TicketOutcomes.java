package dev.escalation.features;

import dev.escalation.data.CleanData;
import dev.escalation.data.TicketTimelines;

/**
 * Outcomes per ticket.
 *
 * @param positive the outcome happened by the data's last moment
 * @param known whether it is a fact at the data's end
 * @param knownAt moment at which it became known; {@link dev.escalation.data.Instants#MISSING} if unknown or unrecorded
 * @param untimedPositives positive tickets whose moment is not recorded; if there are any, rows after the first record
 *     are not made for them
 * @param closedInBulk ended by one of {@link dev.escalation.data.BulkClosures}: nothing can be learnt from it
 */
public record TicketOutcomes(
        boolean[] positive, boolean[] known, long[] knownAt, int untimedPositives, boolean[] closedInBulk) {
    /** Of all tickets, by the desk's rules. */
    public static TicketOutcomes of(CleanData data, TicketTimelines timelines, Target target) {
        return of(LifeReader.readAll(data, timelines, target));
    }

    static TicketOutcomes of(TicketLife[] lives) {
        boolean[] positive = new boolean[lives.length];
        boolean[] known = new boolean[lives.length];
        long[] knownAt = new long[lives.length];
        boolean[] closedInBulk = new boolean[lives.length];
        int untimed = 0;
        for (int t = 0; t < lives.length; t++) {
            positive[t] = lives[t].positive();
            known[t] = lives[t].isOutcomeKnown();
            closedInBulk[t] = lives[t].closedInBulk();
            knownAt[t] = lives[t].outcomeKnownAt();
            if (positive[t] && !dev.escalation.data.Instants.isKnown(lives[t].happenedAt())) {
                untimed++;
            }
        }
        return new TicketOutcomes(positive, known, knownAt, untimed, closedInBulk);
    }
}
