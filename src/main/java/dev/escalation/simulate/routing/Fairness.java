package dev.escalation.simulate.routing;

import dev.escalation.simulate.routing.AgentLoad.Change;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Whether a rule spreads the work fairly, compared with today.
 *
 * @param agents who work in the period and have something to do under one of the rules, the largest rise first
 * @param before spread of the busy share over these agents
 * @param peersBefore spread of how busy they are by how busy colleagues with the same kind of work are: what a rule can
 *     change, as some kinds bring more work than others
 * @param verdict in one word
 */
public record Fairness(
        List<AgentLoad> agents,
        LoadSpread before,
        LoadSpread after,
        LoadSpread peersBefore,
        LoadSpread peersAfter,
        Verdict verdict) {
    /** Differences of Gini's coefficient below are none. */
    private static final double SAME = 0.02;

    /** Of ten agents at most one. */
    private static final int FEW = 10;

    /** Agents at least so much faster than usual are among the best. */
    private static final double BEST = 0.98;

    /** How a rule spreads the work. */
    public enum Verdict {
        /** More evenly among colleagues than today, and nobody carries much more than they do. */
        MORE_EVEN,
        /** More evenly among colleagues than today, but one in ten agents or fewer carries much more than they do. */
        MORE_EVEN_BUT_FOR_SOME,
        /** About as today, and nobody carries much more. */
        AS_TODAY,
        /** Less evenly than today, but nobody carries much more. */
        LESS_EVEN,
        /** Some agents carry much more than today and than colleagues, though not mainly the fast ones. */
        PILES_UP,
        /** The fast agents carry much more: who is good at it pays for it. */
        PILES_ON_THE_BEST
    }

    public Fairness {
        agents = List.copyOf(agents);
    }

    /** @param rule number of a rule of the study, 1 or more */
    public static Fairness of(RoutingStudy study, int rule) {
        double[] hours = study.workingHours();
        double[] busyBefore = busy(study, 0, hours);
        double[] busyAfter = busy(study, rule, hours);
        double[] ticketsBefore = tickets(study, 0, hours);
        double[] ticketsAfter = tickets(study, rule, hours);
        AgentSkills skills = study.setup().skills();
        double[] pace = skills.paces();
        int[] main = IntStream.range(0, hours.length).map(skills::mainKind).toArray();
        int[] working = IntStream.range(0, hours.length)
                .filter(agent -> hours[agent] > 0 && busyBefore[agent] + busyAfter[agent] > 0)
                .toArray();
        return of(Arrays.stream(working)
                .mapToObj(agent -> new AgentLoad(
                        agent,
                        busyBefore[agent],
                        busyAfter[agent],
                        ticketsBefore[agent],
                        ticketsAfter[agent],
                        peers(working, main, agent, busyBefore),
                        peers(working, main, agent, busyAfter),
                        pace[agent]))
                .toList());
    }

    private static double peers(int[] working, int[] main, int agent, double[] busy) {
        return LoadSpread.median(Arrays.stream(working)
                .filter(other -> main[other] == main[agent])
                .mapToDouble(other -> busy[other])
                .toArray());
    }

    static Fairness of(List<AgentLoad> loads) {
        List<AgentLoad> sorted = loads.stream()
                .sorted(Comparator.comparingDouble((AgentLoad one) -> one.busyBefore() - one.busyAfter()))
                .toList();
        LoadSpread before =
                LoadSpread.of(loads.stream().mapToDouble(AgentLoad::busyBefore).toArray());
        LoadSpread after =
                LoadSpread.of(loads.stream().mapToDouble(AgentLoad::busyAfter).toArray());
        LoadSpread peersBefore = LoadSpread.of(loads.stream()
                .mapToDouble(one -> relative(one.busyBefore(), one.peersBefore()))
                .toArray());
        LoadSpread peersAfter = LoadSpread.of(loads.stream()
                .mapToDouble(one -> relative(one.busyAfter(), one.peersAfter()))
                .toArray());
        return new Fairness(sorted, before, after, peersBefore, peersAfter, verdict(sorted, peersBefore, peersAfter));
    }

    private static double relative(double busy, double peers) {
        return peers == 0 ? 1 : busy / peers;
    }

    private static Verdict verdict(List<AgentLoad> loads, LoadSpread before, LoadSpread after) {
        List<AgentLoad> overloaded =
                loads.stream().filter(one -> one.change() == Change.OVERLOADED).toList();
        double more = after.gini() - before.gini();
        if (!overloaded.isEmpty()) {
            long best = overloaded.stream().filter(one -> one.pace() < BEST).count();
            boolean few = FEW * overloaded.size() <= loads.size() && more < -SAME;
            return few
                    ? Verdict.MORE_EVEN_BUT_FOR_SOME
                    : 2 * best > overloaded.size() ? Verdict.PILES_ON_THE_BEST : Verdict.PILES_UP;
        }
        return more < -SAME ? Verdict.MORE_EVEN : more > SAME ? Verdict.LESS_EVEN : Verdict.AS_TODAY;
    }

    /** How many agents a rule does something to. */
    public int count(Change change) {
        return (int) agents.stream().filter(one -> one.change() == change).count();
    }

    private static double[] busy(RoutingStudy study, int rule, double[] hours) {
        return perHour(
                hours,
                study,
                agent -> study.outcomes().get(rule).stream()
                        .mapToDouble(outcome -> outcome.workedHours()[agent])
                        .sum());
    }

    private static double[] tickets(RoutingStudy study, int rule, double[] hours) {
        return perHour(
                hours,
                study,
                agent -> study.outcomes().get(rule).stream()
                        .mapToDouble(outcome -> outcome.resolved()[agent])
                        .sum());
    }

    private static double[] perHour(double[] hours, RoutingStudy study, IntToDoubleFunction inAllReplications) {
        double[] per = new double[hours.length];
        Arrays.setAll(
                per,
                agent -> inAllReplications.applyAsDouble(agent) / study.setup().replications() / hours[agent]);
        return per;
    }
}
