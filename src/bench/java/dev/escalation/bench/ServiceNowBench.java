package dev.escalation.bench;

import dev.escalation.data.CleanData;
import dev.escalation.etl.Cleaning;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeaturePlan;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.features.TextUse;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.model.Comparison;
import dev.escalation.model.Embargo;
import dev.escalation.model.ModelKind;
import dev.escalation.model.ModelResult;
import dev.escalation.model.ModelTrainer;
import dev.escalation.model.RowEvaluation;
import dev.escalation.model.TrainingOptions;
import dev.escalation.model.TrainingOptions.Calibration;
import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.model.evaluation.ClusterBootstrap;
import dev.escalation.model.evaluation.RankingMetrics;
import dev.escalation.model.evaluation.Reliability;
import dev.escalation.model.evaluation.ScoreRanking;
import dev.escalation.model.evaluation.ScoredRows;
import dev.escalation.model.evaluation.ThresholdRule;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Accuracy on the public ServiceNow log, beside scikit-learn on the same tickets. {@code -Dbench.options="-Dlog=FILE
 * -Dpeer=off -Dembargo=auto"} measures on another file, such as the first 80 % of the tickets for development.
 */
final class ServiceNowBench {
    private static final Path LOG = Path.of(System.getProperty("log", "target/servicenow/incident_event_log.csv"));
    private static final String PYTHON = System.getProperty("bench.python", "python3");
    private static final boolean PEER = !System.getProperty("peer", "on").equals("off");
    private static final Embargo EMBARGO =
            System.getProperty("embargo", "0").equals("auto") ? new Embargo.Automatic() : new Embargo.Hours(0);
    private static final Set<ModelKind> KINDS =
            Boolean.getBoolean("boosting") ? EnumSet.of(ModelKind.XGBOOST) : EnumSet.allOf(ModelKind.class);
    private static final List<Integer> AGES = List.of(0, 4);

    private final List<Double> differences = new ArrayList<>();

    void run() throws IOException, InterruptedException {
        CleanData data = Cleaning.run(Importer.plan(LOG, new MappingChoice.Auto()), Progress.NONE)
                .data();
        for (Target target : List.of(Target.SLA_BREACH, Target.ESCALATION)) {
            Map<Integer, Map<String, Map<String, Double>>> peers = new HashMap<>();
            for (int age : PEER ? AGES : List.<Integer>of()) {
                peers.put(age, peer(target, age));
            }
            for (PredictionPoints points : plans()) {
                FeaturePlan plan = new FeaturePlan(target, points).with(TextUse.OFF);
                measure(FeatureBuilder.build(data, plan, OptionalLong.empty(), Progress.NONE), peers);
            }
        }
        if (PEER) {
            System.out.printf(
                    Locale.ROOT,
                    "ratio=%.3f%n",
                    1 + differences.stream().mapToDouble(x -> x).min().orElse(Double.NaN));
        }
    }

    private static List<PredictionPoints> plans() {
        List<PredictionPoints> plans = new ArrayList<>();
        plans.add(PredictionPoints.only(AGES));
        if (!Boolean.getBoolean("short")) {
            plans.add(PredictionPoints.DEFAULT);
        }
        return plans;
    }

    private void measure(FeatureTable table, Map<Integer, Map<String, Map<String, Double>>> peers) {
        TrainingOptions options = new TrainingOptions(
                KINDS,
                EMBARGO,
                ThresholdRule.standard(),
                Calibration.valueOf(System.getProperty("calibration", "AUTO")),
                TrainingOptions.DEFAULT_SEED);
        Comparison comparison = ModelTrainer.train(table, options, Progress.NONE);
        for (ModelResult result : comparison.results()) {
            if (result.model().isPresent()) {
                for (int age : AGES) {
                    report(comparison, result, age, peers.getOrDefault(age, Map.of()));
                }
            }
        }
    }

    private void report(Comparison comparison, ModelResult result, int age, Map<String, Map<String, Double>> peers) {
        FeatureTable table = comparison.table();
        int[] places = IntStream.range(0, comparison.testRows().length)
                .filter(i -> table.ageHours()[comparison.testRows()[i]] == age)
                .toArray();
        ScoredRows ours = scored(comparison, result, places);
        Reliability reliable = Reliability.of(ours);
        List<BootstrapInterval> figures = ClusterBootstrap.intervals(
                ours,
                ScoreRanking.of(ours),
                List.of(RankingMetrics::rocAuc, RankingMetrics::averagePrecision),
                7,
                Progress.NONE);
        System.out.printf(
                Locale.ROOT,
                "%s, %s, %s%s, %d h: ROC AUC %s, average precision %s, calibration error %.3f (%s; before %.3f over all"
                        + " ages), Brier %.4f, %d rows%n",
                table.target().id(),
                table.points().describe(),
                result.name(),
                result.equals(comparison.best()) ? " (best on validation)" : "",
                age,
                shown(figures.get(0)),
                shown(figures.get(1)),
                reliable.calibrationError(),
                result.model().orElseThrow().calibration(),
                result.uncalibrated().orElseThrow().calibrationError(),
                reliable.brier(),
                places.length);
        new TreeMap<>(peers).forEach((name, probability) -> pair(comparison, result, places, name, probability));
    }

    private void pair(
            Comparison comparison, ModelResult result, int[] places, String peer, Map<String, Double> probability) {
        FeatureTable table = comparison.table();
        int[] shared = IntStream.of(places)
                .filter(i -> probability.containsKey(table.ticketId(comparison.testRows()[i])))
                .toArray();
        ScoredRows ours = scored(comparison, result, shared);
        double[] theirs = IntStream.of(shared)
                .mapToDouble(i -> probability.get(table.ticketId(comparison.testRows()[i])))
                .toArray();
        ScoredRows peers = new ScoredRows(theirs, ours.positive(), ours.cluster());
        BootstrapInterval difference =
                ClusterBootstrap.difference(ours, peers, RankingMetrics::rocAuc, 7, Progress.NONE);
        if (result.equals(comparison.best())) {
            differences.add(difference.value());
        }
        System.out.printf(
                Locale.ROOT,
                "    less scikit-learn's %s (%.4f): %s on %d tickets in common%n",
                peer,
                RankingMetrics.rocAuc(ScoreRanking.of(peers)),
                shown(difference),
                shared.length);
    }

    private static ScoredRows scored(Comparison comparison, ModelResult result, int[] places) {
        int[] rows = IntStream.of(places).map(i -> comparison.testRows()[i]).toArray();
        double[] probability = IntStream.of(places)
                .mapToDouble(i -> result.testProbability()[i])
                .toArray();
        return RowEvaluation.scored(comparison.table(), rows, probability);
    }

    private static String shown(BootstrapInterval figure) {
        return String.format(Locale.ROOT, "%.4f (%.4f to %.4f)", figure.value(), figure.low(), figure.high());
    }

    /** Probabilities by model and ticket. */
    private static Map<String, Map<String, Double>> peer(Target target, int age)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("servicenow-peer", ".csv");
        try {
            String[] command = {
                PYTHON,
                "src/bench/python/servicenow_peer.py",
                LOG.toString(),
                target.id(),
                "" + age,
                "0.8",
                "1",
                out.toString()
            };
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IOException(PYTHON + " failed");
            }
            Map<String, Map<String, Double>> found = new HashMap<>();
            List<String> lines = Files.readAllLines(out);
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",");
                found.computeIfAbsent(cells[1], _ -> new HashMap<>()).put(cells[0], Double.valueOf(cells[3]));
            }
            return found;
        } finally {
            Files.delete(out);
        }
    }
}
