package dev.escalation.simulate.routing;

import dev.escalation.simulate.engine.DeskRun;
import dev.escalation.simulate.engine.Scripts;
import dev.escalation.simulate.engine.Watch;
import java.util.Arrays;

/**
 * Gives every new ticket, with all its work, to whom a rule says. What agents have to do is counted anew when the last count is
 * an hour old.
 */
final class RoutingWatch implements Watch {
    private static final long HOUR = 3_600_000;

    private final Recommender recommender;
    private final int[] kindOfDonor;
    private final Loads loads;
    private final int[] given;
    private long countedAt = Long.MIN_VALUE;

    /** @param tickets of the run */
    RoutingWatch(Recommender recommender, int[] kindOfDonor, int agents, int tickets) {
        this.recommender = recommender;
        this.kindOfDonor = kindOfDonor;
        this.loads = Loads.none(agents);
        this.given = new int[tickets];
        Arrays.fill(given, Recommender.NOBODY);
    }

    @Override
    public long nextLook(long after) {
        return DeskRun.NEVER;
    }

    @Override
    public void look(DeskRun desk, long now) {}

    @Override
    public void arrived(DeskRun desk, int ticket, long now) {
        boolean moves = recommender.rule().basis() != RoutingRule.Basis.TODAY;
        if (!moves || desk.nextStation(ticket) == Scripts.NOBODY) {
            return;
        }
        if (countedAt == Long.MIN_VALUE || now - countedAt >= HOUR) {
            count(desk, now);
        }
        int agent = recommender.best(kindOfDonor[desk.arrivals().script()[ticket]], now, loads);
        if (agent != Recommender.NOBODY) {
            desk.handTo(ticket, agent);
            given[ticket] = agent;
            loads.open()[agent]++;
            loads.taken()[agent]++;
        }
    }

    private void count(DeskRun desk, long now) {
        double kept = countedAt == Long.MIN_VALUE ? 1 : Loads.counts(now - countedAt);
        countedAt = now;
        for (int agent = 0; agent < loads.taken().length; agent++) {
            loads.taken()[agent] *= kept;
            loads.open()[agent] = 0;
        }
        for (int i = 0; i < desk.openCount(); i++) {
            int station = desk.nextStation(desk.openTicket(i));
            if (station != Scripts.NOBODY) {
                loads.open()[station]++;
            }
        }
    }

    /** Whom a ticket was given to; {@link Recommender#NOBODY} for one that went its own way. */
    int given(int ticket) {
        return given[ticket];
    }
}
