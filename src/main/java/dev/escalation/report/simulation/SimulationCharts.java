package dev.escalation.report.simulation;

import dev.escalation.chart.BandSeries;
import dev.escalation.chart.BandsChart;
import dev.escalation.chart.ChartAxis;
import dev.escalation.chart.ChartOrigin;
import dev.escalation.chart.ChartWords;
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

    private final StudiedDesk desk;
    private final Scenario scenario;
    private final ChartWords words;
    private final SimulationWords parts;
    private final ChartOrigin origin;

    public SimulationCharts(StudiedDesk desk, Scenario scenario, ChartOrigin origin) {
        this.desk = desk;
        this.scenario = scenario;
        this.words = origin.words();
        this.parts = new SimulationWords(scenario, desk.target(), words);
        this.origin = origin;
    }

    /** What each policy avoids. */
    public PoliciesChart policies(Simulation simulation) {
        double base = simulation.range(Compared.TODAY, simulation.outcomes()).mean();
        List<PolicyRow> rows = new ArrayList<>();
        rows.add(PolicyRow.nobody(
                SimulationWords.policy(Compared.TODAY, words),
                FigureKind.COUNT.text(base, words.numbers()) + " " + parts.outcomes()));
        for (Compared policy : List.of(Compared.RULE, Compared.MODEL, Compared.ALERT_LINE, Compared.ORACLE)) {
            Range change = simulation.change(policy, simulation.outcomes());
            rows.add(new PolicyRow(
                    SimulationWords.policy(policy, words),
                    parts.what(policy),
                    color(policy),
                    estimate(simulation.avoided(policy)),
                    SimulationWords.percent(-change.mean())));
        }
        PoliciesChart.Goal goal = new PoliciesChart.Goal(GOAL * base, words.get("simulation.policies.goal"));
        return new PoliciesChart(
                words.get("simulation.policies.title", parts.outcomes()),
                words.get("simulation.policies.subtitle", capital(parts.outcomes()), days(), runs()),
                words.get("simulation.policies.axis", parts.outcomes(), days()),
                words.get("simulation.policies.below", parts.outcomes()),
                FigureKind.COUNT,
                rows,
                goal,
                words.get("simulation.nothing"),
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
                ? new BandsChart.Stretch(
                        does.worksAtLeast(), does.worksAtMost(), words.get("simulation.chance.assumed"))
                : null;
        List<BandsChart.Point> points = new ArrayList<>();
        addCrossing(points, SeriesColor.FIRST, "simulation.chance.model", sweep.modelPays());
        addCrossing(points, SeriesColor.SECOND, "simulation.chance.rule", sweep.rulePays());
        return new BandsChart(
                words.get("simulation.chance.title"),
                words.get("simulation.chance.subtitle", capital(parts.worth()), days(), runs()),
                new ChartAxis(words.get("simulation.chance.axis"), FigureKind.SHARE),
                new ChartAxis(parts.worth(), parts.worthFormat()),
                series(sweep),
                assumed,
                points,
                null,
                words.get("simulation.nothing"),
                origin);
    }

    private void addCrossing(List<BandsChart.Point> points, SeriesColor color, String key, Sweep.Crossing crossing) {
        if (Double.isFinite(crossing.mean())) {
            String from = SimulationWords.percent(crossing.mean());
            points.add(new BandsChart.Point(color, crossing.mean(), 0, words.get(key, from)));
        }
    }

    /** How much another number of tickets a day would bring. */
    public BandsChart byCapacity(Sweep sweep) {
        return new BandsChart(
                words.get("simulation.capacity.title"),
                words.get("simulation.capacity.subtitle", capital(parts.worth()), days(), runs()),
                new ChartAxis(words.get("simulation.capacity.axis"), FigureKind.COUNT),
                new ChartAxis(parts.worth(), parts.worthFormat()),
                series(sweep),
                null,
                List.of(),
                new BandsChart.Setting(
                        scenario.perDay(),
                        words.get("simulation.capacity.now", words.numbers().count(scenario.perDay()))),
                words.get("simulation.nothing"),
                origin);
    }

    private List<BandSeries> series(Sweep sweep) {
        return List.of(
                new BandSeries(words.get("policy.model"), SeriesColor.FIRST, sweep.at(), estimates(sweep.model())),
                new BandSeries(words.get("policy.rule"), SeriesColor.SECOND, sweep.at(), estimates(sweep.rule())));
    }

    /** On which assumption it depends most. */
    public TornadoChart sensitivity(Sensitivity sensitivity) {
        return sensitivity(sensitivity, sensitivity.rows().size());
    }

    /** @param most so many of the assumptions that matter most */
    public TornadoChart sensitivity(Sensitivity sensitivity, int most) {
        int all = sensitivity.rows().size();
        String worth = capital(parts.worth());
        return new TornadoChart(
                words.get("simulation.sensitivity.title"),
                most < all
                        ? words.get(
                                "simulation.sensitivity.subtitle.most",
                                worth,
                                words.numbers().count(most),
                                words.numbers().count(all))
                        : words.get("simulation.sensitivity.subtitle", worth),
                words.get("simulation.sensitivity.axis", parts.worth(), days()),
                parts.shortWorthFormat(),
                sensitivity.now().mean(),
                words.get("simulation.sensitivity.now"),
                sensitivity.rows().stream()
                        .limit(most)
                        .map(row -> new OutcomeRange(
                                SimulationWords.lever(row.lever(), words),
                                parts.range(row),
                                row.atLow().mean(),
                                row.atHigh().mean()))
                        .toList(),
                words.get("simulation.nothing"),
                origin);
    }

    /** The figures of the simulated desk beside those of the real one. */
    public FitChart fit() {
        FitCheck check = desk.check();
        return new FitChart(
                SimulationWords.verdict(check.verdict(), words),
                SimulationWords.meaning(check.verdict(), words),
                words.get(
                        "simulation.fit.axis",
                        words.numbers().count(check.simulated().size())),
                words.get("simulation.fit.simulated"),
                words.get("simulation.fit.real"),
                check.lines().stream().map(this::row).toList(),
                words.get("simulation.nothing"),
                origin);
    }

    private FitRow row(FitCheck.Line line) {
        return new FitRow(
                SimulationWords.figure(line.figure(), words),
                SimulationWords.caption(line.figure(), words),
                SimulationWords.format(line.figure()),
                line.real(),
                estimate(new Range(line.mean(), line.low(), line.high())));
    }

    /** How long tickets took, really and in the simulation. */
    public DistributionsChart cycleTimes() {
        FitCheck check = desk.check();
        return new DistributionsChart(
                words.get("simulation.times.title"),
                words.get("simulation.times.subtitle"),
                words.get("simulation.times.x"),
                words.get("simulation.times.y"),
                List.of(
                        new TimeDistribution(
                                words.get("simulation.times.real"),
                                SeriesColor.FIFTH,
                                positive(check.realCycleHours())),
                        new TimeDistribution(
                                words.get("simulation.times.simulated"),
                                SeriesColor.FIRST,
                                positive(check.simulatedCycleHours()))),
                words.get("simulation.times.nothing"),
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

    private String days() {
        return words.numbers().count(scenario.days());
    }

    private String runs() {
        return words.get("simulation.runs");
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
