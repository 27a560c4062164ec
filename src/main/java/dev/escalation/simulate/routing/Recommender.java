package dev.escalation.simulate.routing;

import dev.escalation.data.Instants;
import dev.escalation.simulate.clock.OpenHours;
import dev.escalation.simulate.fit.DeskFit;
import dev.escalation.simulate.routing.Candidate.Standing;
import dev.escalation.simulate.study.Assumptions;
import dev.escalation.simulate.study.SimulatedDesk;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Says who should get a ticket. When a candidate would have it resolved: from now on in the agent's own hours, as many as
 * tickets of the kind usually lie with the agent. That holds the usual queue; for each open ticket more than usual one act
 * comes on top, for each one less it is taken away, and at least one act is left.
 */
public final class Recommender {
    /** Nobody. */
    public static final int NOBODY = -1;

    private static final double HOUR = Instants.MILLIS_PER_HOUR;
    private static final long FOUR_WEEKS = Duration.ofDays(28).toMillis();
    /** A ticket more or less makes nobody's share unfair. */
    private static final double SLACK = 1;

    private final DeskFit fit;
    private final AgentSkills skills;
    private final RoutingRule rule;
    private final int[][] candidates;
    private final double[][] skillHours;
    private final double[] actHours;
    private final double[] weekHours;

    private Recommender(DeskFit fit, AgentSkills skills, RoutingRule rule, double[] actHours) {
        this.fit = fit;
        this.skills = skills;
        this.rule = rule;
        this.actHours = actHours;
        this.candidates = IntStream.rangeClosed(0, skills.kinds().size())
                .mapToObj(kind -> skills.agentsFor(kind, rule.fewestTickets()))
                .toArray(int[][]::new);
        this.skillHours = skills.figures(skill -> skill.hours().value());
        this.weekHours = fit.hours().stream()
                .mapToDouble(hours -> hours.worked(fit.moment() - FOUR_WEEKS, fit.moment()) / HOUR / 4)
                .toArray();
    }

    /** @param assumptions how long one act takes */
    public static Recommender of(DeskFit fit, Assumptions assumptions, AgentSkills skills, RoutingRule rule) {
        double usual = fit.findings().usualHandlingHours().orElse(SimulatedDesk.UNTOLD_HOURS);
        double[] actHours = Arrays.stream(fit.findings().handlingHours())
                .map(one -> assumptions.handling() * (Double.isNaN(one) ? usual : one) / assumptions.availability())
                .toArray();
        return new Recommender(fit, skills, rule, actHours);
    }

    public AgentSkills skills() {
        return skills;
    }

    public RoutingRule rule() {
        return rule;
    }

    /** Codes of who comes into question for a kind of work. */
    public int[] candidates(int kind) {
        return candidates[kind].clone();
    }

    /**
     * All who come into question, the best first.
     *
     * @param ofCustomer earlier tickets of the customer by agent
     */
    public List<Candidate> rank(int kind, long now, Loads loads, int[] ofCustomer) {
        double fair = fairPerHour(kind, loads);
        return Arrays.stream(candidates[kind])
                .filter(agent -> finishAt(agent, kind, now, loads) != OpenHours.NEVER)
                .boxed()
                .sorted(Comparator.comparing((Integer agent) -> standing(agent, now, loads, fair))
                        .thenComparingDouble(agent -> score(agent, kind, now, loads, fair)))
                .map(agent -> candidate(agent, kind, now, loads, ofCustomer))
                .toList();
    }

    private Candidate candidate(int agent, int kind, long now, Loads loads, int[] ofCustomer) {
        double fair = fairPerHour(kind, loads);
        return new Candidate(
                agent,
                fit.hours().get(agent).opensAt(now),
                finishAt(agent, kind, now, loads),
                skills.of(agent, kind),
                loads.open()[agent],
                skills.usualOpen(agent),
                share(agent, loads, fair),
                fit.team().experienceYears()[agent],
                ofCustomer[agent],
                standing(agent, now, loads, fair));
    }

    /** The first of {@link #rank}, without the others; {@link #NOBODY} if nobody comes into question. */
    int best(int kind, long now, Loads loads) {
        double fair = fairPerHour(kind, loads);
        int best = NOBODY;
        int bestStanding = 0;
        double bestScore = 0;
        for (int agent : candidates[kind]) {
            if (finishAt(agent, kind, now, loads) != OpenHours.NEVER) {
                int standing = standing(agent, now, loads, fair).ordinal();
                double score = score(agent, kind, now, loads, fair);
                if (best == NOBODY || standing < bestStanding || (standing == bestStanding && score < bestScore)) {
                    best = agent;
                    bestStanding = standing;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    private long finishAt(int agent, int kind, long now, Loads loads) {
        double queue = (loads.open()[agent] - skills.usualOpen(agent)) * actHours[agent];
        double hours = Math.max(actHours[agent], skillHours[agent][kind] + queue);
        return fit.hours().get(agent).after(now, Math.round(hours * HOUR));
    }

    private double score(int agent, int kind, long now, Loads loads, double fair) {
        return switch (rule.basis()) {
            case TODAY -> 0;
            case LEAST_LOADED -> loads.open()[agent] / weekHours[agent];
            case SKILL -> skillHours[agent][kind];
            case BALANCED -> {
                double wait = (finishAt(agent, kind, now, loads) - now) / HOUR;
                yield wait * (1 + rule.loadWeight() * Math.max(0, share(agent, loads, fair) - 1));
            }
        };
    }

    private Standing standing(int agent, long now, Loads loads, double fair) {
        if (fit.hours().get(agent).opensAt(now) - now > rule.startsWithin().toMillis()) {
            return Standing.AWAY;
        }
        boolean over = rule.basis() == RoutingRule.Basis.BALANCED && share(agent, loads, fair) > rule.mostShare();
        return over ? Standing.OVER_SHARE : Standing.READY;
    }

    /** Tickets that the candidates took lately, per hour that they work in a week. */
    private double fairPerHour(int kind, Loads loads) {
        double taken = 0;
        double hours = 0;
        for (int agent : candidates[kind]) {
            taken += loads.taken()[agent];
            hours += weekHours[agent];
        }
        return taken / hours;
    }

    private double share(int agent, Loads loads, double fair) {
        return (loads.taken()[agent] + SLACK) / (fair * weekHours[agent] + SLACK);
    }
}
