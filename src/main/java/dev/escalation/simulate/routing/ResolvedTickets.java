package dev.escalation.simulate.routing;

import dev.escalation.data.Dictionary;
import dev.escalation.data.Instants;
import dev.escalation.simulate.clock.OpenHours;
import dev.escalation.simulate.fit.DeskFit;
import dev.escalation.simulate.fit.Donors;
import dev.escalation.simulate.fit.StepKind;
import dev.escalation.simulate.fit.TicketCourses;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The tickets of a fit's history, each with who worked on it first and last, until it was resolved.
 *
 * @param first codes of the team; {@link Dictionary#MISSING} if nobody did anything
 * @param last likewise; the one who resolved it
 * @param alone whether nobody else worked on it
 * @param resolved whether it was resolved by then
 * @param hours that it lay with the last agent until it was resolved, in the agent's hours, without the hurry of escalations
 * @param breached 1 or 0; NaN without a target
 * @param escalated whether the customer escalated
 * @param lifeMs from creation until it was resolved, or until the history's end
 */
record ResolvedTickets(
        Donors donors,
        int[] first,
        int[] last,
        boolean[] alone,
        boolean[] resolved,
        double[] hours,
        double[] breached,
        boolean[] escalated,
        long[] lifeMs) {
    private static final double HOUR = Instants.MILLIS_PER_HOUR;

    static ResolvedTickets of(DeskFit fit) {
        Donors donors = fit.donors();
        TicketCourses courses = TicketCourses.of(fit.data(), donors.ticket(), fit.moment());
        int count = donors.count();
        ResolvedTickets tickets = new ResolvedTickets(
                donors,
                new int[count],
                new int[count],
                new boolean[count],
                new boolean[count],
                new double[count],
                new double[count],
                new boolean[count],
                new long[count]);
        for (int i = 0; i < count; i++) {
            tickets.read(fit, courses, i);
        }
        return tickets;
    }

    private void read(DeskFit fit, TicketCourses courses, int i) {
        int begin = courses.first()[i];
        int resolve = courses.resolveStep()[i];
        resolved[i] = resolve != TicketCourses.NONE;
        int end = resolved[i] ? resolve + 1 : courses.first()[i + 1];
        readAgents(fit, courses, i, begin, end);
        long until = resolved[i] ? courses.until()[resolve] : fit.moment();
        lifeMs[i] = until - donors.createdAt()[i];
        escalated[i] = courses.escalatedAt()[i] != Instants.MISSING;
        long due = fit.dueAt(donors.ticket()[i], fit.moment());
        breached[i] = donors.targetMs()[i] == OpenHours.NEVER ? Double.NaN : until > due ? 1 : 0;
        // a donor begins with the steps of its ticket, one by one
        for (int step = 0; step < end - begin; step++) {
            int at = donors.first()[i] + step;
            if (donors.agent()[at] == last[i] && last[i] != Dictionary.MISSING) {
                hours[i] += donors.waitMs()[at] / HOUR;
            }
        }
    }

    private void readAgents(DeskFit fit, TicketCourses courses, int i, int begin, int end) {
        int[] who = IntStream.range(begin, end)
                .filter(step -> courses.kindAt(step) == StepKind.WORK && courses.agent()[step] != Dictionary.MISSING)
                .map(step -> fit.team().ids().codeOf(courses.agents().level(courses.agent()[step])))
                .toArray();
        first[i] = who.length == 0 ? Dictionary.MISSING : who[0];
        last[i] = who.length == 0 ? Dictionary.MISSING : who[who.length - 1];
        alone[i] = Arrays.stream(who).distinct().count() == 1;
    }

    int count() {
        return last.length;
    }
}
