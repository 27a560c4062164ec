package dev.escalation.app;

import dev.escalation.model.ModelKind;
import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.model.evaluation.ConfusionCounts;
import dev.escalation.model.evaluation.Evaluation;
import dev.escalation.model.leak.LeakFinding;
import dev.escalation.report.manager.ModelFigures;
import dev.escalation.words.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was measured of a saved model when it was trained, as it stands beside it.
 *
 * @param compared the model and those that were trained with it
 * @param alarms of its training
 * @param snapshot of the data that it learned from
 * @param dataUntil the end of that data, ISO 8601
 */
record SavedFigures(
        ModelFigures inUse,
        List<ModelFigures> compared,
        List<LeakFinding> alarms,
        String snapshot,
        String dataUntil,
        long seed) {
    private static final String METADATA = "_metadata.json";

    /** @throws UnusableRequestException if there is no record of the model, or a damaged one */
    static SavedFigures beside(Path model) throws IOException {
        String name = model.getFileName().toString().replaceFirst("\\.json$", "");
        Path folder = model.toAbsolutePath().resolveSibling("");
        JsonNode own = read(folder.resolve(name + METADATA));
        List<ModelFigures> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(METADATA))
                    .sorted()
                    .toList()) {
                JsonNode other = read(file);
                if (other.path("snapshot").equals(own.path("snapshot"))
                        && other.path("target").equals(own.path("target"))) {
                    all.add(figures(other));
                }
            }
        }
        return new SavedFigures(
                figures(own),
                all,
                alarms(own),
                own.path("snapshot").asString(""),
                own.path("split").path("end").asString("an unknown day"),
                own.path("seed").asLong());
    }

    private static List<LeakFinding> alarms(JsonNode record) {
        return record.path("leak_alarms")
                .valueStream()
                .map(alarm -> new LeakFinding(
                        LeakFinding.Kind.SUSPICIOUS_RESULT,
                        "alarm of the training",
                        LeakFinding.Severity.ALARM,
                        alarm.asString("")))
                .toList();
    }

    private static JsonNode read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UnusableRequestException(Said.of("app.figures.none", file.getFileName()));
        }
        try {
            return JsonMapper.shared().readTree(Files.readString(file));
        } catch (JacksonException e) {
            throw new UnusableRequestException(Said.of("app.figures.damaged", file.getFileName()));
        }
    }

    private static ModelFigures figures(JsonNode record) {
        String name = record.path("model").asString("");
        String label = ModelKind.byId(name).map(ModelKind::label).orElse(name);
        JsonNode test = record.path("test");
        Evaluation evaluation = new Evaluation(
                record.path("threshold").asDouble(1),
                test.path("rows").asInt(),
                test.path("positives").asInt(),
                test.path("positive_tickets").asInt(),
                0,
                new ConfusionCounts(
                        test.path("true_positives").asLong(),
                        test.path("false_positives").asLong(),
                        test.path("true_negatives").asLong(),
                        test.path("false_negatives").asLong()),
                interval(test, "precision"),
                interval(test, "recall"),
                interval(test, "f1"),
                interval(test, "roc_auc"),
                interval(test, "average_precision"),
                interval(test, "brier"),
                interval(test, "calibration_error"),
                interval(test, "lift_at_5"),
                interval(test, "lift_at_10"),
                interval(test, "lift_at_20"));
        return new ModelFigures(
                name, label, evaluation, record.path("threshold_how").asString(""));
    }

    private static BootstrapInterval interval(JsonNode test, String metric) {
        JsonNode figure = test.path(metric);
        return new BootstrapInterval(number(figure, "value"), number(figure, "low"), number(figure, "high"));
    }

    private static double number(JsonNode figure, String part) {
        return figure.path(part).isNumber() ? figure.path(part).asDouble() : Double.NaN;
    }
}
