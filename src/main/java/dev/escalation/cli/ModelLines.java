package dev.escalation.cli;

import dev.escalation.app.registry.Challenge;
import dev.escalation.app.registry.Champions;
import dev.escalation.app.registry.ModelRecord;
import dev.escalation.model.versus.Difference;
import dev.escalation.report.JsonFile;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Kept models as lines and as JSON. */
final class ModelLines {
    private ModelLines() {}

    static String line(ModelRecord model, Champions champions) {
        return String.format(
                        Locale.ROOT,
                        "%s %-24s %s  %-11s AUC %s  AP %s  %8s  %s",
                        champions.isChampion(model.key()) ? "*" : " ",
                        model.key().shortName(),
                        model.at().truncatedTo(ChronoUnit.SECONDS),
                        model.target(),
                        figure(model.metadata().figure("test", "roc_auc").value()),
                        figure(model.metadata()
                                .figure("test", "average_precision")
                                .value()),
                        model.isThere()
                                ? String.format(Locale.ROOT, "%,d kB", Math.ceilDiv(model.bytes(), 1000))
                                : "removed",
                        model.isImported() ? "from " + model.fileName() : model.best() ? "best of its run" : "")
                .stripTrailing();
    }

    static Map<String, Object> json(ModelRecord model, Champions champions) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", model.key().shortName());
        json.put("run_id", model.key().runId());
        json.put("model", model.key().model());
        json.put("target", model.target());
        json.put("at", model.at().truncatedTo(ChronoUnit.MILLIS).toString());
        json.put("champion", champions.isChampion(model.key()));
        json.put("best_of_run", model.best());
        json.put("removed", !model.isThere());
        json.put("bytes", model.bytes());
        json.put("training_seconds", model.trainingSeconds());
        json.put("file", model.fileName());
        json.put("metadata", model.metadata().json());
        return json;
    }

    static List<Map<String, Object>> json(Challenge challenge) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Difference difference : challenge.differences()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("metric", difference.metric().id());
            json.put("first", JsonFile.number(difference.first()));
            json.put("second", JsonFile.number(difference.second()));
            json.put("difference", JsonFile.number(difference.firstMinusSecond().value()));
            json.put("low", JsonFile.number(difference.firstMinusSecond().low()));
            json.put("high", JsonFile.number(difference.firstMinusSecond().high()));
            json.put("matters_from", difference.metric().matters());
            json.put("meaning", difference.meaning().id());
            all.add(json);
        }
        return all;
    }

    private static String figure(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "    -";
    }
}
