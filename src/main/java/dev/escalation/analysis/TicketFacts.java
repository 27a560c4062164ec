package dev.escalation.analysis;

import static dev.escalation.data.Instants.MISSING;

import dev.escalation.data.CleanData;
import dev.escalation.data.EventType;
import dev.escalation.data.Instants;
import dev.escalation.data.LabelSource;
import dev.escalation.data.Outcome;
import dev.escalation.data.Status;
import dev.escalation.data.StatusReader;
import dev.escalation.data.TicketTable;
import dev.escalation.data.TicketTimelines;
import dev.escalation.features.Target;
import dev.escalation.features.TicketOutcomes;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What questions are about, one value per ticket.
 *
 * @param endedAt when it was resolved, closed or cancelled for the last time; missing while it is open
 * @param hours from creation to that end; NaN while it is open, and if it was cancelled
 * @param escalated {@link Outcome}, unknown while undecided
 * @param breached likewise
 * @param escalatedAt moment of the escalation; missing where there is none or it is not recorded
 * @param breachedAt likewise
 */
record TicketFacts(
        long[] createdAt,
        long[] endedAt,
        double[] hours,
        byte[] escalated,
        byte[] breached,
        long[] escalatedAt,
        long[] breachedAt) {
    static TicketFacts of(CleanData data, TicketTimelines timelines) {
        TicketTable tickets = data.tickets();
        long[] endedAt = new long[tickets.size()];
        double[] hours = new double[tickets.size()];
        StatusReader statuses = new StatusReader(data.events());
        for (int ticket = 0; ticket < endedAt.length; ticket++) {
            End end = End.of(ticket, data, timelines, statuses);
            endedAt[ticket] = end.moment;
            long created = tickets.createdAt()[ticket];
            boolean counts = Instants.isKnown(end.moment) && !end.cancelled && end.moment >= created;
            hours[ticket] = counts ? Instants.hoursBetween(created, end.moment) : Double.NaN;
        }
        Outcomes escalations = outcomes(data, timelines, Target.ESCALATION);
        Outcomes breaches = outcomes(data, timelines, Target.SLA_BREACH);
        return new TicketFacts(
                tickets.createdAt(), endedAt, hours, escalations.codes, breaches.codes, escalations.at, breaches.at);
    }

    private record Outcomes(byte[] codes, long[] at) {}

    int size() {
        return createdAt.length;
    }

    byte[] outcome(Target target) {
        return target == Target.ESCALATION ? escalated : breached;
    }

    /** When the outcome happened. */
    long[] happenedAt(Target target) {
        return target == Target.ESCALATION ? escalatedAt : breachedAt;
    }

    private static Outcomes outcomes(CleanData data, TicketTimelines timelines, Target target) {
        byte[] codes = new byte[data.tickets().size()];
        long[] at = new long[codes.length];
        Arrays.fill(codes, Outcome.UNKNOWN);
        Arrays.fill(at, MISSING);
        if (!isTold(data, target)) {
            return new Outcomes(codes, at);
        }
        TicketOutcomes outcomes = TicketOutcomes.of(data, timelines, target);
        for (int ticket = 0; ticket < codes.length; ticket++) {
            boolean positive = outcomes.positive()[ticket];
            byte known = positive ? Outcome.YES : Outcome.NO;
            codes[ticket] = outcomes.known()[ticket] ? known : Outcome.UNKNOWN;
            at[ticket] = positive ? outcomes.knownAt()[ticket] : MISSING;
        }
        return new Outcomes(codes, at);
    }

    /** Whether the data says of any ticket how it came out; a desk without SLAs kept none of them. */
    private static boolean isTold(CleanData data, Target target) {
        if (target.source(data.rules()) instanceof LabelSource.Rule) {
            return true;
        }
        TicketTable tickets = data.tickets();
        return target == Target.ESCALATION
                ? isAny(tickets.escalatedFlag()) || isAny(tickets.escalatedAt()) || hasEscalations(data)
                : isAny(tickets.slaBreached()) || isAny(tickets.slaDueAt());
    }

    private static boolean hasEscalations(CleanData data) {
        return IntStream.range(0, data.events().size())
                .anyMatch(event -> data.events().typeAt(event) == EventType.ESCALATED);
    }

    private static boolean isAny(long[] moments) {
        return Arrays.stream(moments).anyMatch(Instants::isKnown);
    }

    private static boolean isAny(byte[] outcomes) {
        return IntStream.range(0, outcomes.length).anyMatch(ticket -> outcomes[ticket] != Outcome.UNKNOWN);
    }

    /** How a ticket ended. */
    private record End(long moment, boolean cancelled) {
        private static final End NONE = new End(MISSING, false);

        static End of(int ticket, CleanData data, TicketTimelines timelines, StatusReader statuses) {
            End end = NONE;
            boolean told = false;
            for (int i = timelines.first(ticket); i < timelines.end(ticket); i++) {
                int event = timelines.order()[i];
                Status status = statuses.statusAfter(event);
                if (status != null && status.isOpen()) {
                    end = NONE;
                } else if (status != null && end.moment == MISSING) {
                    end = new End(data.events().time()[event], status == Status.CANCELLED);
                }
                told |= status != null;
            }
            return told ? end : byColumn(ticket, data.tickets());
        }

        private static End byColumn(int ticket, TicketTable tickets) {
            long resolved = tickets.resolvedAt()[ticket];
            return new End(Instants.isKnown(resolved) ? resolved : tickets.closedAt()[ticket], false);
        }
    }
}
