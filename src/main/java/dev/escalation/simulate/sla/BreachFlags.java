package dev.escalation.simulate.sla;

import dev.escalation.data.CleanData;
import dev.escalation.data.Instants;
import dev.escalation.data.Outcome;
import dev.escalation.data.TicketTable;
import dev.escalation.data.TicketTimelines;
import dev.escalation.simulate.clock.OpenHours;
import dev.escalation.simulate.clock.WorkingHours;
import dev.escalation.simulate.sla.SlaPolicy.Evidence;
import dev.escalation.simulate.sla.SlaReading.Found;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Guesses targets from which tickets were counted as breached: the time that best tells them from the others. */
final class BreachFlags {
    private static final double HOUR = 3_600_000;

    private final TicketTable tickets;
    private final TicketKinds kinds;
    private final PendingTimes pending;
    private final int[] known;
    private final int breached;
    private final long start;
    private final long end;

    BreachFlags(CleanData data, TicketKinds kinds, TicketTimelines timelines, int[] chosen) {
        this.tickets = data.tickets();
        this.kinds = kinds;
        this.pending = new PendingTimes(data, timelines);
        this.known = Arrays.stream(chosen)
                .filter(t -> tickets.slaBreached()[t] != Outcome.UNKNOWN && resolvedAt(t) > tickets.createdAt()[t])
                .toArray();
        this.breached = (int) Arrays.stream(known).filter(this::isBreached).count();
        this.start = SlaReading.start(data, known);
        this.end = SlaReading.end(data, known);
    }

    boolean isKnown() {
        return breached > 0;
    }

    /** With or without pauses, whichever explains more; a pause must explain more than none. */
    Found with(WorkingHours clock) {
        OpenHours hours = clock.between(start, end);
        Found running = with(clock, hours, false);
        Found pausing = with(clock, hours, true);
        return pausing.agree() > running.agree() ? pausing : running;
    }

    private Found with(WorkingHours clock, OpenHours hours, boolean pauses) {
        List<SlaTarget> targets = new ArrayList<>();
        int agree = 0;
        for (int kind = 0; kind < kinds.kinds().size(); kind++) {
            int of = kind;
            int[] inside = IntStream.of(known).filter(t -> kinds.of()[t] == of).toArray();
            if (inside.length > 0) {
                double[] taken = IntStream.of(inside)
                        .mapToDouble(t -> takenHours(t, hours, pauses))
                        .toArray();
                boolean[] late = new boolean[inside.length];
                for (int i = 0; i < late.length; i++) {
                    late[i] = isBreached(inside[i]);
                }
                BreachLine line = BreachLine.of(taken, late);
                if (SlaTarget.isTime(line.hours())) {
                    targets.add(kinds.kinds().get(kind).target(line.hours()));
                    agree += line.agree();
                }
            }
        }
        Evidence evidence = new Evidence.BreachFlags(agree, known.length, breached);
        return new Found(new SlaPolicy(targets, clock, pauses, evidence), agree);
    }

    private boolean isBreached(int ticket) {
        return tickets.slaBreached()[ticket] == Outcome.YES;
    }

    private long resolvedAt(int ticket) {
        long resolved = tickets.resolvedAt()[ticket];
        return resolved == Instants.MISSING ? tickets.closedAt()[ticket] : resolved;
    }

    private double takenHours(int ticket, OpenHours hours, boolean pauses) {
        long until = resolvedAt(ticket);
        long worked = hours.worked(tickets.createdAt()[ticket], until);
        return (worked - (pauses ? pending.before(ticket, until, hours) : 0)) / HOUR;
    }
}
