package dev.escalation.simulate.study;

import dev.escalation.simulate.fit.DeskFit;
import dev.escalation.task.Progress;
import java.time.Duration;
import java.util.Arrays;

/**
 * Which part of the waits of the history are delays, if the rest are queues: so much that the simulated desk resolves
 * tickets as fast as the real one did in the same history. The period after the history plays no part.
 */
public final class Calibration {
    private static final int REPLICATIONS = 8;
    private static final int ROUNDS = 4;
    private static final double NEAR = 0.01;
    /** A desk whose queues alone are longer than its waits were cannot have worked so long on each ticket. */
    private static final double LESS_WORK = 0.8;

    private final DeskFit fit;
    private final Period period;
    private final double real;

    private Calibration(DeskFit fit) {
        this.fit = fit;
        long warmUp = Math.min(Duration.ofDays(42).toMillis(), (fit.moment() - fit.from()) / 2);
        this.period = new Period(fit.from(), fit.from() + warmUp, fit.moment());
        this.real = History.measured(fit, period).measures().meanOpen();
    }

    /** @param seed decides all luck */
    public static Assumptions of(DeskFit fit, long seed, Progress progress) {
        progress.stage("Fitting the simulated desk to its history", 0);
        Calibration calibration = new Calibration(fit);
        Assumptions assumptions = Assumptions.AS_READ;
        for (int round = 0; round < ROUNDS; round++) {
            double ratio = calibration.open(assumptions, seed) / calibration.real;
            if (Math.abs(ratio - 1) < NEAR) {
                break;
            }
            double scale = Math.min(1, assumptions.waitScale() * (1 + (1 / ratio - 1)));
            boolean overloaded = ratio > 1.25;
            assumptions = overloaded
                    ? assumptions.withHandling(assumptions.handling() * LESS_WORK)
                    : assumptions.withWaitScale(scale);
        }
        return assumptions;
    }

    private double open(Assumptions assumptions, long seed) {
        double[] open = new double[REPLICATIONS];
        SimulatedDesk desk = SimulatedDesk.of(fit, fit.donors(), assumptions);
        new Replications(desk, assumptions, period, seed)
                .asToday(
                        REPLICATIONS,
                        Progress.NONE,
                        turn -> open[turn.replication()] =
                                turn.measured().measures().meanOpen());
        return Arrays.stream(open).average().orElseThrow();
    }
}
