package dev.escalation.ui.models;

import dev.escalation.app.ProgramInfo;
import dev.escalation.data.CleanData;
import dev.escalation.data.LabelSource;
import dev.escalation.features.FeatureTable;
import dev.escalation.model.Comparison;
import dev.escalation.model.Lessons;
import dev.escalation.model.TrainedModel;
import dev.escalation.model.TrainingOptions.Calibration;
import dev.escalation.ui.Context;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Where the numbers of a run come from, enough to make them again. */
final class OriginCard {
    private static final int HASH_SHOWN = 6;
    /** Facts of a row each; they come last. */
    private static final Set<String> LONG = Set.of("parameters", "actions", "threshold", "label");

    private final Context context;
    private final Card card = new Card();
    private final GridPane facts = new GridPane(14, 6);
    private Map<String, String> shown = Map.of();

    OriginCard(Context context) {
        this.context = context;
        Button copy = Buttons.link(context.texts().get("models.origin.copy"), this::copy);
        copy.setId("copy-origin");
        card.setId("origin-card");
        card.tools().getChildren().add(copy);
        ColumnConstraints names = new ColumnConstraints(80);
        ColumnConstraints values = new ColumnConstraints(60, 120, Double.MAX_VALUE);
        values.setHgrow(Priority.ALWAYS);
        facts.getColumnConstraints().addAll(names, values, names, values);
        facts.setPadding(new Insets(10, 14, 12, 14));
        facts.setMinHeight(Region.USE_PREF_SIZE);
        card.setContent(facts);
    }

    Card node() {
        return card;
    }

    void show(Shown what) {
        card.setTitle(context.texts().get("models.origin", what.run().number()));
        shown = facts(what);
        facts.getChildren().clear();
        int place = 0;
        for (Map.Entry<String, String> fact : shown.entrySet()) {
            boolean wholeRow = LONG.contains(fact.getKey());
            add(fact.getKey(), fact.getValue(), place, wholeRow);
            place += wholeRow ? 2 : 1;
        }
    }

    private void add(String name, String value, int place, boolean wholeRow) {
        Label key = new Label(context.texts().get("models.origin." + name));
        key.getStyleClass().add("text-small");
        GridPane.setValignment(key, VPos.TOP);
        Label text = new Label(value);
        text.getStyleClass().addAll("text-body", "origin-value");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        GridPane.setValignment(text, VPos.TOP);
        int column = wholeRow ? 0 : place % 2 * 2;
        facts.add(key, column, place / 2);
        facts.add(text, column + 1, place / 2, wholeRow ? 3 : 1, 1);
    }

    private Map<String, String> facts(Shown what) {
        TrainingRun run = what.run();
        Comparison comparison = what.comparison();
        FeatureTable table = comparison.table();
        CleanData data = run.data().clean().data();
        long finished = run.finishedAt().toInstant(ZoneOffset.UTC).toEpochMilli();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "trained",
                text(
                        "trained.value",
                        context.texts().formats().moment(finished),
                        Math.max(1, run.took().toSeconds())));
        facts.put("calibration", calibration(what));
        facts.put(
                "snapshot",
                text(
                        "snapshot.value",
                        data.origin().snapshotHash().substring(0, HASH_SHOWN),
                        context.texts().formats().count(data.tickets().size())));
        facts.put("seed", Long.toString(comparison.options().seed()));
        facts.put("ages", context.texts().said(table.points().describe()));
        facts.put("program", ProgramInfo.version());
        facts.put("features", context.texts().formats().count(table.columns().size()));
        facts.put(
                "embargo",
                text(
                        "embargo.value",
                        context.texts().formats().duration(comparison.split().embargoHours()[2])));
        facts.put("label", label(table));
        facts.put("parameters", SettingsWords.of(what.selected(), comparison.options(), context.texts()));
        if (!comparison.lessons().isNone()) {
            Lessons.Counts counts = comparison.lessons().counts();
            facts.put(
                    "actions",
                    text(
                            "actions.value",
                            context.texts().formats().count(counts.acted()),
                            context.texts().formats().count(counts.learned()),
                            counts.acted(),
                            counts.learned()));
        }
        facts.put("threshold", context.texts().said(what.selected().thresholdHow()));
        return facts;
    }

    private String calibration(Shown what) {
        Comparison comparison = what.comparison();
        TrainedModel model =
                what.selected().model().or(() -> comparison.best().model()).orElseThrow();
        String used = text("calibration." + model.calibration());
        return comparison.options().calibration() == Calibration.AUTO ? text("calibration.chosen", used) : used;
    }

    private String label(FeatureTable table) {
        LabelSource source = table.target().source(table.data().rules());
        return text(source instanceof LabelSource.Flag ? "label.column" : "label.rule");
    }

    private String text(String key, Object... arguments) {
        return context.texts().get("models.origin." + key, arguments);
    }

    private void copy() {
        String text = shown.entrySet().stream()
                .map(fact -> text(fact.getKey()) + ": " + fact.getValue())
                .collect(Collectors.joining("\n"));
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, card.getTitle() + "\n" + text));
    }
}
