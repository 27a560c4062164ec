package dev.escalation.simulate.sla;

import dev.escalation.data.CleanData;
import dev.escalation.data.Instants;
import dev.escalation.data.TicketTimelines;
import dev.escalation.simulate.clock.WorkingHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the service levels that a desk goes by in its own tickets: from the moments at which they were due, else from
 * which of them were counted as breached.
 */
public final class SlaReading {
    /** Clocks are asked about moments a little outside of the data, too. */
    private static final long MARGIN = Duration.ofDays(3).toMillis();
    /** Another clock must explain so many more tickets than a simpler one to be believed. */
    private static final double BETTER = 0.01;

    private SlaReading() {}

    /** What is read with one clock. */
    @FunctionalInterface
    interface Attempt {
        Found with(WorkingHours clock);
    }

    /** A policy and how many tickets it explains. */
    record Found(SlaPolicy policy, int agree) {}

    /**
     * @param tickets rows of the tickets to learn from
     * @return empty if these tell neither when they were due nor which were breached
     */
    public static Optional<SlaPolicy> of(CleanData data, int[] tickets) {
        TicketTimelines timelines =
                TicketTimelines.of(data.events(), data.tickets().size());
        TicketKinds kinds = TicketKinds.of(data, timelines);
        DueMoments due = new DueMoments(data, kinds, tickets);
        if (due.isKnown()) {
            return Optional.of(best(data, due::with));
        }
        BreachFlags flags = new BreachFlags(data, kinds, timelines, tickets);
        return flags.isKnown() ? Optional.of(best(data, flags::with)) : Optional.empty();
    }

    private static SlaPolicy best(CleanData data, Attempt attempt) {
        @Nullable Found best = null;
        double enough = BETTER * data.tickets().size();
        for (WorkingHours clock : clocks(data.rules().zone())) {
            Found found = attempt.with(clock);
            if (best == null || found.agree() > best.agree() + enough) {
                best = found;
            }
        }
        if (best == null) {
            throw new IllegalStateException("there are clocks");
        }
        return best.policy();
    }

    /** Clocks that desks commonly go by, the simplest first. */
    private static List<WorkingHours> clocks(ZoneId zone) {
        EnumSet<DayOfWeek> weekdays = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        List<WorkingHours> clocks = new ArrayList<>();
        clocks.add(WorkingHours.ALWAYS);
        clocks.add(WorkingHours.daily(zone, weekdays, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
        for (int from = 7; from <= 10; from++) {
            for (int to = 16; to <= 20; to++) {
                clocks.add(WorkingHours.daily(zone, weekdays, LocalTime.of(from, 0), LocalTime.of(to, 0)));
            }
        }
        return clocks;
    }

    /** Where a clock has to begin, to be asked about some tickets. */
    static long start(CleanData data, int[] tickets) {
        long first = data.lastMoment();
        for (int ticket : tickets) {
            first = Math.min(first, data.tickets().createdAt()[ticket]);
        }
        return first - MARGIN;
    }

    /** Where it has to end. */
    static long end(CleanData data, int[] tickets) {
        long last = data.lastMoment();
        for (int ticket : tickets) {
            long due = data.tickets().slaDueAt()[ticket];
            last = due == Instants.MISSING ? last : Math.max(last, due);
        }
        return last + MARGIN;
    }
}
