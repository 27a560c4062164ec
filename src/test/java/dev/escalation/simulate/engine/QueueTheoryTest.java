package dev.escalation.simulate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.simulate.clock.OpenHours;
import dev.escalation.simulate.clock.WorkingHours;
import dev.escalation.simulate.engine.DeskRun.Course;
import dev.escalation.simulate.engine.DeskRun.Desk;
import dev.escalation.simulate.engine.Stations.Station;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Queues whose waits are known: utilisation, mean wait and mean queue length within 1 % of the formulas. Arrivals are
 * Poisson, and the first tenth of each run is left out, while the desk fills.
 */
class QueueTheoryTest {
    private static final double HOUR = 3_600_000;
    private static final Percentage ONE_PERCENT = Percentage.withPercentage(1);

    private static final int CUSTOMERS_A_RUN = 500_000;

    /** What many runs measured; hours. */
    private record Measured(double utilisation, double[] waitByClass, double meanWait, double queueLength) {}

    /**
     * @param shares of the classes of urgency among the arrivals
     * @param runs so many that a deviation of 1 % is about three standard errors of the mean wait
     */
    private static Measured run(int servers, double perHour, double[] shares, WorkTime work, int runs) {
        OpenHours always = WorkingHours.ALWAYS.between(0, (long) (4 * CUSTOMERS_A_RUN / perHour * HOUR));
        Stations stations = Stations.of(List.of(new Station(Collections.nCopies(servers, always), always)));
        Scripts once = new Scripts(
                new int[] {0, 1}, new int[1], new int[1], new byte[1], new boolean[1], new int[1], new int[1]);
        DeskRun desk = new DeskRun(new Desk(stations, once, List.of(work), 1, always));
        double[] waited = new double[shares.length];
        int[] count = new int[shares.length];
        double span = 0;
        double inWork = 0;
        double inQueue = 0;
        for (int run = 0; run < runs; run++) {
            Arrivals arrivals = arrivals(perHour, shares, run);
            int first = CUSTOMERS_A_RUN / 10;
            long from = arrivals.createdAt()[first];
            long to = arrivals.createdAt()[CUSTOMERS_A_RUN - 1];
            desk.run(new Course(arrivals, 1, run, from, to), Watch.NONE);
            for (int i = first; i < CUSTOMERS_A_RUN; i++) {
                if (desk.resolvedAt(i) != DeskRun.NEVER) {
                    waited[arrivals.urgency()[i]] += desk.queuedMs(i) / HOUR;
                    count[arrivals.urgency()[i]]++;
                }
            }
            span += to - from;
            inWork += desk.tally().inWorkMs(0);
            inQueue += desk.tally().waitedMs(0);
        }
        double mean = Arrays.stream(waited).sum() / Arrays.stream(count).sum();
        Arrays.setAll(waited, c -> waited[c] / count[c]);
        return new Measured(inWork / span / servers, waited, mean, inQueue / span);
    }

    private static Arrivals arrivals(double perHour, double[] shares, int run) {
        SplittableRandom random = new SplittableRandom(run);
        long[] createdAt = new long[CUSTOMERS_A_RUN];
        byte[] urgency = new byte[CUSTOMERS_A_RUN];
        double at = 0;
        for (int i = 0; i < CUSTOMERS_A_RUN; i++) {
            at -= Math.log1p(-random.nextDouble()) / perHour * HOUR;
            createdAt[i] = Math.round(at);
            double luck = random.nextDouble();
            while (luck >= shares[urgency[i]]) {
                luck -= shares[urgency[i]++];
            }
        }
        long[] patience = new long[CUSTOMERS_A_RUN];
        Arrays.fill(patience, DeskRun.NEVER);
        return new Arrivals(createdAt, new int[CUSTOMERS_A_RUN], urgency, patience);
    }

    private static Measured run(int servers, double perHour, WorkTime work, int runs) {
        return run(servers, perHour, new double[] {1}, work, runs);
    }

    /** Pollaczek and Khinchine: W = λ E[S²] / (2 (1 − ρ)), of which M/M/1 is the case E[S²] = 2 E[S]². */
    private static void agrees(Measured measured, double perHour, double meanHours, double variation) {
        double load = perHour * meanHours;
        double wait = perHour * meanHours * meanHours * (1 + variation * variation) / (2 * (1 - load));
        assertThat(measured.utilisation()).isCloseTo(load, ONE_PERCENT);
        assertThat(measured.meanWait()).isCloseTo(wait, ONE_PERCENT);
        assertThat(measured.queueLength()).isCloseTo(perHour * wait, ONE_PERCENT);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 2", "0.7, 4", "0.8, 12"})
    void oneServerWithoutMemory(double load, int runs) {
        agrees(run(1, load * 2, new WorkTime.Exponential(0.5), runs), load * 2, 0.5, 1);
    }

    @Test
    void oneServerThatAlwaysTakesAsLong() {
        agrees(run(1, 1.4, new WorkTime.Constant(0.5), 3), 1.4, 0.5, 0);
    }

    @Test
    void oneServerWithLogNormalWork() {
        agrees(run(1, 0.6, new WorkTime.LogNormal(1, 1.5), 20), 0.6, 1, 1.5);
    }

    @ParameterizedTest
    @CsvSource({"2, 0.7, 8", "5, 0.8, 20", "10, 0.8, 20"})
    void manyServers(int servers, double load, int runs) {
        double meanHours = 0.5;
        double perHour = servers * load / meanHours;
        Measured measured = run(servers, perHour, new WorkTime.Exponential(meanHours), runs);
        double wait = erlangC(servers, servers * load) * meanHours / (servers * (1 - load));
        assertThat(measured.utilisation()).isCloseTo(load, ONE_PERCENT);
        assertThat(measured.meanWait()).isCloseTo(wait, ONE_PERCENT);
        assertThat(measured.queueLength()).isCloseTo(perHour * wait, ONE_PERCENT);
    }

    /** The probability that an arrival has to wait, from Erlang's B by its recursion. */
    private static double erlangC(int servers, double offered) {
        double b = 1;
        for (int k = 1; k <= servers; k++) {
            b = offered * b / (k + offered * b);
        }
        return b / (1 - offered / servers * (1 - b));
    }

    /** A value that is in textbooks: 2 servers with 1 Erlang offered wait with a probability of 1/3. */
    @Test
    void theFormulaOfManyServersItself() {
        assertThat(erlangC(2, 1)).isCloseTo(1.0 / 3, within(1e-12));
    }

    /**
     * Cobham 1954, work not interrupted: the wait of class k is R / ((1 − σ₍ₖ₋₁₎)(1 − σₖ)), with R = λ E[S²] / 2 and σₖ
     * the load of classes up to k.
     */
    @Test
    void urgentWorkFirst() {
        double meanHours = 0.5;
        double perHour = 1.6;
        double[] shares = {0.2, 0.3, 0.5};
        Measured measured = run(1, perHour, shares, new WorkTime.Exponential(meanHours), 12);
        double residual = perHour * 2 * meanHours * meanHours / 2;
        double before = 0;
        for (int k = 0; k < shares.length; k++) {
            double upTo = before + shares[k] * perHour * meanHours;
            double wait = residual / ((1 - before) * (1 - upTo));
            assertThat(measured.waitByClass()[k]).as("class " + k).isCloseTo(wait, ONE_PERCENT);
            before = upTo;
        }
    }
}
