package dev.escalation.simulate.study;

import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much a scenario is worth at other values of one lever, for rule and model.
 *
 * @param at values of the lever, ascending
 * @param rule worth at each value
 * @param model likewise
 * @param rulePays from which value on the rule is worth its cost
 * @param modelPays likewise
 */
public record Sweep(double[] at, List<Range> rule, List<Range> model, Crossing rulePays, Crossing modelPays) {
    /** Chances that an intervention works. */
    private static final double[] CHANCES = {0, 0.2, 0.4, 0.6, 0.8, 1};

    private static final double[] SHARES_OF_CAPACITY = {0, 0.25, 0.5, 1, 1.5, 2, 3};

    public Sweep {
        rule = List.copyOf(rule);
        model = List.copyOf(model);
    }

    /**
     * Where what something is worth rises above nothing.
     *
     * @param mean of the mean over all replications; {@link Double#POSITIVE_INFINITY} if it never does
     * @param low 2.5 % of the replications do sooner
     * @param high and 2.5 % later, or never
     */
    public record Crossing(double mean, double low, double high) {
        /**
         * Straight lines between the values.
         *
         * @param worth by value of the lever, then by replication
         */
        static Crossing of(double[] at, double[][] worth) {
            double[] means = Arrays.stream(worth)
                    .mapToDouble(one -> Arrays.stream(one).average().orElse(Double.NaN))
                    .toArray();
            double[] each = IntStream.range(0, worth[0].length)
                    .mapToDouble(i -> crossing(
                            at, Arrays.stream(worth).mapToDouble(one -> one[i]).toArray()))
                    .sorted()
                    .toArray();
            return new Crossing(crossing(at, means), Measuring.quantile(each, 0.025), Measuring.quantile(each, 0.975));
        }

        /** After the last value that is worth nothing: what pays must go on to pay. */
        private static double crossing(double[] at, double[] worth) {
            int last = worth.length - 1;
            if (!(worth[last] > 0)) {
                return Double.POSITIVE_INFINITY;
            }
            int i = last;
            while (i > 0 && worth[i - 1] > 0) {
                i--;
            }
            return i == 0 ? at[0] : at[i - 1] + (at[i] - at[i - 1]) * -worth[i - 1] / (worth[i] - worth[i - 1]);
        }
    }

    /** By the chance that the intervention works. */
    public static Sweep byChance(StudiedDesk desk, Scenario scenario, int replications, long seed, Progress progress) {
        List<Policy> policies = new ArrayList<>();
        for (Ranking ranking : List.of(Ranking.RULE, Ranking.MODEL)) {
            for (double chance : CHANCES) {
                policies.add(scenario.top(ranking).with(scenario.intervention().working(chance)));
            }
        }
        return of(desk, scenario, CHANCES, policies, replications, seed, progress);
    }

    /** By the number of tickets a day. */
    public static Sweep byCapacity(
            StudiedDesk desk, Scenario scenario, int replications, long seed, Progress progress) {
        double[] perDay = Arrays.stream(SHARES_OF_CAPACITY)
                .map(share -> Math.min(Scenario.MOST_PER_DAY, Math.round(share * Math.max(4, scenario.perDay()))))
                .distinct()
                .toArray();
        List<Policy> policies = new ArrayList<>();
        for (Ranking ranking : List.of(Ranking.RULE, Ranking.MODEL)) {
            for (double one : perDay) {
                policies.add(scenario.top(ranking).taking((int) one));
            }
        }
        return of(desk, scenario, perDay, policies, replications, seed, progress);
    }

    /** @param policies of the rule at each value, then of the model */
    private static Sweep of(
            StudiedDesk desk,
            Scenario scenario,
            double[] at,
            List<Policy> policies,
            int replications,
            long seed,
            Progress progress) {
        Study.Setup setup = Simulation.setup(desk, scenario, scenario.on(desk.assumptions()), replications, seed);
        Study study = Study.of(setup, policies, progress);
        Worth worth = Worth.of(scenario.costs(), desk.target());
        double[][] worths = IntStream.range(0, policies.size())
                .mapToObj(p -> study.worths(p + 1, worth))
                .toArray(double[][]::new);
        double[][] rule = Arrays.copyOf(worths, at.length);
        double[][] model = Arrays.copyOfRange(worths, at.length, worths.length);
        return new Sweep(at, ranges(rule), ranges(model), Crossing.of(at, rule), Crossing.of(at, model));
    }

    private static List<Range> ranges(double[][] worths) {
        return Arrays.stream(worths).map(Range::of).toList();
    }
}
