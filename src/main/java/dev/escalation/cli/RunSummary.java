package dev.escalation.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The summary of a run as a person reads it: alarms first, then what was read, how good it is, who is at risk. */
final class RunSummary {
    private static final int ALARMS_SHOWN = 3;

    private final JsonNode summary;
    private final List<String> lines = new ArrayList<>();

    private RunSummary(JsonNode summary) {
        this.summary = summary;
    }

    static RunSummary of(Map<String, Object> summary) {
        return new RunSummary(JsonMapper.shared().valueToTree(summary));
    }

    List<String> lines(Path folder) {
        alarms();
        rows();
        if (summary.path("best_model").isString()) {
            actions();
            models();
            queue();
        } else {
            lines.add("");
            lines.add("Verdict: " + text(summary.path("verdict")) + ". " + sentence(text(summary.path("why"))));
            lines.add("No model was trained; the clean tables and the features are there.");
        }
        lines.add("");
        lines.add("Results: " + WorkbenchCommand.display(folder) + "   (" + files(folder) + ")");
        return List.copyOf(lines);
    }

    /** Without anything about models. */
    List<String> dataLines(Path folder) {
        rows();
        for (JsonNode note : summary.path("notes")) {
            lines.add("Note: " + sentence(text(note)));
        }
        if (summary.has("training_rows")) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%,d prediction points with %,d features.",
                    summary.path("training_rows").asInt(),
                    summary.path("features").asInt()));
        }
        lines.add("");
        lines.add("Results: " + WorkbenchCommand.display(folder));
        return List.copyOf(lines);
    }

    private void actions() {
        JsonNode actions = summary.path("actions");
        if (!actions.isMissingNode()) {
            JsonNode disagreements = actions.path("disagreements");
            lines.add(String.format(
                    Locale.ROOT,
                    "Actions: %,d tickets that were worked on are left out; of %,d disagreements %,d are examples, %,d were"
                            + " decided by what happened.",
                    actions.path("acted_tickets_left_out").asInt(),
                    disagreements.path("tickets").asInt(),
                    disagreements.path("learned_as_examples").asInt(),
                    disagreements.path("outcome_known").asInt()));
        }
    }

    private void alarms() {
        List<JsonNode> alarms = summary.path("leak_scan")
                .path("findings")
                .valueStream()
                .filter(finding -> text(finding.path("severity")).equals("alarm"))
                .toList();
        if (alarms.isEmpty()) {
            return;
        }
        alarms.stream()
                .limit(ALARMS_SHOWN)
                .forEach(alarm -> lines.add(
                        "ALARM (" + text(alarm.path("column")) + "): " + sentence(text(alarm.path("evidence")))));
        int more = alarms.size() - ALARMS_SHOWN;
        lines.add((more > 0 ? "And " + more + " more alarms in leak_scan.csv. " : "")
                + "Do not believe the figures before this is explained.");
        lines.add("");
    }

    private void rows() {
        lines.add(String.format(
                Locale.ROOT,
                "Data: %s (%s), until %s",
                text(summary.path("source")),
                text(summary.path("profile")),
                text(summary.path("last_moment"))));
        lines.addAll(RowCounts.lines(summary));
        kept("clean_tables", "clean tables");
        kept("features_store", "features");
        JsonNode label = summary.path("label");
        if (!label.isMissingNode()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "Target: %s. %,d of %,d tickets have it, %,d are undecided.",
                    text(summary.path("target")),
                    label.path("tickets_with_outcome").asInt(),
                    label.path("tickets").asInt(),
                    label.path("tickets_undecided").asInt()));
        }
    }

    /** Whether something is in the workspace's database, and since when. */
    private void kept(String field, String words) {
        switch (text(summary.path(field))) {
            case "done" -> lines.add("The " + words + " are in the workspace's database.");
            case "unchanged" ->
                lines.add("The same " + words + " were in the workspace's database already; nothing was changed.");
            default -> {}
        }
    }

    private void models() {
        String best = text(summary.path("best_model"));
        JsonNode test = summary.path("models").path(best).path("test");
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "On tickets it has never seen (%,d prediction points, %,d of them of %,d tickets with the outcome):",
                test.path("rows").asInt(),
                test.path("positives").asInt(),
                test.path("positive_tickets").asInt()));
        lines.add(String.format(
                Locale.ROOT,
                "  %-20s %-22s %-22s %-22s %s",
                "",
                "average precision",
                "ROC AUC",
                "precision",
                "recall"));
        summary.path("models").properties().forEach(model -> lines.add(modelLine(model.getKey(), best)));
        doubts();
        JsonNode truth = summary.path("true_risk");
        if (truth.path("average_precision").isNumber()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-20s %-22s %s",
                    "true risk",
                    share(truth.path("average_precision")),
                    share(truth.path("roc_auc"))
                            + "   (what the simulation knows; nothing can do better but by luck)"));
        }
        lines.add("Best by average precision on validation: " + best + ". Alert line "
                + share(summary.path("models").path(best).path("threshold")) + ": "
                + sentence(text(summary.path("models").path(best).path("threshold_how"))));
        summary.path("tuning")
                .forEach(one -> lines.add("Settings of "
                        + text(one.path("model")).replace('_', ' ') + ": " + sentence(text(one.path("verdict")))));
        text();
        groups();
        lines.add("Verdict: " + text(summary.path("verdict")) + ".");
    }

    /** What reading the messages is worth. */
    private void text() {
        JsonNode ablation = summary.path("text_ablation");
        if (ablation.path("gain").isNumber()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "Without what customers write its ROC AUC is %s: the text adds %.3f (95 %% of the time %.3f to %.3f).",
                    share(ablation.path("roc_auc_without_text")),
                    ablation.path("gain").asDouble(),
                    ablation.path("gain_low").asDouble(),
                    ablation.path("gain_high").asDouble()));
        }
    }

    /** What groups of features are worth. */
    private void groups() {
        if (summary.has("ablation")) {
            lines.add("Average precision on validation that each group of features adds to the others:");
            summary.path("ablation")
                    .forEach(group -> lines.add(String.format(
                            Locale.ROOT,
                            "  %-20s %+.3f [%+.3f, %+.3f]   %s",
                            text(group.path("without")).replace('_', ' '),
                            group.path("average_precision_gain").asDouble(Double.NaN),
                            group.path("average_precision_gain_low").asDouble(Double.NaN),
                            group.path("average_precision_gain_high").asDouble(Double.NaN),
                            text(group.path("verdict")))));
        }
    }

    private String modelLine(String name, String best) {
        JsonNode test = summary.path("models").path(name).path("test");
        return String.format(
                        Locale.ROOT,
                        "%s %-20s %-22s %-22s %-22s %s",
                        name.equals(best) ? "*" : " ",
                        name.replace('_', ' '),
                        interval(test.path("average_precision")),
                        interval(test.path("roc_auc")) + (isDoubtful(name) ? " !" : ""),
                        interval(test.path("precision")),
                        interval(test.path("recall")))
                .stripTrailing();
    }

    private boolean isDoubtful(String model) {
        return !summary.path("models").path(model).path("doubts").isEmpty();
    }

    /** What the mark beside a figure means. */
    private void doubts() {
        summary.path("models").properties().stream()
                .filter(model -> isDoubtful(model.getKey()))
                .forEach(model -> lines.add("! Do not believe the figures of "
                        + model.getKey().replace('_', ' ') + ". "
                        + sentence(text(model.getValue().path("doubts").path(0)))));
    }

    private void queue() {
        JsonNode explanation = summary.path("explanation");
        lines.add("");
        if (explanation.has("failed")) {
            lines.add("No explanation and no queue: " + text(explanation.path("failed")));
            return;
        }
        int open = explanation.path("queue_tickets").asInt();
        lines.add(
                open == 0
                        ? "No ticket is open at " + text(explanation.path("queue_as_of")) + "."
                        : String.format(Locale.ROOT, "Most at risk of %,d open tickets:", open));
        lines.addAll(QueueLines.of(explanation.path("queue_top")));
    }

    private static String files(Path folder) {
        return java.nio.file.Files.exists(folder.resolve("risk_queue.csv"))
                ? "risk_queue.csv, model_comparison.csv, summary.json, charts"
                : "clean tables, rejects.csv, summary.json";
    }

    private static String interval(JsonNode metric) {
        return metric.path("low").isNumber()
                ? share(metric.path("value")) + " [" + share(metric.path("low")) + ", " + share(metric.path("high"))
                        + "]"
                : share(metric.path("value"));
    }

    private static String share(JsonNode value) {
        return value.isNumber() ? String.format(Locale.ROOT, "%.3f", value.asDouble()) : "-";
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private static String text(JsonNode node) {
        return node.asString("");
    }
}
