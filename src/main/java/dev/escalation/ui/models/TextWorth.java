package dev.escalation.ui.models;

import dev.escalation.features.TextUse;
import dev.escalation.model.Comparison;
import dev.escalation.model.TextAblation;
import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.ui.Context;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Formats;
import dev.escalation.ui.work.RunningTask;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What the customer's words are worth: the best model beside one without them, trained when somebody asks. */
final class TextWorth extends HBox {
    private static final int DIGITS = 3;

    private final Context context;
    private final Button ask;
    private final Label answer = Labels.styled("", "text-small");
    private @Nullable TrainingRun shown;

    TextWorth(Context context) {
        super(8);
        this.context = context;
        this.ask = Buttons.link(context.texts().get("models.text.ask"), this::ask);
        ask.setId("text-worth-ask");
        ask.setTooltip(new Tooltip(context.texts().get("models.text.ask.what")));
        answer.setId("text-worth");
        answer.setMinWidth(Region.USE_PREF_SIZE);
        for (Region part : new Region[] {ask, answer}) {
            part.managedProperty().bind(part.visibleProperty());
        }
        getChildren().addAll(ask, answer);
        setMinWidth(USE_PREF_SIZE);
    }

    void show(TrainingRun run) {
        if (run.equals(shown)) {
            return;
        }
        shown = run;
        context.work().drop(this);
        answer.setVisible(false);
        ask.setDisable(false);
        ask.setVisible(run.training().comparison().table().plan().text() != TextUse.OFF);
    }

    private void ask() {
        TrainingRun run = shown;
        if (run == null) {
            return;
        }
        ask.setDisable(true);
        Comparison comparison = run.training().comparison();
        String title = context.texts().get("models.text.task");
        RunningTask task = context.work()
                .start(this, title, progress -> TextAblation.of(comparison, progress), this::show, failure -> {
                    ask.setDisable(false);
                    context.notices().problem(context.workbench().problem(title, failure));
                });
        task.cancellingProperty().subscribe(cancelling -> ask.setDisable(!cancelling));
    }

    private void show(TextAblation ablation) {
        BootstrapInterval gain = ablation.gain();
        ask.setVisible(false);
        answer.setText(context.texts()
                .get(
                        "models.text.answer",
                        Formats.decimal(ablation.rocAucWithout(), DIGITS),
                        Formats.decimal(gain.value(), DIGITS),
                        Formats.decimal(gain.low(), DIGITS),
                        Formats.decimal(gain.high(), DIGITS)));
        answer.setVisible(true);
    }
}
