package dev.escalation.ui.models;

import dev.escalation.chart.Estimate;
import dev.escalation.chart.FeatureLabel;
import dev.escalation.chart.FigureKind;
import dev.escalation.chart.WorthChart;
import dev.escalation.chart.WorthRow;
import dev.escalation.model.Ablation;
import dev.escalation.model.Comparison;
import dev.escalation.model.GroupWorth;
import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.ui.Context;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.chart.ChartCards;
import dev.escalation.ui.chart.ChartView;
import dev.escalation.ui.chart.Origins;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.work.RunningTask;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What each kind of fact is worth to the best model; measured when somebody asks, once for a run. */
final class WorthPanel extends VBox {
    private static final double CHART_HEIGHT = 372;
    private static final int DIGITS = 3;

    private final Context context;
    private final Card card = new Card();
    private final ChartView chart;
    private final Label words;
    private final Button ask;
    private @Nullable TrainingRun shown;

    WorthPanel(Context context, Runnable onClose) {
        this.context = context;
        setId("worth-panel");
        getStyleClass().addAll("floating-panel", "models-panel", "worth-panel");
        setMaxHeight(USE_PREF_SIZE);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                onClose.run();
                event.consume();
            }
        });
        Label title = new Label(text("title"));
        title.getStyleClass().add("text-dialog");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = Buttons.icon("fth-x", context.texts().get("models.close"), onClose);
        close.setId("close-worth");
        HBox head = new HBox(8, title, space, close);
        head.setAlignment(Pos.CENTER_LEFT);
        words = Labels.wrapped("", "text-small");
        words.setId("worth-words");
        ask = Buttons.primary("fth-play", text("ask"), this::measure);
        ask.setId("worth-ask");
        chart = new ChartCards(context).on(card, "groups");
        card.setTitle(text("card"));
        card.setMinHeight(CHART_HEIGHT);
        card.setPrefHeight(CHART_HEIGHT);
        getChildren().addAll(head, words, card);
    }

    void show(TrainingRun run) {
        if (!run.equals(shown)) {
            shown = run;
            context.work().drop(this);
            waiting();
        }
    }

    /** Until somebody asks. */
    private void waiting() {
        words.setText(text("what"));
        card.setSubtitle("");
        card.tools().setVisible(false);
        card.showEmpty("fth-layers", text("waiting"), text("waiting.what"), ask);
    }

    private void measure() {
        TrainingRun run = shown;
        if (run == null) {
            return;
        }
        card.showComputing();
        Comparison comparison = run.training().comparison();
        String title = text("task");
        RunningTask task = context.work()
                .start(
                        this,
                        title,
                        progress -> Ablation.of(comparison, progress),
                        ablation -> show(run, ablation),
                        failure -> {
                            waiting();
                            context.notices().problem(context.workbench().problem(title, failure));
                        });
        task.cancellingProperty().subscribe(cancelling -> {
            if (cancelling) {
                waiting();
            }
        });
    }

    private void show(TrainingRun run, Ablation ablation) {
        words.setText(text(
                "found",
                name(ablation),
                context.texts().formats().decimal(ablation.averagePrecision(), DIGITS),
                context.texts().formats().count(ablation.rows()),
                context.texts().formats().count(ablation.positives())));
        card.setSubtitle(text("subtitle"));
        card.tools().setVisible(true);
        card.showContent();
        chart.setChart(chart(run, ablation));
    }

    private String name(Ablation ablation) {
        return context.texts().get("models.name." + ablation.kind().id());
    }

    private WorthChart chart(TrainingRun run, Ablation ablation) {
        return new WorthChart(
                text("title"),
                text("subtitle"),
                text("axis"),
                FigureKind.GAIN,
                ablation.groups().stream().map(this::row).toList(),
                text("nothing"),
                new Origins(context.texts()).ofValidation(name(ablation), run, ablation.rows()));
    }

    private WorthRow row(GroupWorth worth) {
        String group = worth.group().id();
        FeatureLabel label = new FeatureLabel(group, text("group." + group), text("features", worth.features()));
        BootstrapInterval gain = worth.averagePrecisionGain();
        Estimate estimate = Double.isNaN(gain.low())
                ? Estimate.of(gain.value())
                : Estimate.of(gain.value(), gain.low(), gain.high());
        return new WorthRow(
                label, estimate, text("verdict." + worth.verdict().name().toLowerCase(Locale.ROOT)));
    }

    private String text(String key, Object... arguments) {
        return context.texts().get("models.worth." + key, arguments);
    }
}
