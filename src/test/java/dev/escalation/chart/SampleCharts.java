package dev.escalation.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Charts of made-up desks, with data that a real run could give. */
final class SampleCharts {
    static final ChartOrigin ORIGIN = new ChartOrigin(
            "XGBoost, run 14 · snapshot 4f1c9a · as of Tue 30 Sep 2025, 16:00 · " + "sample data · seed 42");
    static final OutcomeWords WORDS = OutcomeWords.SLA_BREACH;
    private static final String[] NAMES = {
        "XGBoost", "Rule: priority and age", "Random forest", "Logistic regression", "Base rate"
    };
    private static final double[] STRENGTH = {1.55, 0.8, 1.45, 1.3, 0.01};

    private SampleCharts() {}

    /** A test segment scored by a model: labels at the base rate, positives score higher by its strength. */
    record Scored(double[] risk, boolean[] label) {
        static Scored of(int rows, double baseRate, double strength, long seed) {
            Random random = new Random(seed);
            double[] risk = new double[rows];
            boolean[] label = new boolean[rows];
            double offset = Math.log(baseRate / (1 - baseRate)) - strength * strength / 2;
            for (int i = 0; i < rows; i++) {
                label[i] = random.nextDouble() < baseRate;
                double evidence = random.nextGaussian() + (label[i] ? strength : 0);
                risk[i] = 1 / (1 + Math.exp(-(offset + strength * evidence)));
            }
            return new Scored(risk, label);
        }

        long positives() {
            return IntStream.range(0, label.length).filter(i -> label[i]).count();
        }

        int[] byFallingRisk() {
            return IntStream.range(0, risk.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> -risk[i]))
                    .mapToInt(i -> i)
                    .toArray();
        }
    }

    static CurveSeries roc(Scored data, String name, SeriesColor color) {
        double[][] xy = sweep(data, (tp, fp, p, n) -> new double[] {fp / n, tp / p}, true);
        double auc = 0;
        for (int i = 1; i < xy[0].length; i++) {
            auc += (xy[0][i] - xy[0][i - 1]) * (xy[1][i] + xy[1][i - 1]) / 2;
        }
        CurvePoint line = at(data, 0.25, (tp, fp, p, n) -> new double[] {fp / n, tp / p});
        return new CurveSeries(name, color, Estimate.of(auc, auc - 0.016, auc + 0.016), xy[0], xy[1], line);
    }

    static CurveSeries pr(Scored data, String name, SeriesColor color) {
        double[][] xy = sweep(data, (tp, fp, p, n) -> new double[] {tp / p, tp / (tp + fp)}, false);
        double ap = xy[0][0] * xy[1][0];
        for (int i = 1; i < xy[0].length; i++) {
            ap += (xy[0][i] - xy[0][i - 1]) * xy[1][i];
        }
        CurvePoint line = at(data, 0.25, (tp, fp, p, n) -> new double[] {tp / p, tp / (tp + fp)});
        return new CurveSeries(name, color, Estimate.of(ap, ap - 0.045, ap + 0.045), xy[0], xy[1], line);
    }

    interface Coordinates {
        double[] of(double truePositives, double falsePositives, double positives, double negatives);
    }

    private static double[][] sweep(Scored data, Coordinates at, boolean fromZero) {
        double positives = data.positives();
        double negatives = data.risk().length - positives;
        List<double[]> points = new ArrayList<>();
        if (fromZero) {
            points.add(at.of(0, 0, positives, negatives));
        }
        double tp = 0;
        double fp = 0;
        for (int i : data.byFallingRisk()) {
            tp += data.label()[i] ? 1 : 0;
            fp += data.label()[i] ? 0 : 1;
            points.add(at.of(tp, fp, positives, negatives));
        }
        double[][] xy = new double[2][points.size()];
        for (int i = 0; i < points.size(); i++) {
            xy[0][i] = points.get(i)[0];
            xy[1][i] = points.get(i)[1];
        }
        return xy;
    }

    private static CurvePoint at(Scored data, double threshold, Coordinates at) {
        double tp = 0;
        double fp = 0;
        for (int i = 0; i < data.risk().length; i++) {
            if (data.risk()[i] >= threshold) {
                tp += data.label()[i] ? 1 : 0;
                fp += data.label()[i] ? 0 : 1;
            }
        }
        double[] xy = at.of(tp, fp, data.positives(), data.risk().length - data.positives());
        return Double.isNaN(xy[0] + xy[1]) ? null : new CurvePoint(xy[0], xy[1], threshold);
    }

    static List<Scored> models(int count, int rows) {
        return IntStream.range(0, count)
                .mapToObj(i -> Scored.of(rows, 0.138, STRENGTH[i], 42))
                .toList();
    }

    static RocChart rocChart(int series, int rows) {
        List<Scored> models = models(series, rows);
        List<CurveSeries> curves = IntStream.range(0, series)
                .mapToObj(i -> roc(models.get(i), NAMES[i], SeriesColor.values()[i]))
                .toList();
        return new RocChart(curves, WORDS, new SampleCounts(rows, models.get(0).positives()), ORIGIN);
    }

    static PrecisionRecallChart prChart(int series, int rows) {
        List<Scored> models = models(series, rows);
        List<CurveSeries> curves = IntStream.range(0, series)
                .mapToObj(i -> pr(models.get(i), NAMES[i], SeriesColor.values()[i]))
                .toList();
        return new PrecisionRecallChart(
                curves, WORDS, new SampleCounts(rows, models.get(0).positives()), ORIGIN);
    }

    static CalibrationChart calibrationChart(int series, int rows) {
        List<Scored> models = models(series, rows);
        List<CalibrationSeries> all = IntStream.range(0, series)
                .mapToObj(i -> new CalibrationSeries(
                        NAMES[i], SeriesColor.values()[i], Estimate.of(0.004 + 0.009 * i), bins(models.get(i))))
                .toList();
        return new CalibrationChart(
                all, WORDS, new SampleCounts(rows, models.get(0).positives()), ORIGIN);
    }

    /** Ten bins of equal width; for one strength the risk is a little overstated, as models are. */
    private static List<CalibrationBin> bins(Scored data) {
        List<CalibrationBin> bins = new ArrayList<>();
        for (int b = 0; b < 10; b++) {
            int bin = b;
            int[] rows = IntStream.range(0, data.risk().length)
                    .filter(i -> (int) Math.min(9, data.risk()[i] * 10) == bin)
                    .toArray();
            if (rows.length > 0) {
                double mean = Arrays.stream(rows)
                        .mapToDouble(i -> data.risk()[i])
                        .average()
                        .orElseThrow();
                long positives =
                        Arrays.stream(rows).filter(i -> data.label()[i]).count();
                bins.add(CalibrationBin.of(mean, positives, rows.length));
            }
        }
        return bins;
    }

    static ConfusionMatrixChart confusionChart(ConfusionCounts counts) {
        return new ConfusionMatrixChart(
                "XGBoost",
                0.25,
                counts,
                counts.alerts() == 0 ? null : new Interval(0.44, 0.52),
                counts.positives() == 0 ? null : new Interval(0.55, 0.63),
                WORDS,
                ORIGIN);
    }

    private static final String[][] FEATURES = {
        {"sla_clock_share", "SLA clock used", "share of the SLA time used up"},
        {"num_transfers", "Handovers", "times moved to another team"},
        {"hours_since_agent", "Hours since last agent reply", ""},
        {"similar_share", "What the text says", "share of similar tickets that breached"},
        {"group_backlog", "Open tickets in the group", ""},
        {"priority", "Priority", "Low to Urgent"},
        {"sentiment_last", "Tone of last message", "−1 to +1"},
        {"customer_share", "Customer’s earlier breaches", "share"},
        {"first_response", "Time to first reply", ""},
        {"experience_years", "Agent’s experience", "years"},
        {"created_hour", "Hour of creation", ""},
        {"region", "Region", "by name, no low or high"},
    };
    private static final double[] WEIGHT = {0.9, 0.7, 0.55, 0.47, 0.38, 0.33, -0.3, 0.24, 0.2, -0.15, 0.11, 0.06};

    static DirectionChart directionChart(int rows, int scores) {
        Random random = new Random(7);
        List<FeatureEffects> features = new ArrayList<>();
        for (int f = 0; f < rows; f++) {
            features.add(effects(f, scores, random));
        }
        return new DirectionChart(features, ORIGIN);
    }

    private static FeatureEffects effects(int f, int scores, Random random) {
        String[] name = FEATURES[f];
        double[] effects = new double[scores];
        double[] values = new double[scores];
        for (int i = 0; i < scores; i++) {
            double z = f == 1 || f == 5 ? level(random, f == 1 ? 12 : 3) : random.nextGaussian();
            double centred = f == 1 || f == 5 ? z - 0.7 : z;
            effects[i] =
                    WEIGHT[f] * (centred + 0.25 * centred * Math.abs(centred)) * (0.85 + 0.3 * random.nextDouble());
            values[i] = f == 11 || f == 8 && random.nextInt(5) == 0 ? Double.NaN : z;
        }
        return new FeatureEffects(new FeatureLabel(name[0], name[1], name[2]), effects, values);
    }

    private static double level(Random random, int most) {
        return Math.min(most, Math.floor(-Math.log(1 - random.nextDouble()) * 1.1));
    }

    static ImportanceChart importanceChart(int limit) {
        List<FeatureImportance> all = new ArrayList<>();
        for (int f = 0; f < FEATURES.length; f++) {
            all.add(new FeatureImportance(
                    new FeatureLabel(FEATURES[f][0], FEATURES[f][1], FEATURES[f][2]), Math.abs(WEIGHT[f]) * 0.79));
        }
        for (int f = 0; f < 25; f++) {
            all.add(new FeatureImportance(new FeatureLabel("rest_" + f, "Rest " + f, ""), 0.0084));
        }
        return ImportanceChart.largest(limit, all, 8800, ORIGIN);
    }

    static FactorsChart factorsChart(int rows) {
        return new FactorsChart(importanceChart(rows), directionChart(rows, 400).features(), -1);
    }

    static DependenceChart dependenceChart(int feature, int scores) {
        FeatureEffects one = directionChart(12, scores).features().get(feature);
        return new DependenceChart(one, one.label().words() + ", number", ORIGIN);
    }

    static DependenceChart groupedChart(int feature, int scores) {
        DependenceChart chart = dependenceChart(feature, scores);
        int[] of = IntStream.range(0, scores).map(i -> i % 4 - 1).toArray();
        DotGroups groups = new DotGroups("Tier of the customer", List.of("up to 2 h", "up to 9 h", "more"), true, of);
        return new DependenceChart(chart.feature(), chart.axis(), Optional.of(groups), ORIGIN);
    }

    static PartialChart partialChart(int scores) {
        double[] values = IntStream.rangeClosed(0, 20).mapToDouble(i -> i).toArray();
        double[][] lines = new double[scores][];
        for (int i = 0; i < scores; i++) {
            double start = -4 + 3.0 * i / scores;
            lines[i] = Arrays.stream(values)
                    .map(value -> 1 / (1 + Math.exp(-start - 0.2 * value)))
                    .toArray();
        }
        double[] mean = IntStream.range(0, values.length)
                .mapToDouble(v -> Arrays.stream(lines)
                        .mapToDouble(line -> line[v])
                        .average()
                        .orElse(0))
                .toArray();
        return new PartialChart(
                new FeatureLabel("num_transfers", "Hand-overs", "number"),
                values,
                lines,
                mean,
                "Hand-overs, number",
                ORIGIN);
    }

    static PartialLevelsChart partialLevelsChart(int levels) {
        return new PartialLevelsChart(
                new FeatureLabel("group", "Group", "by name, no low or high"),
                IntStream.range(0, levels)
                        .mapToObj(i ->
                                new PartialLevelsChart.Level("Group number " + i, 0.3 - i * 0.03, 0.1, 0.35 - i * 0.03))
                        .toList(),
                ORIGIN);
    }

    static LevelsChart levelsChart(int levels) {
        Random random = new Random(11);
        List<LevelEffects> all = new ArrayList<>();
        for (int i = 0; i < levels; i++) {
            double middle = 0.6 - 0.25 * i;
            double[] effects = random.doubles(40 + 150 / (i + 1))
                    .map(u -> middle + 0.4 * (u - 0.5))
                    .toArray();
            all.add(new LevelEffects("Team " + (char) ('A' + i), 1, effects));
        }
        return new LevelsChart(new FeatureLabel("group", "Team", "by name, no low or high"), all, ORIGIN);
    }

    static WaterfallChart waterfallChart() {
        return new WaterfallChart(
                "T-18391",
                -1.83,
                List.of(
                        new WaterfallChart.Step(WaterfallChart.Kind.GROUP, "What you can change", 1.87),
                        factor("Handed over 4 times (usual: 0–1)", 0.98),
                        factor("No agent reply for 22 h (usual: 3 h)", 0.74),
                        factor("31 open tickets in Platform (usual: 14)", 0.46),
                        factor("First reply after 12 min (usual: 1 h 45 min)", -0.31),
                        new WaterfallChart.Step(WaterfallChart.Kind.GROUP, "Context", 1.78),
                        factor("SLA clock 82 % used", 0.88),
                        factor("Last message negative (usual: tone 0.1)", 0.52),
                        factor(LONG, 0.49),
                        factor("Agent has 9 years of experience", -0.22),
                        factor("28 other factors", 0.11)),
                0.8605,
                ORIGIN);
    }

    private static WaterfallChart.Step factor(String words, double effect) {
        return new WaterfallChart.Step(WaterfallChart.Kind.FACTOR, words, effect);
    }

    static final String LONG =
            "Share of the customer’s earlier tickets in the same category and region that were reopened "
                    + "more than twice within the first working week";

    static DirectionChart longNames() {
        List<FeatureEffects> features = new ArrayList<>();
        for (FeatureEffects one : directionChart(4, 300).features()) {
            features.add(new FeatureEffects(
                    new FeatureLabel(one.label().column(), LONG, "attr.u_some_very_long_vendor_column"),
                    one.effects(),
                    one.values()));
        }
        features.add(new FeatureEffects(
                new FeatureLabel("attr.url", "https://desk.example.org/very/long/path/without/any/space/at/all", ""),
                features.get(0).effects(),
                features.get(0).values()));
        return new DirectionChart(features, ORIGIN);
    }

    static DirectionChart noEffect() {
        List<FeatureEffects> features = new ArrayList<>();
        for (FeatureEffects one : directionChart(5, 1000).features()) {
            features.add(new FeatureEffects(one.label(), new double[1000], one.values()));
        }
        return new DirectionChart(features, ORIGIN);
    }
}
