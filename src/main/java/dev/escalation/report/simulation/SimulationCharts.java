package dev.escalation.report.simulation;

import dev.escalation.chart.BandSeries;
import dev.escalation.chart.BandsChart;
import dev.escalation.chart.ChartAxis;
import dev.escalation.chart.ChartOrigin;
import dev.escalation.chart.DistributionsChart;
import dev.escalation.chart.Estimate;
import dev.escalation.chart.FigureKind;
import dev.escalation.chart.FitChart;
import dev.escalation.chart.FitRow;
import dev.escalation.chart.OutcomeRange;
import dev.escalation.chart.PoliciesChart;
import dev.escalation.chart.PolicyRow;
import dev.escalation.chart.SeriesColor;
import dev.escalation.chart.TimeDistribution;
import dev.escalation.chart.TornadoChart;
import dev.escalation.simulate.study.Compared;
import dev.escalation.simulate.study.FitCheck;
import dev.escalation.simulate.study.Intervention;
import dev.escalation.simulate.study.Range;
import dev.escalation.simulate.study.Scenario;
import dev.escalation.simulate.study.Sensitivity;
import dev.escalation.simulate.study.Simulation;
import dev.escalation.simulate.study.StudiedDesk;
import dev.escalation.simulate.study.Sweep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The charts of a simulation. */
public final class SimulationCharts {
    /** Fewer breaches than as today that acting is to bring. */
    public static final double GOAL = 0.2;

    private static final String RUNS = "95 of 100 simulated periods lie in the band.";

    private final StudiedDesk desk;
    private final Scenario scenario;
    private final SimulationWords words;
    private final ChartOrigin origin;

    public SimulationCharts(StudiedDesk desk, Scenario scenario, ChartOrigin origin) {
        this.desk = desk;
        this.scenario = scenario;
        this.words = new SimulationWords(scenario, desk.target());
        this.origin = origin;
    }

    /** What each policy avoids. */
    public PoliciesChart policies(Simulation simulation) {
        double base = simulation.range(Compared.TODAY, simulation.outcomes()).mean();
        List<PolicyRow> rows = new ArrayList<>();
        rows.add(PolicyRow.nobody(
                SimulationWords.policy(Compared.TODAY), FigureKind.COUNT.text(base) + " " + words.outcomes()));
        for (Compared policy : List.of(Compared.RULE, Compared.MODEL, Compared.ALERT_LINE, Compared.ORACLE)) {
            Range change = simulation.change(policy, simulation.outcomes());
            rows.add(new PolicyRow(
                    SimulationWords.policy(policy),
                    words.what(policy),
                    color(policy),
                    estimate(simulation.avoided(policy)),
                    SimulationWords.percent(-change.mean())));
        }
        PoliciesChart.Goal goal = new PoliciesChart.Goal(GOAL * base, "goal: 20 % fewer");
        return new PoliciesChart(
                "Who avoids how many " + words.outcomes(),
                capital(words.outcomes()) + " avoided in " + scenario.days() + " days. " + RUNS,
                words.outcomes() + " avoided in " + scenario.days() + " days; band: 95 % of the runs",
                "more " + words.outcomes() + " than today",
                FigureKind.COUNT,
                rows,
                goal,
                "Nothing was simulated.",
                origin);
    }

    private static SeriesColor color(Compared policy) {
        return switch (policy) {
            case TODAY, ORACLE -> SeriesColor.FIFTH;
            case RULE -> SeriesColor.SECOND;
            case MODEL -> SeriesColor.FIRST;
            case ALERT_LINE -> SeriesColor.THIRD;
        };
    }

    /** From which chance of working on it pays. */
    public BandsChart byChance(Sweep sweep) {
        Intervention does = scenario.intervention();
        BandsChart.Stretch assumed = does.worksAtLeast() < does.worksAtMost()
                ? new BandsChart.Stretch(does.worksAtLeast(), does.worksAtMost(), "assumed")
                : null;
        List<BandsChart.Point> points = new ArrayList<>();
        addCrossing(points, SeriesColor.FIRST, "model", sweep.modelPays());
        addCrossing(points, SeriesColor.SECOND, "rule", sweep.rulePays());
        return new BandsChart(
                "From when does it pay?",
                capital(words.worth()) + " in " + scenario.days() + " days, by how often acting works. " + RUNS,
                new ChartAxis("acting on a ticket works, share of cases", FigureKind.SHARE),
                new ChartAxis(words.worth(), words.worthFormat()),
                series(sweep),
                assumed,
                points,
                null,
                "Nothing was simulated.",
                origin);
    }

    private static void addCrossing(
            List<BandsChart.Point> points, SeriesColor color, String who, Sweep.Crossing crossing) {
        if (Double.isFinite(crossing.mean())) {
            String from = SimulationWords.percent(crossing.mean());
            points.add(new BandsChart.Point(color, crossing.mean(), 0, who + " pays from " + from));
        }
    }

    /** How much another number of tickets a day would bring. */
    public BandsChart byCapacity(Sweep sweep) {
        return new BandsChart(
                "How much is enough?",
                capital(words.worth()) + " in " + scenario.days() + " days, by tickets a day. " + RUNS,
                new ChartAxis("tickets that somebody acts on, a day", FigureKind.COUNT),
                new ChartAxis(words.worth(), words.worthFormat()),
                series(sweep),
                null,
                List.of(),
                new BandsChart.Setting(scenario.perDay(), "now " + scenario.perDay()),
                "Nothing was simulated.",
                origin);
    }

    private static List<BandSeries> series(Sweep sweep) {
        return List.of(
                new BandSeries("Model", SeriesColor.FIRST, sweep.at(), estimates(sweep.model())),
                new BandSeries("Rule", SeriesColor.SECOND, sweep.at(), estimates(sweep.rule())));
    }

    /** On which assumption it depends most. */
    public TornadoChart sensitivity(Sensitivity sensitivity) {
        return sensitivity(sensitivity, sensitivity.rows().size());
    }

    /** @param most so many of the assumptions that matter most */
    public TornadoChart sensitivity(Sensitivity sensitivity, int most) {
        int all = sensitivity.rows().size();
        String which = most < all ? "; the " + most + " of " + all + " that matter most" : "";
        return new TornadoChart(
                "What it depends on",
                capital(words.worth()) + " by the model, one assumption changed at a time" + which,
                words.worth() + " in " + scenario.days() + " days",
                words.shortWorthFormat(),
                sensitivity.now().mean(),
                "now",
                sensitivity.rows().stream()
                        .limit(most)
                        .map(row -> new OutcomeRange(
                                SimulationWords.lever(row.lever()),
                                words.range(row),
                                row.atLow().mean(),
                                row.atHigh().mean()))
                        .toList(),
                "Nothing was simulated.",
                origin);
    }

    /** The figures of the simulated desk beside those of the real one. */
    public FitChart fit() {
        FitCheck check = desk.check();
        return new FitChart(
                SimulationWords.verdict(check.verdict()),
                SimulationWords.meaning(check.verdict()),
                "simulated, as a multiple of real; bar: 95 % of "
                        + check.simulated().size() + " runs",
                "simulated",
                "real",
                check.lines().stream().map(SimulationCharts::row).toList(),
                "Nothing was simulated.",
                origin);
    }

    private static FitRow row(FitCheck.Line line) {
        return new FitRow(
                SimulationWords.figure(line.figure()),
                SimulationWords.caption(line.figure()),
                SimulationWords.format(line.figure()),
                line.real(),
                estimate(new Range(line.mean(), line.low(), line.high())));
    }

    /** How long tickets took, really and in the simulation. */
    public DistributionsChart cycleTimes() {
        FitCheck check = desk.check();
        return new DistributionsChart(
                "How long do tickets take?",
                "From creation to resolution, of tickets resolved in the test period; simulated without having seen it",
                "from creation to resolution",
                "share of tickets resolved within",
                List.of(
                        new TimeDistribution("Real", SeriesColor.FIFTH, positive(check.realCycleHours())),
                        new TimeDistribution("Simulated", SeriesColor.FIRST, positive(check.simulatedCycleHours()))),
                "No ticket was resolved in the period.",
                origin);
    }

    private static double[] positive(double[] sorted) {
        return Arrays.stream(sorted).map(hours -> Math.max(0, hours)).toArray();
    }

    private static List<Estimate> estimates(List<Range> ranges) {
        return ranges.stream().map(SimulationCharts::estimate).toList();
    }

    private static Estimate estimate(Range range) {
        boolean known = !Double.isNaN(range.mean() + range.low() + range.high());
        return known ? Estimate.of(range.mean(), range.low(), range.high()) : Estimate.of(range.mean());
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
