package dev.escalation.simulate.routing;

import dev.escalation.data.Dictionary;
import dev.escalation.simulate.engine.DeskRun;
import dev.escalation.simulate.fit.DeskFit;
import dev.escalation.simulate.fit.Team;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How agents do with kinds of work, from the resolved tickets of a fit's history. A ticket's kind is its category when it
 * was created (else its group, else all are alike).
 *
 * <p>Times are of tickets that one agent had alone, as whoever takes a ticket over has less of it left: how long the ball was
 * in the agent's court, in working hours, at the usual urgency. The time on tickets that were taken away because their
 * customer escalated counts, too, else slow agents would only be known by their quick tickets. On a desk that hands over
 * most of its tickets times are of whoever resolved them. Outcomes count for who had the ticket first, as escalated tickets are given to the best. Somebody
 * with few tickets is taken to be as usual, see {@link TimePrior} and {@link SharePrior}. Who was slow because of too much
 * to do counts as slow: no history tells the two apart.
 */
public final class AgentSkills {
    /** Where fewer tickets are worked on by one agent alone, those tell too little. */
    private static final double ALONE = 0.4;

    private final Team team;
    private final KindsOfWork kinds;
    private final int[] department;
    private final int[] departmentOfKind;
    private final Tally[][] times;
    private final Shrinkage hours;
    private final Shrinkage breached;
    private final Shrinkage escalated;
    private final double[] usualOpen;

    private AgentSkills(DeskFit fit, ResolvedTickets tickets) {
        this.team = fit.team();
        this.kinds = KindsOfWork.of(fit.data(), tickets.donors().ticket());
        this.department = Arrays.stream(team.department()).map(code -> code + 1).toArray();
        this.times = times(tickets);
        this.hours = new Shrinkage(times, department, TimePrior::of);
        this.breached = new Shrinkage(
                tallies(tickets, tickets.first(), i -> tickets.breached()[i]), department, SharePrior::of);
        this.escalated = new Shrinkage(
                tallies(tickets, tickets.first(), i -> tickets.escalated()[i] ? 1 : 0), department, SharePrior::of);
        this.departmentOfKind = departmentsOfKinds();
        this.usualOpen = new double[team.size()];
        for (int i = 0; i < tickets.count(); i++) {
            if (tickets.last()[i] != Dictionary.MISSING) {
                usualOpen[tickets.last()[i]] += tickets.lifeMs()[i] / (double) (fit.moment() - fit.from());
            }
        }
    }

    /** Nothing after the fit's moment is read. */
    public static AgentSkills of(DeskFit fit) {
        return new AgentSkills(fit, ResolvedTickets.of(fit));
    }

    private Tally[][] times(ResolvedTickets tickets) {
        IntPredicate resolved = i -> tickets.resolved()[i] && tickets.last()[i] != Dictionary.MISSING;
        IntPredicate alone = i -> tickets.alone()[i];
        if (count(tickets, alone) < ALONE * count(tickets, resolved)) {
            double[] factor = urgencyFactors(tickets, resolved, tickets.lastHours());
            return tallies(
                    tickets,
                    tickets.last(),
                    i -> tickets.lastHours()[i] * factor[tickets.donors().urgency()[i]]);
        }
        double[] factor = urgencyFactors(tickets, alone, tickets.firstHours());
        double[] hoursOf = IntStream.range(0, tickets.count())
                .mapToDouble(
                        i -> tickets.firstHours()[i] * factor[tickets.donors().urgency()[i]])
                .toArray();
        Tally[][] tallies = tallies(tickets, tickets.first(), i -> alone.test(i) ? hoursOf[i] : Double.NaN);
        for (int i = 0; i < hoursOf.length; i++) {
            if (tickets.taken()[i]) {
                tallies[tickets.first()[i]][kindOf(tickets.donors().ticket()[i])].addLost(hoursOf[i]);
            }
        }
        return tallies;
    }

    private static long count(ResolvedTickets tickets, IntPredicate which) {
        return IntStream.range(0, tickets.count()).filter(which).count();
    }

    /** By class of urgency: how much longer tickets of a kind usually take than those of the class. */
    private double[] urgencyFactors(ResolvedTickets tickets, IntPredicate timed, double[] hoursOf) {
        Tally[] ofKind = IntStream.rangeClosed(0, kinds.other())
                .mapToObj(_ -> new Tally())
                .toArray(Tally[]::new);
        int[] counted = IntStream.range(0, tickets.count()).filter(timed).toArray();
        for (int i : counted) {
            ofKind[kindOf(tickets.donors().ticket()[i])].add(hoursOf[i]);
        }
        double[] real = new double[DeskRun.CLASSES];
        double[] usual = new double[DeskRun.CLASSES];
        for (int i : counted) {
            int urgency = tickets.donors().urgency()[i];
            real[urgency] += hoursOf[i];
            usual[urgency] += ofKind[kindOf(tickets.donors().ticket()[i])].mean();
        }
        return IntStream.range(0, real.length)
                .mapToDouble(urgency -> real[urgency] > 0 ? usual[urgency] / real[urgency] : 1)
                .toArray();
    }

    /** The value of a ticket, by its place in the history. */
    @FunctionalInterface
    private interface Value {
        double of(int ticket);
    }

    private Tally[][] tallies(ResolvedTickets tickets, int[] agent, Value value) {
        Tally[][] tallies = new Tally[team.size()][kinds.other() + 1];
        for (Tally[] row : tallies) {
            Arrays.setAll(row, _ -> new Tally());
        }
        for (int i = 0; i < tickets.count(); i++) {
            double one = value.of(i);
            if (tickets.resolved()[i] && agent[i] != Dictionary.MISSING && !Double.isNaN(one)) {
                Tally[] row = tallies[agent[i]];
                int kind = kindOf(tickets.donors().ticket()[i]);
                if (kind != kinds.other()) {
                    row[kind].add(one);
                }
                row[kinds.other()].add(one);
            }
        }
        return tallies;
    }

    private int[] departmentsOfKinds() {
        int[] most = new int[kinds.other() + 1];
        int departments = Arrays.stream(department).max().orElse(0) + 1;
        for (int kind = 0; kind < most.length; kind++) {
            int[] resolved = new int[departments];
            for (int agent = 0; agent < team.size(); agent++) {
                resolved[department[agent]] += times[agent][kind].count();
            }
            for (int d = 0; d < departments; d++) {
                most[kind] = resolved[d] > resolved[most[kind]] ? d : most[kind];
            }
        }
        return most;
    }

    /** @param ticket row of any ticket of the desk */
    public int kindOf(int ticket) {
        return kinds.of()[ticket];
    }

    /** The names of the kinds; the number after the last is all other work. */
    public List<String> kinds() {
        return kinds.names();
    }

    /** Of one agent; kinds are numbers of {@link #kinds}. */
    public Skill of(int agent, int kind) {
        return new Skill(
                times[agent][kind].count(),
                hours.of(agent, kind),
                hours.usual(department[agent], kind).value(),
                breached.of(agent, kind),
                escalated.of(agent, kind));
    }

    /** How many tickets of a kind an agent resolved. */
    int tickets(int agent, int kind) {
        return times[agent][kind].count();
    }

    /** How many tickets an agent had open on average, over the whole history. */
    public double usualOpen(int agent) {
        return usualOpen[agent];
    }

    /**
     * The agents of the department that resolves most of a kind.
     *
     * @param fewestTickets of the kind that an agent has resolved; if fewer than two agents have, all of the department
     *     count
     */
    int[] agentsFor(int kind, int fewestTickets) {
        int[] all = IntStream.range(0, team.size())
                .filter(agent -> department[agent] == departmentOfKind[kind])
                .toArray();
        int[] experienced = Arrays.stream(all)
                .filter(agent -> tickets(agent, kind) >= fewestTickets)
                .toArray();
        return experienced.length < 2 ? all : experienced;
    }

    /** The kind of work of which an agent resolved most tickets; all other work for somebody without any. */
    int mainKind(int agent) {
        int most = kinds.other();
        for (int kind = kinds.other() - 1; kind >= 0; kind--) {
            int than = most == kinds.other() ? 1 : tickets(agent, most);
            most = tickets(agent, kind) >= than ? kind : most;
        }
        return most;
    }

    /** The pace of each agent, over the kinds of work by the tickets resolved; 1 for somebody without any. */
    double[] paces() {
        double[] paces = new double[team.size()];
        for (int agent = 0; agent < paces.length; agent++) {
            double sum = 0;
            int count = 0;
            for (int kind = 0; kind < kinds.other(); kind++) {
                int own = tickets(agent, kind);
                sum += own == 0 ? 0 : own * of(agent, kind).pace();
                count += own;
            }
            paces[agent] = count == 0 ? of(agent, kinds.other()).pace() : sum / count;
        }
        return paces;
    }

    /** A figure by agent and kind, for many questions. */
    double[][] figures(ToDoubleFunction<Skill> figure) {
        double[][] figures = new double[team.size()][kinds.other() + 1];
        for (int agent = 0; agent < figures.length; agent++) {
            for (int kind = 0; kind <= kinds.other(); kind++) {
                figures[agent][kind] = figure.applyAsDouble(of(agent, kind));
            }
        }
        return figures;
    }
}
