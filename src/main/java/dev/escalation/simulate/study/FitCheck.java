package dev.escalation.simulate.study;

import dev.escalation.simulate.fit.DeskFit;
import dev.escalation.task.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The simulated desk beside the real one, in a period that the fit has not seen.
 *
 * @param real what happened
 * @param simulated what happened in each replication
 * @param realCycleHours of the tickets resolved in the period, ascending
 * @param simulatedCycleHours likewise, of all replications together
 */
public record FitCheck(
        Period period,
        Assumptions assumptions,
        Measures real,
        List<Measures> simulated,
        double[] realCycleHours,
        double[] simulatedCycleHours) {
    /** Hardly a ticket is open for longer. */
    private static final Duration WARM_UP = Duration.ofDays(42);

    private static final long WEEK = Duration.ofDays(7).toMillis();

    public FitCheck {
        simulated = List.copyOf(simulated);
    }

    /**
     * @param to end of the period that begins where the fit's history ends
     * @param seed decides all luck
     */
    public static FitCheck of(
            DeskFit fit, Assumptions assumptions, long to, int replications, long seed, Progress progress) {
        Period period = Period.of(fit.moment(), to, WARM_UP);
        SimulatedDesk desk = SimulatedDesk.of(fit, fit.donors(), assumptions);
        Measures[] simulated = new Measures[replications];
        double[][] cycles = new double[replications][];
        progress.stage("Comparing the simulated desk with the real one", replications);
        new Replications(desk, assumptions, period, seed).asToday(replications, progress, turn -> {
            Measuring measured = turn.measured();
            simulated[turn.replication()] = measured.measures();
            cycles[turn.replication()] = measured.cycleHours();
        });
        Measuring real = History.measured(fit, period);
        return new FitCheck(
                period,
                assumptions,
                real.measures(),
                List.of(simulated),
                real.cycleHours(),
                Arrays.stream(cycles).flatMapToDouble(Arrays::stream).sorted().toArray());
    }

    /**
     * Until when the desk took tickets after the fit's history: the day from which on a week brings less than half of
     * the tickets it used to. Logs can go on for long after that with the last few of them.
     */
    public static long takesTicketsUntil(DeskFit fit) {
        long[] created =
                Arrays.stream(fit.data().tickets().createdAt()).sorted().toArray();
        double perWeek = Arrays.stream(fit.findings().arrivals().perHour()).sum();
        long last = fit.data().lastMoment();
        for (long day = fit.moment(); day < last - WEEK / 2; day += WEEK / 7) {
            double share = Math.min(1, (last - day) / (double) WEEK);
            if (between(created, day, day + WEEK) < perWeek * share / 2) {
                return Math.max(day, fit.moment() + WEEK / 7);
            }
        }
        return last;
    }

    private static long between(long[] created, long from, long to) {
        return Arrays.stream(created).filter(at -> at >= from && at < to).count();
    }

    /** One figure of the real and the simulated desk. */
    public record Line(Figure figure, double real, double mean, double low, double high) {}

    /** What is compared. */
    public enum Figure {
        ARRIVED,
        BREACH_RATE,
        ESCALATED,
        MEAN_REPLY_HOURS,
        MEDIAN_RESOLVE_HOURS,
        NINTH_RESOLVE_HOURS,
        MEAN_OPEN;

        double of(Measures measures) {
            return switch (this) {
                case ARRIVED -> measures.arrived();
                case BREACH_RATE -> measures.breachRate();
                case ESCALATED -> measures.escalated();
                case MEAN_REPLY_HOURS -> measures.meanReplyHours();
                case MEDIAN_RESOLVE_HOURS -> measures.medianResolveHours();
                case NINTH_RESOLVE_HOURS -> measures.ninthResolveHours();
                case MEAN_OPEN -> measures.meanOpen();
            };
        }
    }

    /** How near the simulation comes, with the limits it goes by. */
    public enum Verdict {
        /** Breach rate (escalation rate without service levels) within 3 points, median cycle time and backlog within 15 %. */
        GOOD,
        /** Breach rate within 6 points, and the others within 35 %. */
        FAIR,
        /** Neither. */
        POOR
    }

    /** All figures, with the range that 95 of 100 replications are in. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Figure figure : Figure.values()) {
            double[] sorted =
                    simulated.stream().mapToDouble(figure::of).sorted().toArray();
            lines.add(new Line(
                    figure,
                    figure.of(real),
                    Arrays.stream(sorted).average().orElse(Double.NaN),
                    Measuring.quantile(sorted, 0.025),
                    Measuring.quantile(sorted, 0.975)));
        }
        return lines;
    }

    public Verdict verdict() {
        double points = 100 * Math.abs(rates().average().orElse(Double.NaN) - rate(real));
        double off = Math.max(
                ratio(mean(Figure.MEDIAN_RESOLVE_HOURS), real.medianResolveHours()),
                ratio(mean(Figure.MEAN_OPEN), real.meanOpen()));
        if (points <= 3 && off <= 1.15) {
            return Verdict.GOOD;
        }
        return points <= 6 && off <= 1.35 ? Verdict.FAIR : Verdict.POOR;
    }

    private DoubleStream rates() {
        return simulated.stream().mapToDouble(FitCheck::rate);
    }

    /** Breach rate; without service levels, escalations per new ticket. */
    private static double rate(Measures measures) {
        return measures.due() == 0 ? measures.escalated() / (double) measures.arrived() : measures.breachRate();
    }

    private double mean(Figure figure) {
        return simulated.stream().mapToDouble(figure::of).average().orElse(Double.NaN);
    }

    /** How many times as large the larger one is. */
    private static double ratio(double one, double other) {
        return Math.max(one / other, other / one);
    }
}
