package dev.escalation.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Charts of a made-up desk's simulations, usual and extreme. */
final class SampleSimulationCharts {
    static final String NOTHING = "Nothing has been simulated yet.";
    static final Money EURO = new Money("€");

    private SampleSimulationCharts() {}

    static Map<String, Chart> all() {
        Map<String, Chart> charts = new LinkedHashMap<>();
        charts.put("policies", policies(rows()));
        charts.put("policies-harm", policies(harmful()));
        charts.put("policies-one", policies(rows().subList(0, 1)));
        charts.put("policies-long", policies(longRows()));
        charts.put("breakeven", breakEven());
        charts.put("breakeven-flat", flat());
        charts.put("breakeven-five", five());
        charts.put("capacity", capacity());
        charts.put("tornado", tornado(outcomes()));
        charts.put("tornado-far", tornado(farFromZero()));
        charts.put("tornado-harm", tornado(aroundZero()));
        charts.put("worth", worth(worths()));
        charts.put("worth-none", worth(List.of()));
        charts.put("distributions", distributions(0.7));
        charts.put("distributions-skewed", distributions(2.2));
        charts.put("distributions-one", oneTime());
        charts.put("fit", fit(fitRows()));
        charts.put("fit-poor", fit(poorRows()));
        charts.put("trends", trends(trendRows()));
        charts.put("trends-one", trends(trendRows().subList(3, 4)));
        charts.put("trends-long", trends(longTrends()));
        return charts;
    }

    static List<PolicyRow> rows() {
        return List.of(
                PolicyRow.nobody("Nobody acts", "502 breaches"),
                new PolicyRow("Rule", "priority and age", SeriesColor.SECOND, Estimate.of(41, 24, 58), "8 %"),
                new PolicyRow("Model", "top 10 a day", SeriesColor.FIRST, Estimate.of(112, 93, 131), "22 %"),
                new PolicyRow("Oracle", "knows the future", SeriesColor.FIFTH, Estimate.of(207, 184, 230), "41 %"));
    }

    static List<PolicyRow> harmful() {
        return List.of(
                PolicyRow.nobody("Nobody acts", "502 breaches"),
                new PolicyRow("Everybody is asked", "", SeriesColor.THIRD, Estimate.of(-64, -91, -40), "−13 %"),
                new PolicyRow("By chance", "10 a day", SeriesColor.FOURTH, Estimate.of(-3, -20, 14), "−1 %"),
                new PolicyRow("Rule", "priority and age", SeriesColor.SECOND, Estimate.of(2, 2, 2), "0 %"),
                new PolicyRow("Model", "top 10 a day", SeriesColor.FIRST, Estimate.of(88, 60, 118), "18 %"),
                new PolicyRow("Not run", "", SeriesColor.FIFTH, Estimate.of(Double.NaN), ""));
    }

    static List<PolicyRow> longRows() {
        return List.of(new PolicyRow(
                SampleCharts.LONG,
                SampleCharts.LONG,
                SeriesColor.FIRST,
                Estimate.of(1_234_567, 1_100_000, 1_300_000),
                "100 %"));
    }

    static PoliciesChart policies(List<PolicyRow> rows) {
        return new PoliciesChart(
                "Which tickets should be looked at first?",
                "Breaches that each way of choosing would have avoided in 73 days, beside nobody acting. 200 runs.",
                "breaches avoided in 73 days; bar: 95 % interval",
                "more breaches than before",
                FigureKind.COUNT,
                rows,
                new PoliciesChart.Goal(100, "goal: 20 % fewer"),
                NOTHING,
                SampleCharts.ORIGIN);
    }

    static BandSeries line(String name, SeriesColor color, double[] x, DoubleUnaryOperator y, double spread) {
        List<Estimate> values = new ArrayList<>();
        for (double at : x) {
            double value = y.applyAsDouble(at);
            double half = spread * (0.2 + at / x[x.length - 1]);
            values.add(Double.isNaN(value) ? Estimate.of(value) : Estimate.of(value, value - half, value + half));
        }
        return new BandSeries(name, color, x, values);
    }

    private static double[] steps(int count, double last) {
        return IntStream.rangeClosed(0, count)
                .mapToDouble(i -> last * i / count)
                .toArray();
    }

    static BandsChart breakEven() {
        double[] x = steps(20, 1);
        BandSeries model = line("Model", SeriesColor.FIRST, x, at -> -17_500 + 94_000 * at, 12_000);
        BandSeries rule = line("Rule", SeriesColor.SECOND, x, at -> -17_500 + 34_500 * at, 11_000);
        return bands(
                List.of(model, rule),
                new BandsChart.Stretch(0.4, 0.6, "assumed"),
                List.of(
                        new BandsChart.Point(
                                SeriesColor.FIRST, model.risesThroughZero().orElseThrow(), 0, "model pays from 19 %"),
                        new BandsChart.Point(
                                SeriesColor.SECOND, rule.risesThroughZero().orElseThrow(), 0, "rule pays from 51 %")),
                null);
    }

    static BandsChart bands(
            List<BandSeries> series,
            BandsChart.Stretch assumed,
            List<BandsChart.Point> points,
            BandsChart.Setting now) {
        return new BandsChart(
                "From when does it pay?",
                "Net saving in 73 days, by how often a review prevents the breach. Bands: 95 % interval, 200 runs.",
                new ChartAxis("a review prevents the breach, share of cases", FigureKind.SHARE),
                new ChartAxis("net saving", EURO),
                series,
                assumed,
                points,
                now,
                NOTHING,
                SampleCharts.ORIGIN);
    }

    static BandsChart flat() {
        double[] x = steps(4, 1);
        return bands(
                List.of(
                        line("Model", SeriesColor.FIRST, x, _ -> 0, 0),
                        line("Rule", SeriesColor.SECOND, x, at -> at > 0.4 && at < 0.6 ? Double.NaN : 0, 0)),
                new BandsChart.Stretch(-1, 2, "assumed"),
                List.of(new BandsChart.Point(SeriesColor.FIRST, 0, 0, SampleCharts.LONG)),
                new BandsChart.Setting(1, "now 100 %"));
    }

    static BandsChart five() {
        double[] x = steps(20, 1);
        List<BandSeries> series = new ArrayList<>();
        String[] names = {"Model", "Rule: priority and age", "Random forest", "By chance", "Oracle, knows the future"};
        List<BandsChart.Point> points = new ArrayList<>();
        for (SeriesColor color : SeriesColor.values()) {
            double slope = 90_000 - 15_000 * color.ordinal();
            BandSeries one = line(names[color.ordinal()], color, x, at -> -17_500 + slope * at, 14_000);
            series.add(one);
            double pays = one.risesThroughZero().orElseThrow();
            points.add(new BandsChart.Point(color, pays, 0, "pays from " + Math.round(100 * pays) + " %"));
        }
        return bands(series, new BandsChart.Stretch(0.4, 0.6, "assumed"), points, new BandsChart.Setting(0.5, "now"));
    }

    static BandsChart capacity() {
        double[] x = {0, 2, 5, 10, 15, 20, 30, 40};
        return new BandsChart(
                "How many tickets a day are worth a look?",
                "Breaches avoided in 73 days by tickets reviewed a day. Bands: 95 % interval, 200 runs.",
                new ChartAxis("tickets reviewed a day", FigureKind.COUNT),
                new ChartAxis("breaches avoided in 73 days", FigureKind.COUNT),
                List.of(
                        line("Model", SeriesColor.FIRST, x, at -> 160 * (1 - Math.exp(-at / 9)) - 0.03 * at * at, 22),
                        line("Rule", SeriesColor.SECOND, x, at -> 110 * (1 - Math.exp(-at / 22)) - 0.05 * at * at, 18)),
                null,
                List.of(),
                new BandsChart.Setting(10, "now 10"),
                NOTHING,
                SampleCharts.ORIGIN);
    }

    static List<OutcomeRange> outcomes() {
        return List.of(
                new OutcomeRange("Agent hour", "€ 36–60", 33_900, 25_100),
                new OutcomeRange("Time for a review", "20–45 min", 35_400, 20_800),
                new OutcomeRange("Cost of a breach", "€ 300–540", 16_100, 43_000),
                new OutcomeRange("A review prevents", "40–60 %", 20_100, 38_900));
    }

    static List<OutcomeRange> farFromZero() {
        return List.of(
                new OutcomeRange("Agent hour", "", 29_520, 29_520),
                new OutcomeRange(SampleCharts.LONG, SampleCharts.LONG, 28_000, 30_100),
                new OutcomeRange("Not run", "20–45 min", Double.NaN, 20_800));
    }

    static List<OutcomeRange> aroundZero() {
        return List.of(
                new OutcomeRange("Cost of a breach", "€ 300–540", -16_100, 43_000),
                new OutcomeRange("Time for a review", "20–45 min", 29_520, -30_800));
    }

    static WorthChart worth(List<WorthRow> rows) {
        return new WorthChart(
                "What each kind of fact is worth",
                "validation, with 95 % interval",
                "gain of average precision over the model without them",
                FigureKind.GAIN,
                rows,
                "There is one kind of fact only.",
                SampleCharts.ORIGIN);
    }

    static List<WorthRow> worths() {
        return List.of(
                new WorthRow(
                        new FeatureLabel("categories", "Fields of the ticket", "33 features"),
                        Estimate.of(0.041, 0.006, 0.083),
                        "earns its place"),
                new WorthRow(
                        new FeatureLabel("load", "Load of agents and groups", "4 features"),
                        Estimate.of(-0.003, -0.019, 0.009),
                        "may be chance"),
                new WorthRow(
                        new FeatureLabel("sla_clock", "The SLA clock", "2 features"),
                        Estimate.of(Double.NaN),
                        "may be chance"));
    }

    static TornadoChart tornado(List<OutcomeRange> rows) {
        return new TornadoChart(
                "What the saving depends on",
                "Net saving in 73 days when one assumption is changed at a time.",
                "net saving in 73 days",
                EURO,
                29_520,
                "now",
                rows,
                NOTHING,
                SampleCharts.ORIGIN);
    }

    static double[] times(double spread, double median, int count, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToDouble(_ -> median * Math.exp(spread * random.nextGaussian()))
                .toArray();
    }

    static DistributionsChart distributions(double spread) {
        return distributions(List.of(
                TimeDistribution.of("Simulated", SeriesColor.FIRST, times(spread * 0.95, 21.4, 20_000, 1)),
                TimeDistribution.of("Real", SeriesColor.FIFTH, times(spread, 20.6, 3_600, 2))));
    }

    static DistributionsChart oneTime() {
        return distributions(List.of(
                new TimeDistribution("Simulated", SeriesColor.FIRST, new double[] {0.5}),
                new TimeDistribution("Real", SeriesColor.FIFTH, new double[0])));
    }

    static DistributionsChart distributions(List<TimeDistribution> series) {
        return new DistributionsChart(
                "Are tickets resolved as fast as in reality?",
                "Share of tickets resolved within a time, simulated and real, 20 Jul to 30 Sep 2025.",
                "hours from creation to resolution",
                "share of tickets resolved within",
                series,
                NOTHING,
                SampleCharts.ORIGIN);
    }

    static List<FitRow> fitRows() {
        return List.of(
                new FitRow("Breach rate", "share of tickets", FigureKind.SHARE, 0.139, Estimate.of(0.135, 0.12, 0.151)),
                new FitRow("First reply", "median", FigureKind.HOURS, 1.783, Estimate.of(1.867, 1.6, 2.2)),
                new FitRow("Time to resolve", "median", FigureKind.HOURS, 20.6, Estimate.of(21.4, 19.8, 23.5)),
                new FitRow("Open tickets", "on average", FigureKind.COUNT, 212, Estimate.of(240, 221, 263)),
                new FitRow("Escalations", "", FigureKind.COUNT, 88, Estimate.of(81, 62, 101)),
                new FitRow("Tickets", "", FigureKind.COUNT, 3_641, Estimate.of(3_652, 3_540, 3_760)));
    }

    static List<FitRow> poorRows() {
        return List.of(
                new FitRow("Breach rate", "", FigureKind.SHARE, 0.05, Estimate.of(0.62, 0.6, 0.64)),
                new FitRow("Escalations", "", FigureKind.COUNT, 40, Estimate.of(0, 0, 0)),
                new FitRow("Reopened", "", FigureKind.COUNT, 0, Estimate.of(3, 1, 5)),
                new FitRow("Unknown", "", FigureKind.HOURS, Double.NaN, Estimate.of(Double.NaN)),
                new FitRow(SampleCharts.LONG, SampleCharts.LONG, FigureKind.COUNT, 1_000_000, Estimate.of(1_000_000)));
    }

    static FitChart fit(List<FitRow> rows) {
        return new FitChart(
                "Is the simulated desk like the real one?",
                "Test period, which the simulation was not fitted to. 60 runs.",
                "simulated as a multiple of real; bar: 95 % of the runs, line: real",
                "simulated",
                "real",
                rows,
                NOTHING,
                SampleCharts.ORIGIN);
    }

    static List<TrendRow> trendRows() {
        double gap = Double.NaN;
        return List.of(
                new TrendRow(
                        "Platform, outage",
                        "Priority High",
                        184,
                        Estimate.of(46, 31, 62),
                        List.of(2.0, 3.0, 2.5, 6.0, 7.0, 11.0, 13.0),
                        Trend.RISING),
                new TrendRow(
                        "Billing, invoice is wrong",
                        "",
                        412,
                        Estimate.of(28, 12, 45),
                        List.of(5.0, 4.0, gap, 6.0, 5.0, 4.0, 5.0),
                        Trend.STEADY),
                new TrendRow(
                        "Access, password",
                        "Tier basic",
                        97,
                        Estimate.of(9, -2, 21),
                        List.of(9.0, 7.0, 6.0, 2.0, 1.0, gap, gap),
                        Trend.FALLING),
                new TrendRow("Reports", "", 1, Estimate.of(-14, -22, -5), List.of(1.0), Trend.UNKNOWN),
                new TrendRow("Not known", "", 0, Estimate.of(gap), List.of(), Trend.UNKNOWN));
    }

    static List<TrendRow> longTrends() {
        return IntStream.range(0, 12)
                .mapToObj(i -> new TrendRow(
                        SampleCharts.LONG,
                        "number " + i,
                        1_000_000 + i,
                        Estimate.of(50, 50, 50),
                        List.of(3.0, 3.0, 3.0),
                        Trend.STEADY))
                .toList();
    }

    static TrendBarsChart trends(List<TrendRow> rows) {
        return new TrendBarsChart(
                "Where do tickets breach more often than expected?",
                "Groups of tickets with more breaches than their priorities and teams explain.",
                "breaches more than expected; line: 95 % interval",
                "by month, Mar to Sep",
                FigureKind.COUNT,
                rows,
                NOTHING,
                SampleCharts.ORIGIN);
    }
}
