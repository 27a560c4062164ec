package dev.escalation.simulate.routing;

import dev.escalation.data.CleanData;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import dev.escalation.simulate.fit.Team;
import dev.escalation.simulate.fit.TicketCourses;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Who has how much to do at the end of the data, and who knows which customer. */
public final class CurrentDesk {
    private final CleanData data;
    private final int[] agentOf;
    private final boolean[] ended;
    private final Loads loads;

    private CurrentDesk(CleanData data, Team team) {
        this.data = data;
        int count = data.tickets().size();
        TicketCourses courses = TicketCourses.of(data, IntStream.range(0, count).toArray(), data.lastMoment());
        this.ended = courses.ended();
        this.agentOf = IntStream.range(0, count)
                .map(ticket -> codeOf(data.tickets().agent().get(ticket), team))
                .toArray();
        this.loads = Loads.none(team.size());
        for (int ticket = 0; ticket < count; ticket++) {
            int agent = agentOf[ticket];
            if (agent != Dictionary.MISSING) {
                loads.open()[agent] += ended[ticket] ? 0 : 1;
                loads.taken()[agent] +=
                        Loads.counts(data.lastMoment() - data.tickets().createdAt()[ticket]);
            }
        }
    }

    public static CurrentDesk of(CleanData data, Team team) {
        return new CurrentDesk(data, team);
    }

    private static int codeOf(@Nullable String id, Team team) {
        return id == null ? Dictionary.MISSING : team.ids().codeOf(id);
    }

    /** At the end of the data. */
    public Loads loads() {
        return loads;
    }

    /** Who has a ticket, or had it last; {@link Dictionary#MISSING} if nobody or nobody knows. */
    public int agentOf(int ticket) {
        return agentOf[ticket];
    }

    /** How many tickets of a ticket's customer each agent brought to an end. */
    public int[] ofCustomer(int ticket) {
        int[] count = new int[loads.open().length];
        CodedColumn customers = data.tickets().customer();
        int customer = customers.code(ticket);
        if (customer != Dictionary.MISSING) {
            IntStream.range(0, agentOf.length)
                    .filter(other -> other != ticket && ended[other] && agentOf[other] != Dictionary.MISSING)
                    .filter(other -> customers.code(other) == customer)
                    .forEach(other -> count[agentOf[other]]++);
        }
        return count;
    }

    /**
     * The loads without a ticket itself, for asking who should get it.
     *
     * @param ticket row
     */
    public Loads without(int ticket) {
        int agent = agentOf[ticket];
        if (agent == Dictionary.MISSING) {
            return loads;
        }
        Loads others = new Loads(loads.open().clone(), loads.taken().clone());
        others.open()[agent] -= ended[ticket] ? 0 : 1;
        others.taken()[agent] -= Loads.counts(data.lastMoment() - data.tickets().createdAt()[ticket]);
        return others;
    }
}
