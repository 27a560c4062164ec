package dev.escalation.ui.evaluate;

import dev.escalation.chart.BandsChart;
import dev.escalation.model.ModelResult;
import dev.escalation.model.RowEvaluation;
import dev.escalation.model.evaluation.ScoreRanking;
import dev.escalation.model.evaluation.ThresholdCurve;
import dev.escalation.report.closer.ThresholdCharts;
import dev.escalation.ui.Context;
import dev.escalation.ui.chart.ChartCards;
import dev.escalation.ui.chart.ChartView;
import dev.escalation.ui.chart.MarkClicks;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Segments;
import dev.escalation.ui.models.AlertLineCard;
import dev.escalation.ui.models.AlertTable;
import dev.escalation.ui.models.Shown;
import dev.escalation.ui.text.Texts;
import java.util.Comparator;
import java.util.Locale;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Where the alert line might be: curves over all lines beside the line itself. Moving it tries out, and changes nothing. */
final class LineAnswer implements Answer {
    private static final int STEPS = 200;
    private static final double RIGHT_WIDTH = 386;

    private final Context context;
    private final Texts texts;
    private final Says says;
    private final AnswerPage page;
    private final Card card = AnswerPage.growing(new Card());
    private final ChartView chart;
    private final AlertLineCard line;
    private final NumberField falseAlarm;
    private final NumberField miss;
    private final TextField unit;
    private final HBox costs = new HBox(8);
    private Curve curve = Curve.RATES;
    private @Nullable Found found;

    /** What is drawn over the line. */
    private enum Curve {
        RATES,
        ALERTS,
        COST;

        String key() {
            return "closer.curve." + name().toLowerCase(Locale.ROOT);
        }
    }

    private record Found(Subject subject, ThresholdCurve curve, AlertTable table) {
        double days() {
            return subject.look().comparison().split().testDays();
        }
    }

    LineAnswer(Context context) {
        this.context = context;
        this.texts = context.texts();
        this.says = new Says(texts);
        this.page = new AnswerPage(context, Question.LINE);
        this.chart = new ChartCards(context).on(card, "alert_line");
        this.line = new AlertLineCard(context);
        this.falseAlarm = new NumberField("closer-false-alarm", "0.25", LineAnswer::isCost, this::draw);
        this.miss = new NumberField("closer-miss", "4", LineAnswer::isCost, this::draw);
        this.unit = new TextField(texts.get("closer.line.hours"));
        unit.setId("closer-unit");
        unit.setPrefWidth(66);
        unit.textProperty().addListener(_ -> draw());
        line.node().setMinWidth(RIGHT_WIDTH);
        line.node().setMaxWidth(RIGHT_WIDTH);
        line.thresholdProperty().addListener(_ -> draw());
        costs.getChildren()
                .addAll(
                        AnswerPage.word(texts.get("closer.line.falseAlarm")),
                        falseAlarm,
                        AnswerPage.word(texts.get("closer.line.miss")),
                        miss,
                        unit);
        costs.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        costs.managedProperty().bind(costs.visibleProperty());
        costs.setVisible(false);
        page.controls()
                .getChildren()
                .addAll(costs, new Segments<>("closer-curve", Curve.values(), one -> texts.get(one.key()), this::draw));
        MarkClicks.on(chart, this::words, this::moveTo);
        HBox parts = new HBox(14, card, line.node());
        parts.setMinHeight(0);
        VBox.setVgrow(parts, Priority.ALWAYS);
        page.setBody(parts);
    }

    private static boolean isCost(double number) {
        return number >= 0 && number <= 1e9;
    }

    @Override
    public AnswerPage page() {
        return page;
    }

    @Override
    public void show(Subject subject) {
        page.computing();
        context.work()
                .prepare(
                        this,
                        _ -> {
                            var comparison = subject.look().comparison();
                            ScoreRanking ranking = ScoreRanking.of(RowEvaluation.scored(
                                    comparison.table(),
                                    comparison.testRows(),
                                    subject.result().testProbability()));
                            return new Found(
                                    subject,
                                    ThresholdCurve.of(ranking, STEPS),
                                    AlertTable.of(comparison, subject.result()));
                        },
                        this::show);
    }

    private void show(Found ready) {
        found = ready;
        ModelResult result = ready.subject.result();
        line.show(new Shown(ready.subject.run(), result, result), ready.table);
        draw();
    }

    private void draw(Curve chosen) {
        curve = chosen;
        costs.setVisible(chosen == Curve.COST);
        draw();
    }

    private ThresholdCharts.Cost cost() {
        return new ThresholdCharts.Cost(
                falseAlarm.value(), miss.value(), unit.getText().strip());
    }

    private void draw() {
        Found shown = found;
        if (shown == null) {
            return;
        }
        ModelResult result = shown.subject.result();
        double tried = line.thresholdProperty().get();
        ThresholdCharts charts = new ThresholdCharts(
                shown.curve, result.test().threshold(), Math.clamp(tried, 0, 1), shown.subject.origin());
        BandsChart drawn = switch (curve) {
            case RATES -> charts.rates();
            case ALERTS -> charts.alerts(shown.days());
            case COST -> charts.cost(cost());
        };
        card.setTitle(texts.get("closer.line.chart"));
        chart.setChart(drawn);
        page.say(sentence(shown, tried), result.test().verdict());
    }

    private String sentence(Found shown, double tried) {
        ModelResult result = shown.subject.result();
        String how = texts.get("closer.line.answer", texts.said(result.thresholdHow()));
        if (curve != Curve.COST) {
            return how;
        }
        ThresholdCharts.Cost cost = cost();
        ThresholdCurve.Point cheapest = shown.curve.points().stream()
                .min(Comparator.comparingDouble(point -> cost.of(point.counts())))
                .orElseThrow();
        return how + " "
                + texts.get(
                        "closer.line.cost",
                        texts.formats().risk(Math.clamp(tried, 0, 1)),
                        says.amount(cost.of(shown.table.at(tried))),
                        cost.unit(),
                        texts.formats().risk(cheapest.threshold()),
                        says.amount(cost.of(cheapest.counts())));
    }

    private String words(int mark) {
        return chart.getChart() instanceof BandsChart drawn
                ? drawn.told(mark) + "\n" + texts.get("closer.line.move")
                : "";
    }

    private void moveTo(int mark) {
        Found shown = found;
        if (shown != null) {
            line.move(shown.curve.points().get(mark).threshold());
        }
    }
}
