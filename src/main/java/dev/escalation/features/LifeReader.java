package dev.escalation.features;

import static dev.escalation.data.Instants.MISSING;
import static dev.escalation.data.Instants.isKnown;

import dev.escalation.data.BulkClosures;
import dev.escalation.data.CleanData;
import dev.escalation.data.DeskRules.TicketRow;
import dev.escalation.data.EventTable;
import dev.escalation.data.EventType;
import dev.escalation.data.LabelSource;
import dev.escalation.data.Outcome;
import dev.escalation.data.StatusReader;
import dev.escalation.data.TicketTable;
import dev.escalation.data.TicketTimelines;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Reads the lives of tickets for one target, by the desk's rules. */
final class LifeReader {
    private final CleanData data;
    private final TicketTable tickets;
    private final EventTable events;
    private final TicketTimelines timelines;
    private final Target target;
    private final LabelSource source;
    private final StatusReader statuses;

    private final IntPredicate endedInBulk;

    /** @param endedInBulk whether an event is one of {@link BulkClosures} */
    LifeReader(CleanData data, TicketTimelines timelines, Target target, IntPredicate endedInBulk) {
        this.endedInBulk = endedInBulk;
        this.data = data;
        this.tickets = data.tickets();
        this.events = data.events();
        this.timelines = timelines;
        this.target = target;
        this.source = target.source(data.rules());
        this.statuses = new StatusReader(events);
    }

    /** The lives of all tickets. */
    static TicketLife[] readAll(CleanData data, TicketTimelines timelines, Target target) {
        return readAll(data, timelines, target, BulkClosures.of(data.events(), timelines)::contains);
    }

    static TicketLife[] readAll(CleanData data, TicketTimelines timelines, Target target, IntPredicate endedInBulk) {
        LifeReader reader = new LifeReader(data, timelines, target, endedInBulk);
        return IntStream.range(0, data.tickets().size())
                .parallel()
                .mapToObj(reader::read)
                .toArray(TicketLife[]::new);
    }

    TicketLife read(int ticket) {
        Switches ends = switches(ticket, StatusReader.Ending.RESOLVED_OR_CLOSED);
        long[] closings = ends.all;
        long[] settlings = source.settled() == LabelSource.Settled.AT_CLOSING
                ? switches(ticket, StatusReader.Ending.CLOSED).meant
                : ends.meant;
        long happenedAt = happenedAt(ticket, closings, settlings.length == 0 ? closings : settlings);
        boolean positive = isKnown(happenedAt) || flag(ticket) == Outcome.YES;
        return new TicketLife(firstRecord(ticket), closings, ends.meant, settlings, happenedAt, positive);
    }

    private long firstRecord(int ticket) {
        long created = tickets.createdAt()[ticket];
        boolean log = data.rules().ticketRow() == TicketRow.FIRST_RECORD;
        if (!log || timelines.first(ticket) == timelines.end(ticket)) {
            return created;
        }
        return Math.max(created, events.time()[timelines.order()[timelines.first(ticket)]]);
    }

    private Switches switches(int ticket, StatusReader.Ending ending) {
        long[] all = new long[4];
        long[] meant = new long[4];
        int count = 0;
        int meantCount = 0;
        boolean inBulk = false;
        for (int i = timelines.first(ticket); i < timelines.end(ticket); i++) {
            int event = timelines.order()[i];
            boolean closed = count % 2 == 1;
            if (statuses.effect(event, ending) == (closed ? StatusReader.Effect.OPENS : StatusReader.Effect.ENDS)) {
                if (count == all.length) {
                    all = Arrays.copyOf(all, count * 2);
                    meant = Arrays.copyOf(meant, count * 2);
                }
                inBulk = closed ? inBulk : endedInBulk.test(event);
                all[count++] = events.time()[event];
                if (!inBulk) {
                    meant[meantCount++] = events.time()[event];
                }
            }
        }
        if (count == 0) {
            long[] column = closingByColumn(ticket);
            return new Switches(column, column);
        }
        long[] copy = Arrays.copyOf(all, count);
        return new Switches(copy, meantCount == count ? copy : Arrays.copyOf(meant, meantCount));
    }

    /**
     * Moments at which a ticket ended, opened again, ended … in turn.
     *
     * @param meant without the ends in bulk and what opened the ticket after them
     */
    private record Switches(long[] all, long[] meant) {}

    /** An event log tells every state by its rows; its outcome columns hold what was not yet known. */
    private long[] closingByColumn(int ticket) {
        long resolved = tickets.resolvedAt()[ticket];
        long ended = isKnown(resolved) ? resolved : tickets.closedAt()[ticket];
        boolean usable = data.rules().ticketRow() == TicketRow.LAST_MOMENT && isKnown(ended);
        return usable ? new long[] {ended} : new long[0];
    }

    private long happenedAt(int ticket, long[] closings, long[] settlings) {
        return switch (source) {
            case LabelSource.Rule rule -> ruleMetAt(ticket, rule);
            case LabelSource.Flag _ ->
                target == Target.ESCALATION ? escalatedAt(ticket) : breachedAt(ticket, closings, settlings);
        };
    }

    private long ruleMetAt(int ticket, LabelSource.Rule rule) {
        int[] seen = new int[rule.anyOf().size()];
        for (int i = timelines.first(ticket); i < timelines.end(ticket); i++) {
            int event = timelines.order()[i];
            EventType type = events.typeAt(event);
            for (int c = 0; c < seen.length; c++) {
                LabelSource.Condition condition = rule.anyOf().get(c);
                if (condition.event() == type && ++seen[c] == condition.atLeast()) {
                    return events.time()[event];
                }
            }
        }
        return MISSING;
    }

    private long escalatedAt(int ticket) {
        if (tickets.escalatedFlag()[ticket] == Outcome.NO) {
            return MISSING;
        }
        long column = tickets.escalatedAt()[ticket];
        return isKnown(column) ? column : firstEscalation(ticket);
    }

    private long firstEscalation(int ticket) {
        for (int i = timelines.first(ticket); i < timelines.end(ticket); i++) {
            int event = timelines.order()[i];
            if (events.typeAt(event) == EventType.ESCALATED) {
                return events.time()[event];
            }
        }
        return MISSING;
    }

    private long breachedAt(int ticket, long[] closings, long[] settlings) {
        long due = tickets.slaDueAt()[ticket];
        byte flag = tickets.slaBreached()[ticket];
        if (isKnown(due)) {
            return flag == Outcome.YES || (flag == Outcome.UNKNOWN && openWhenDue(due, closings)) ? due : MISSING;
        }
        return flag == Outcome.YES && settlings.length > 0 ? settlings[settlings.length - 1] : MISSING;
    }

    private boolean openWhenDue(long due, long[] closings) {
        return due <= data.lastMoment() && (closings.length == 0 || closings[0] > due);
    }

    private byte flag(int ticket) {
        return switch (source) {
            case LabelSource.Rule _ -> Outcome.UNKNOWN;
            case LabelSource.Flag _ ->
                target == Target.ESCALATION ? tickets.escalatedFlag()[ticket] : tickets.slaBreached()[ticket];
        };
    }
}
