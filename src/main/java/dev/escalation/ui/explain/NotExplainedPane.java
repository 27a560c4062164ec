package dev.escalation.ui.explain;

import dev.escalation.app.Insight;
import dev.escalation.chart.ChartOrigin;
import dev.escalation.explain.PermutationImportance;
import dev.escalation.model.Comparison;
import dev.escalation.report.ExplanationCharts;
import dev.escalation.ui.Context;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.chart.ChartCards;
import dev.escalation.ui.chart.ChartView;
import dev.escalation.ui.chart.Origins;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * That scores cannot be explained, and why. Permutation importance is there for who asks for it, under its own name and
 * measured on validation, since the test is read once.
 */
final class NotExplainedPane extends VBox {
    private final Context context;
    private final Texts texts;
    private final Label reason = Labels.wrapped("", "text-body");
    private final Card card = new Card();
    private final ChartView chart;
    private final Node picture;
    private final Button ask;

    NotExplainedPane(Context context) {
        super(14);
        this.context = context;
        this.texts = context.texts();
        setId("not-explained");
        reason.setId("not-explained-reason");
        Card failed = new Card();
        failed.setTitle(texts.get("explain.failed"));
        VBox words = new VBox(6, reason, Labels.wrapped(texts.get("explain.failed.what"), "text-small"));
        words.setPadding(new Insets(12, 14, 12, 14));
        failed.setContent(words);
        card.setTitle(texts.get("explain.permutation"));
        this.chart = new ChartCards(context).on(card, "permutation-importance");
        chart.setId("permutation-chart");
        this.picture = Objects.requireNonNull(card.getContent());
        this.ask = Buttons.plain(texts.get("explain.permutation.ask"), () -> {});
        ask.setId("permutation-ask");
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().addAll(failed, card);
    }

    void show(Insight insight, TrainingRun run) {
        reason.setText(insight.failure() + ".");
        card.setSubtitle(texts.get("explain.permutation.what"));
        HBox button = new HBox(ask);
        button.setPadding(new Insets(14));
        button.setAlignment(Pos.TOP_LEFT);
        card.setContent(button);
        ask.setOnAction(_ -> measure(insight, run));
    }

    private void measure(Insight insight, TrainingRun run) {
        Comparison comparison = run.training().comparison();
        card.showComputing();
        context.work()
                .prepare(
                        this,
                        progress -> {
                            PermutationImportance importance = PermutationImportance.of(
                                    insight.model(),
                                    comparison.table(),
                                    comparison.validationRows(),
                                    comparison.options().seed(),
                                    progress);
                            ChartOrigin origin = new Origins(texts)
                                    .ofValidation(
                                            insight.model().kind().label(), run, comparison.validationRows().length);
                            return ExplanationCharts.permutation(
                                    importance,
                                    FactorsPane.SHOWN,
                                    context.texts().phrases(),
                                    origin);
                        },
                        made -> {
                            chart.setChart(made);
                            card.setContent(picture);
                        });
    }
}
