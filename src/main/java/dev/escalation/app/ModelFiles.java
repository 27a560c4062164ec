package dev.escalation.app;

import dev.escalation.features.FeatureTable;
import dev.escalation.model.Comparison;
import dev.escalation.model.ModelJson;
import dev.escalation.model.ModelResult;
import dev.escalation.model.TestFingerprint;
import dev.escalation.model.TrainedModel;
import dev.escalation.model.leak.LeakFinding;
import dev.escalation.report.JsonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Saved models: {@code models/<model>.json} and {@code models/<model>_metadata.json}. */
public final class ModelFiles {
    private ModelFiles() {}

    static void write(Comparison comparison, List<LeakFinding> findings, Path folder) throws IOException {
        Path models = Files.createDirectories(folder.resolve("models"));
        for (ModelResult result : comparison.results()) {
            if (result.model().isPresent()) {
                TrainedModel model = result.model().get();
                Files.write(models.resolve(result.name() + ".json"), ModelJson.write(model));
                JsonFile.write(
                        metadata(comparison, result, model, findings),
                        models.resolve(result.name() + "_metadata.json"));
            }
        }
    }

    /** What stands beside a model of a training. */
    public static Map<String, Object> metadata(Training training, TrainedModel model) {
        ModelResult result = training.comparison().results().stream()
                .filter(each -> each.model().filter(model::equals).isPresent())
                .findFirst()
                .orElseThrow();
        return metadata(training.comparison(), result, model, training.findings());
    }

    private static Map<String, Object> metadata(
            Comparison comparison, ModelResult result, TrainedModel model, List<LeakFinding> findings) {
        FeatureTable table = comparison.table();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("program", ProgramInfo.NAME);
        json.put("program_version", ProgramInfo.version());
        json.put("libraries", ProgramInfo.libraries());
        json.put("model", result.name());
        json.put("best_of_run", result.equals(comparison.best()));
        json.put("target", table.target().id());
        json.put("source", table.data().origin().source());
        json.put("profile", table.data().origin().profile());
        json.put("snapshot", table.data().origin().snapshotHash());
        json.put("label", Summary.label(table));
        json.put("split", Summary.split(comparison.split(), table));
        json.put("seed", comparison.options().seed());
        json.put("choices", Choices.of(comparison));
        json.put(
                "features",
                model.preprocessing().sourceColumns().stream().distinct().toList());
        json.put("preprocessing", model.preprocessing().options());
        json.put("parameters", comparison.options().parameters().of(model.kind()));
        comparison.options().tuned().stream()
                .filter(outcome -> outcome.kind() == model.kind())
                .forEach(outcome -> json.put("tuning", FindingsSummary.of(outcome)));
        json.put("calibration", model.calibration());
        json.put("calibration_asked", comparison.options().calibration().name().toLowerCase(java.util.Locale.ROOT));
        json.put("calibration_chosen_on", "validation");
        json.put("test_before_calibration", Summary.uncalibrated(result));
        json.put("threshold", model.threshold().threshold());
        json.put("threshold_how", model.threshold().how());
        json.put("validation", Summary.evaluation(result.validation()));
        json.put("test", Summary.evaluation(result.test()));
        json.put("test_read", 1);
        json.put("test_fingerprint", TestFingerprint.of(comparison));
        json.put("refit_on", "train and validation, with rounds, calibration and threshold frozen");
        if (!comparison.lessons().isNone()) {
            json.put("actions", Summary.lessons(comparison.lessons()));
        }
        json.put(
                "leak_alarms",
                findings.stream()
                        .filter(finding -> finding.severity() == LeakFinding.Severity.ALARM)
                        .map(LeakFinding::evidence)
                        .toList());
        return json;
    }
}
