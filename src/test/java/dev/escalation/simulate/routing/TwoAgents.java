package dev.escalation.simulate.routing;

import dev.escalation.data.ActorRole;
import dev.escalation.data.CleanData;
import dev.escalation.data.EventType;
import dev.escalation.features.DeskFixture;
import dev.escalation.features.Target;
import dev.escalation.simulate.fit.DeskFit;
import dev.escalation.simulate.study.Assumptions;
import dev.escalation.simulate.study.FitCheck;
import dev.escalation.simulate.study.Measures;
import dev.escalation.simulate.study.Period;
import dev.escalation.simulate.study.ScoreCourses;
import dev.escalation.simulate.study.StudiedDesk;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Eight weeks of a desk with two agents and one kind of work. On weekdays seven tickets come to A1 at 9, 10 … 15 o'clock and
 * are resolved an hour later; five come to A2 at 9 … 13 o'clock and are resolved three hours later. So A1 works from 10:00
 * to 16:30 and A2 from 12:00 to 16:30: a ticket lies with A1 for 0 h once and for 1 h six times a day, with A2 for 0, 1, 2,
 * 3 and 3 h. The fast one is A1.
 */
final class TwoAgents {
    static final int A1 = 0;
    static final int A2 = 1;
    static final int ACCESS = 0;
    static final int DAYS = 40;
    static final double WEEK = 168;
    static final double MOMENT = 8 * WEEK;

    private TwoAgents() {}

    static CleanData data() {
        DeskFixture desk = new DeskFixture();
        for (int day = 0; day < DAYS; day++) {
            double midnight = 24 * (day / 5 * 7 + day % 5);
            for (int hour = 9; hour <= 15; hour++) {
                resolved(desk, "A1", midnight + hour, 1);
            }
            for (int hour = 9; hour <= 13; hour++) {
                resolved(desk, "A2", midnight + hour, 3);
            }
        }
        // one that is open with A2 at the end
        desk.ticket("T-open", "C-A1-33", MOMENT - 60).group("Access").agent("A2");
        desk.event("T-open", EventType.CREATED, MOMENT - 60, "C", ActorRole.CUSTOMER, "", "");
        return desk.data(MOMENT);
    }

    private static void resolved(DeskFixture desk, String agent, double hour, double later) {
        String id = "T-" + agent + "-" + (int) hour;
        desk.ticket(id, "C-" + agent + "-" + (int) hour, hour).group("Access").agent(agent);
        desk.event(id, EventType.CREATED, hour, "C", ActorRole.CUSTOMER, "", "");
        desk.event(id, EventType.RESOLVED, hour + later, agent, ActorRole.AGENT, "", "Resolved");
    }

    static DeskFit fit(CleanData data) {
        int[] all = IntStream.range(0, data.tickets().size()).toArray();
        return DeskFit.of(data, all, DeskFixture.at(MOMENT));
    }

    /** An act takes a quarter of what the busiest days allow, always the same time; the period are the two weeks after. */
    static StudiedDesk studied(DeskFit fit) {
        Period period =
                new Period(DeskFixture.at(MOMENT), DeskFixture.at(MOMENT + WEEK), DeskFixture.at(MOMENT + 3 * WEEK));
        Measures none = new Measures(0, 0, 0, 0, 0, 0, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);
        Assumptions assumptions = new Assumptions(0.25, 0, 1, 1, 1);
        return new StudiedDesk(
                fit,
                assumptions,
                new FitCheck(period, assumptions, none, List.of(), new double[0], new double[0]),
                fit.donors(),
                Target.SLA_BREACH,
                ScoreCourses.none(fit.tickets()),
                ScoreCourses.none(fit.tickets()),
                0.5);
    }
}
