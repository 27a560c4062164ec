package dev.escalation.ui.routing;

import dev.escalation.data.ActorRole;
import dev.escalation.data.CleanData;
import dev.escalation.data.Dictionary;
import dev.escalation.data.EventTable;
import dev.escalation.live.RiskQueue;
import dev.escalation.simulate.routing.AgentSkills;
import dev.escalation.simulate.routing.Candidate;
import dev.escalation.simulate.routing.CurrentDesk;
import dev.escalation.simulate.routing.Recommender;
import dev.escalation.simulate.routing.RoutingRule;
import dev.escalation.simulate.routing.RoutingStudy;
import dev.escalation.simulate.study.StudiedDesk;
import dev.escalation.task.Progress;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the part needs of a desk: who works there, what they are good at, and how it stands at the end of the data. */
record RoutingDesk(StudiedDesk studied, Recommender recommender, CurrentDesk now) {
    /** The rules that are compared with today's, in the order of the table. */
    static final List<RoutingRule> RULES =
            List.of(RoutingRule.LEAST_LOADED, RoutingRule.BY_SKILL, RoutingRule.RECOMMENDED);

    private static final long SEED = 1;
    private static final int FEWEST_RUNS = 20;
    private static final int MOST_RUNS = 100;
    /** So many simulated tickets take some ten seconds. */
    private static final int TICKETS = 200_000;

    static RoutingDesk of(StudiedDesk studied, Progress progress) {
        progress.stage("Reading what agents are good at", 0);
        AgentSkills skills = AgentSkills.of(studied.fit());
        Recommender recommender = Recommender.of(studied.fit(), studied.assumptions(), skills, RoutingRule.RECOMMENDED);
        CurrentDesk now = CurrentDesk.of(studied.fit().data(), studied.fit().team());
        return new RoutingDesk(studied, recommender, now);
    }

    /** Whether anything says who works on tickets. */
    static boolean knowsAgents(CleanData data) {
        EventTable events = data.events();
        return data.agents().size() > 0
                || data.tickets().agent().dictionary().size() > 0
                || IntStream.range(0, events.size())
                        .anyMatch(event -> events.actorRoleAt(event) == ActorRole.AGENT
                                && events.actor().code(event) != Dictionary.MISSING);
    }

    /** Whether there are at least two agents to choose from. */
    boolean hasChoice() {
        return studied.fit().team().size() > 1;
    }

    RoutingStudy simulate(Progress progress) {
        int runs = Math.clamp(TICKETS / Math.max(1, studied.donors().count()), FEWEST_RUNS, MOST_RUNS);
        return RoutingStudy.of(RoutingStudy.Setup.of(studied, recommender.skills(), runs, SEED), RULES, progress);
    }

    /** Who should get an open ticket, the best first. */
    List<Candidate> candidates(int ticket) {
        return recommender.rank(
                recommender.skills().kindOf(ticket), data().lastMoment(), now.without(ticket), now.ofCustomer(ticket));
    }

    CleanData data() {
        return studied.fit().data();
    }

    /** The ticket of a row of the queue. */
    static int ticket(RiskQueue queue, RiskQueue.Entry entry) {
        return queue.table().ticket()[entry.explanation().row()];
    }

    /** Empty if nobody has a ticket. */
    Optional<String> holder(int ticket) {
        int agent = now.agentOf(ticket);
        return agent == Dictionary.MISSING ? Optional.empty() : Optional.of(name(agent));
    }

    /** The name of an agent, else the id. */
    String name(int agent) {
        String id = studied.fit().team().ids().level(agent);
        int row = data().agents().ids().codeOf(id);
        String name = row == Dictionary.MISSING ? "" : data().agents().name().get(row);
        return name.isEmpty() ? id : name;
    }

    String kind(int ticket, String other) {
        int kind = recommender.skills().kindOf(ticket);
        List<String> kinds = recommender.skills().kinds();
        return kind < kinds.size() ? kinds.get(kind) : other;
    }
}
