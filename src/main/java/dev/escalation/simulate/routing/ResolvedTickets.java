package dev.escalation.simulate.routing;

import dev.escalation.data.Dictionary;
import dev.escalation.data.EventTable;
import dev.escalation.data.EventType;
import dev.escalation.data.Instants;
import dev.escalation.data.TicketTimelines;
import dev.escalation.simulate.clock.OpenHours;
import dev.escalation.simulate.fit.DeskFit;
import dev.escalation.simulate.fit.Donors;
import dev.escalation.simulate.fit.StepKind;
import dev.escalation.simulate.fit.TicketCourses;

/**
 * The tickets of a fit's history, each with who had it first and who resolved it.
 *
 * @param first who it was first given to, else who first worked on it; codes of the team, {@link Dictionary#MISSING} if
 *     nobody did
 * @param last who worked on it last until it was resolved, likewise
 * @param alone whether it was resolved, and nobody but the first agent worked on it
 * @param taken whether its customer escalated while the first agent had it, and another one went on with it
 * @param resolved whether it was resolved by the history's end
 * @param firstHours that it lay with the first agent until it was resolved or the customer escalated, in the agent's hours
 * @param lastHours that it lay with the last agent, without the hurry of escalations
 * @param breached 1 or 0; NaN without a target
 * @param escalated whether the customer escalated
 * @param lifeMs from creation until it was resolved, or until the history's end
 */
record ResolvedTickets(
        Donors donors,
        int[] first,
        int[] last,
        boolean[] alone,
        boolean[] taken,
        boolean[] resolved,
        double[] firstHours,
        double[] lastHours,
        double[] breached,
        boolean[] escalated,
        long[] lifeMs) {
    private static final double HOUR = Instants.MILLIS_PER_HOUR;

    static ResolvedTickets of(DeskFit fit) {
        Donors donors = fit.donors();
        int count = donors.count();
        ResolvedTickets tickets = new ResolvedTickets(
                donors,
                new int[count],
                new int[count],
                new boolean[count],
                new boolean[count],
                new boolean[count],
                new double[count],
                new double[count],
                new double[count],
                new boolean[count],
                new long[count]);
        Reading reading = new Reading(fit, donors, tickets);
        for (int i = 0; i < count; i++) {
            reading.read(i);
        }
        return tickets;
    }

    int count() {
        return last.length;
    }

    /** Fills the tickets one by one. */
    private static final class Reading {
        private final DeskFit fit;
        private final Donors donors;
        private final ResolvedTickets to;
        private final TicketCourses courses;
        private final TicketTimelines timelines;

        Reading(DeskFit fit, Donors donors, ResolvedTickets to) {
            this.fit = fit;
            this.donors = donors;
            this.to = to;
            this.courses = TicketCourses.of(fit.data(), donors.ticket(), fit.moment());
            this.timelines =
                    TicketTimelines.of(fit.data().events(), fit.data().tickets().size());
        }

        void read(int i) {
            int begin = courses.first()[i];
            int resolve = courses.resolveStep()[i];
            to.resolved[i] = resolve != TicketCourses.NONE;
            int end = to.resolved[i] ? resolve + 1 : courses.first()[i + 1];
            long until = to.resolved[i] ? courses.until()[resolve] : fit.moment();
            to.lifeMs[i] = until - donors.createdAt()[i];
            to.escalated[i] = courses.escalatedAt()[i] != Instants.MISSING;
            boolean due = donors.targetMs()[i] != OpenHours.NEVER;
            to.breached[i] = !due ? Double.NaN : until > fit.dueAt(donors.ticket()[i], fit.moment()) ? 1 : 0;
            readAgents(i, begin, end);
            readHours(i, begin, end);
        }

        private void readAgents(int i, int begin, int end) {
            to.last[i] = Dictionary.MISSING;
            to.first[i] = firstAssigned(donors.ticket()[i]);
            for (int step = begin; step < end; step++) {
                int who = worker(step);
                to.last[i] = who == Dictionary.MISSING ? to.last[i] : who;
                to.first[i] = to.first[i] == Dictionary.MISSING ? who : to.first[i];
            }
        }

        private int firstAssigned(int ticket) {
            EventTable events = fit.data().events();
            for (int at = timelines.first(ticket); at < timelines.end(ticket); at++) {
                int event = timelines.order()[at];
                EventType type = events.typeAt(event);
                String to = events.toValue().get(event);
                boolean assigns = type == EventType.ASSIGNED || type == EventType.REASSIGNED;
                if (assigns && to != null && events.time()[event] <= fit.moment()) {
                    return fit.team().ids().codeOf(to);
                }
            }
            return Dictionary.MISSING;
        }

        private int worker(int step) {
            int who = courses.agent()[step];
            return courses.kindAt(step) != StepKind.WORK || who == Dictionary.MISSING
                    ? Dictionary.MISSING
                    : fit.team().ids().codeOf(courses.agents().level(who));
        }

        /** A donor begins with the steps of its ticket, one by one. */
        private void readHours(int i, int begin, int end) {
            to.alone[i] = to.resolved[i] && to.last[i] != Dictionary.MISSING;
            for (int step = begin; step < end; step++) {
                int who = worker(step);
                double hours = donors.waitMs()[donors.first()[i] + step - begin] / HOUR;
                if (who != Dictionary.MISSING && who == to.last[i]) {
                    to.lastHours[i] += hours;
                }
                if (who != Dictionary.MISSING && who != to.first[i] && to.alone[i]) {
                    to.alone[i] = false;
                    take(i, step);
                } else if (who != Dictionary.MISSING && to.alone[i]) {
                    to.firstHours[i] += hours;
                }
            }
        }

        /** Another agent works: because of an escalation while the first one had it, or for another reason. */
        private void take(int i, int step) {
            long escalated = courses.escalatedAt()[i];
            long since = courses.since()[step];
            if (escalated != Instants.MISSING && escalated >= since && escalated <= courses.until()[step]) {
                to.taken[i] = true;
                to.firstHours[i] += fit.hours().get(to.first[i]).worked(since, escalated) / HOUR;
            }
        }
    }
}
