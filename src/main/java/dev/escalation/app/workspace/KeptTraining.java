package dev.escalation.app.workspace;

import dev.escalation.app.ModelFiles;
import dev.escalation.app.OpeningTexts;
import dev.escalation.app.ProgramInfo;
import dev.escalation.app.Training;
import dev.escalation.data.CleanData;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.TicketVectors;
import dev.escalation.model.Comparison;
import dev.escalation.model.KeptModel;
import dev.escalation.model.Lessons;
import dev.escalation.model.ModelInput;
import dev.escalation.model.ModelJson;
import dev.escalation.model.ModelResult;
import dev.escalation.model.ScoringCost;
import dev.escalation.model.TrainedModel;
import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.model.tree.ModelFormatException;
import dev.escalation.report.ComparisonFiles;
import dev.escalation.store.tables.KeptRun;
import dev.escalation.store.tables.KeptScores;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A training on its way into the tables and back. */
final class KeptTraining {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String VALIDATION = "validation";
    private static final String TEST = "test";
    private static final String QUEUE = "queue";

    private KeptTraining() {}

    static KeptRun of(Training training, Duration took, Progress progress) {
        Comparison comparison = training.comparison();
        FeatureTable table = comparison.table();
        List<KeptRun.Model> models = new ArrayList<>();
        List<KeptScores> scores = new ArrayList<>();
        for (ModelResult result : comparison.results()) {
            if (result.model().isPresent()) {
                TrainedModel model = result.model().get();
                models.add(new KeptRun.Model(
                        result.name(),
                        result.equals(comparison.best()),
                        MAPPER.writeValueAsString(figures(training, result, model, progress)),
                        ModelJson.write(model),
                        result.seconds()));
                scores.add(scores(
                        result.name(), VALIDATION, table, comparison.validationRows(), result.validationProbability()));
                scores.add(scores(result.name(), TEST, table, comparison.testRows(), result.testProbability()));
                double[] now = model.probabilities(ModelInput.all(table), table.queueRows(), progress);
                scores.add(scores(result.name(), QUEUE, table, table.queueRows(), now));
            }
        }
        return new KeptRun(
                UUID.randomUUID().toString(),
                table.target().id(),
                table.data().origin().snapshotHash(),
                Settings.of(comparison).json(),
                Instant.now(),
                took,
                ProgramInfo.version(),
                models,
                scores);
    }

    private static KeptScores scores(
            String model, String segment, FeatureTable table, int[] rows, double[] probability) {
        List<String> ticketIds = new ArrayList<>(rows.length);
        long[] asOf = new long[rows.length];
        BitSet label = new BitSet(rows.length);
        for (int i = 0; i < rows.length; i++) {
            ticketIds.add(table.ticketId(rows[i]));
            asOf[i] = table.asOf()[rows[i]];
            label.set(i, table.label()[rows[i]]);
        }
        Optional<BitSet> known = segment.equals(QUEUE) ? Optional.empty() : Optional.of(label);
        return new KeptScores(model, segment, ticketIds, asOf, known, probability);
    }

    private static Map<String, Object> figures(
            Training training, ModelResult result, TrainedModel model, Progress progress) {
        Map<String, Object> figures = new LinkedHashMap<>();
        Comparison comparison = training.comparison();
        double micros = ScoringCost.micros(model, comparison.table(), comparison.testRows(), progress);
        figures.put("metadata", ModelFiles.metadata(training, model));
        figures.put("scoring_micros", finite(micros));
        figures.put("alert_line", result.test().threshold());
        figures.put("alert_line_how", result.thresholdHow());
        Map<String, Object> validation = new LinkedHashMap<>();
        Map<String, Object> test = new LinkedHashMap<>();
        ComparisonFiles.byName().forEach((name, metric) -> {
            validation.put(name, interval(metric.apply(result.validation())));
            test.put(name, interval(metric.apply(result.test())));
        });
        figures.put(VALIDATION, validation);
        figures.put(TEST, test);
        figures.put("test_rows", result.test().rows());
        figures.put("test_positives", result.test().positives());
        return figures;
    }

    private static Map<String, @Nullable Double> interval(BootstrapInterval figure) {
        Map<String, @Nullable Double> interval = new LinkedHashMap<>();
        interval.put("value", finite(figure.value()));
        interval.put("low", finite(figure.low()));
        interval.put("high", finite(figure.high()));
        return interval;
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /**
     * @param data of the snapshot that the training learned from
     * @param session that knows what texts say
     * @return empty if this program would not come to the same, because it is another version or makes other features
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    static Optional<Training> restore(KeptRun run, CleanData data, WorkspaceSession session, Progress progress)
            throws IOException {
        try {
            Settings settings = Settings.ofJson(run.settings());
            List<KeptModel> models = models(run);
            Optional<TicketVectors> vectors = OpeningTexts.read(data, settings.plan(), session, progress);
            FeatureTable table =
                    FeatureBuilder.build(data, settings.plan(), vectors, OptionalLong.of(data.lastMoment()), progress);
            Lessons lessons = session.lessons(table, settings.heededUpTo(), progress);
            return Optional.of(Training.restored(table, lessons, settings.options(), models, progress));
        } catch (JacksonException | ModelFormatException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static List<KeptModel> models(KeptRun run) {
        return run.models().stream()
                .map(model -> new KeptModel(
                        ModelJson.read(model.document()),
                        probability(run, model.name(), VALIDATION),
                        probability(run, model.name(), TEST),
                        model.trainingSeconds()))
                .sorted(Comparator.comparing(kept -> kept.model().kind()))
                .toList();
    }

    private static double[] probability(KeptRun run, String model, String segment) {
        return run.scores().stream()
                .filter(scores ->
                        scores.model().equals(model) && scores.segment().equals(segment))
                .map(KeptScores::probability)
                .findFirst()
                .orElse(new double[0]);
    }
}
