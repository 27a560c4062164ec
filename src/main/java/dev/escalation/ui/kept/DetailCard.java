package dev.escalation.ui.kept;

import dev.escalation.app.registry.ModelMetadata;
import dev.escalation.app.registry.ModelRecord;
import dev.escalation.app.registry.RunChanges;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Labels;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One kept model: its figures, what has changed since the one before it, and what can be done with it. */
final class DetailCard {
    private final KeptWords words;
    private final Card card = new Card();
    private final VBox content = new VBox(8);
    private final Button promote;
    private final Button open;
    private final Button evaluate;
    private final Button export;
    private final Button remove;
    private final Button reportCard;
    private final Label answer = Labels.wrapped("", "text-medium");
    private @Nullable ModelRecord shown;

    /** What can be done with a model. */
    record Actions(
            Consumer<ModelRecord> promote,
            Consumer<ModelRecord> open,
            Consumer<ModelRecord> evaluate,
            Consumer<ModelRecord> reportCard,
            Consumer<ModelRecord> export,
            Consumer<ModelRecord> remove) {}

    DetailCard(KeptWords words, Actions actions) {
        this.words = words;
        promote = button(
                "promote", Buttons.primary("fth-award", words.get("kept.promote"), () -> with(actions.promote())));
        open = button("open", Buttons.withIcon("fth-check", words.get("kept.open"), () -> with(actions.open())));
        evaluate = button(
                "evaluate",
                Buttons.withIcon("fth-bar-chart-2", words.get("kept.evaluate"), () -> with(actions.evaluate())));
        reportCard = button(
                "report-card",
                Buttons.withIcon("fth-file-text", words.get("kept.card"), () -> with(actions.reportCard())));
        export = button(
                "export", Buttons.withIcon("fth-download", words.get("kept.export"), () -> with(actions.export())));
        remove = button(
                "remove", Buttons.withIcon("fth-trash-2", words.get("kept.remove"), () -> with(actions.remove())));
        card.setId("kept-detail");
        content.setPadding(new Insets(12, 14, 12, 14));
        answer.setId("kept-answer");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        card.setContent(scroll);
    }

    Card node() {
        return card;
    }

    private static Button button(String id, Button button) {
        button.setId("kept-" + id);
        return button;
    }

    private void with(Consumer<ModelRecord> action) {
        if (shown != null) {
            action.accept(shown);
        }
    }

    void show(ModelRecord model, KeptState state) {
        boolean other = shown == null || !shown.key().equals(model.key());
        shown = model;
        if (other) {
            answer("");
        }
        card.setTitle(words.name(model));
        card.setSubtitle(words.get("kept.run", model.key().shortName()));
        content.getChildren().setAll(buttons(model, state), answer);
        if (model.isImported()) {
            add("kept.imported.what", model.fileName(), model.by());
        }
        figures(model);
        changes(model, state);
    }

    /** What came of something that was done with the model; empty for nothing. */
    void answer(String text) {
        answer.setText(text);
        answer.setVisible(!text.isEmpty());
        answer.setManaged(!text.isEmpty());
    }

    private FlowPane buttons(ModelRecord model, KeptState state) {
        boolean champion = state.champions().isChampion(model.key());
        boolean safe = state.champions().protectedModels().contains(model.key());
        promote.setDisable(champion || !model.isThere());
        open.setDisable(!model.isThere());
        export.setDisable(!model.isThere());
        remove.setDisable(!model.isThere() || safe);
        FlowPane buttons = new FlowPane(8, 8, promote, open, reportCard, export, remove);
        if (model.isImported()) {
            buttons.getChildren().add(2, evaluate);
        }
        return buttons;
    }

    private void figures(ModelRecord model) {
        ModelMetadata metadata = model.metadata();
        add(
                "kept.figures",
                words.figure(metadata.figure("test", "roc_auc")),
                words.figure(metadata.figure("test", "average_precision")),
                words.figure(metadata.figure("test", "brier")));
        String evidence = metadata.text("/test/verdict");
        if (!metadata.isEnoughEvidence()) {
            content.getChildren()
                    .add(Labels.wrapped(
                            words.get("kept.evidence", evidence.isEmpty() ? "\u2013" : words.said(evidence)),
                            "text-warn"));
        }
        if (!metadata.text("/split/test_from").isEmpty()) {
            add("kept.tested", words.day(metadata.text("/split/test_from")), words.day(metadata.text("/split/end")));
        }
        if (model.trainingSeconds() > 0) {
            String micros = Double.isNaN(metadata.scoringMicros())
                    ? ""
                    : " " + words.get("kept.cost.scoring", words.formats().decimal(metadata.scoringMicros(), 1));
            content.getChildren()
                    .add(Labels.wrapped(
                            words.get("kept.cost.training", words.formats().decimal(model.trainingSeconds(), 1))
                                    + micros,
                            "text-body"));
        }
        metadata.leakAlarms()
                .forEach(alarm -> content.getChildren()
                        .add(Labels.wrapped(words.get("kept.alarm", words.said(alarm)), "text-bad")));
    }

    private void changes(ModelRecord model, KeptState state) {
        Optional<ModelRecord> before = model.isImported() ? Optional.empty() : state.before(model);
        if (before.isEmpty()) {
            return;
        }
        ModelMetadata old = before.get().metadata();
        RunChanges changes = RunChanges.between(old, model.metadata());
        content.getChildren()
                .add(Labels.wrapped(
                        words.get("kept.changes", words.moment(before.get().at())), "text-strong"));
        changes.lines().forEach(line -> content.getChildren().add(Labels.wrapped(line, "text-body")));
        if (changes.isComparable()) {
            String moved = List.of("roc_auc", "average_precision", "brier").stream()
                    .map(metric -> words.get("kept.moved." + metric) + " "
                            + changes.moved(metric, old, model.metadata()).orElse("\u2013"))
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("");
            add("kept.moved", moved);
        } else {
            add("kept.moved.not", changes.notComparable());
        }
    }

    private void add(String key, Object... arguments) {
        content.getChildren().add(Labels.wrapped(words.get(key, arguments), "text-body"));
    }
}
