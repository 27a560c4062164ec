package dev.escalation.simulate.study;

import dev.escalation.data.CleanData;
import dev.escalation.data.Instants;
import dev.escalation.simulate.clock.OpenHours;
import dev.escalation.simulate.fit.DeskFit;
import dev.escalation.simulate.fit.TicketCourses;
import java.util.stream.IntStream;

/** What really happened in a period, measured as simulations are. */
final class History {
    private History() {}

    /** @param fit has the service levels, and the data up to the end of the period */
    static Measuring measured(DeskFit fit, Period period) {
        CleanData data = fit.data();
        int[] all = IntStream.range(0, data.tickets().size())
                .filter(ticket -> data.tickets().createdAt()[ticket] < period.to())
                .toArray();
        TicketCourses courses = TicketCourses.of(data, all, period.to());
        Measuring measuring = new Measuring(period);
        for (int i = 0; i < all.length; i++) {
            long created = data.tickets().createdAt()[all[i]];
            measuring.add(
                    created,
                    fit.dueAt(all[i], period.to()),
                    fit.replyDueAt(all[i]),
                    at(courses, courses.replyStep()[i]),
                    at(courses, courses.resolveStep()[i]),
                    courses.escalatedAt()[i] == Instants.MISSING ? OpenHours.NEVER : courses.escalatedAt()[i]);
        }
        return measuring;
    }

    private static long at(TicketCourses courses, int step) {
        return step == TicketCourses.NONE ? OpenHours.NEVER : courses.until()[step];
    }
}
