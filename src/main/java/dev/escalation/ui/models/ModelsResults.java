package dev.escalation.ui.models;

import dev.escalation.chart.Chart;
import dev.escalation.chart.ChartOrigin;
import dev.escalation.model.ModelResult;
import dev.escalation.model.closer.CloserLook;
import dev.escalation.model.closer.LeadTime;
import dev.escalation.report.EvaluationChartData;
import dev.escalation.ui.Context;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.chart.ChartCards;
import dev.escalation.ui.chart.ChartView;
import dev.escalation.ui.chart.Origins;
import dev.escalation.ui.control.Card;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The results of a run: comparison, charts, alert line, origin and the runs before. */
final class ModelsResults {
    private static final double RIGHT_WIDTH = 386;
    private static final double WIDE = 1150;
    private static final double GAP = 14;
    private static final double CHART_HEIGHT = 278;

    private final Context context;
    private final ComparisonCard comparison;
    private final Card rocCard = new Card();
    private final Card precisionRecallCard = new Card();
    private final Card calibrationCard = new Card();
    private final ChartView roc;
    private final ChartView precisionRecall;
    private final ChartView calibration;
    private final AlertLineCard alertLine;
    private final OriginCard origin;
    private final HistoryCard history;
    private final HBox charts;
    private final VBox left = new VBox(GAP);
    private final HBox lower;
    private final VBox all;

    private record Prepared(
            Chart roc, Chart precisionRecall, Chart calibration, AlertTable alerts, Map<String, LeadTime> leads) {}

    ModelsResults(
            Context context,
            Consumer<ModelResult> onSelect,
            Consumer<TrainingRun> onChoose,
            Runnable onLeaks,
            Runnable onWorth) {
        this.context = context;
        comparison = new ComparisonCard(context, onSelect, onLeaks, onWorth);
        ChartCards cards = new ChartCards(context);
        roc = cards.on(titled(rocCard, "roc"), "roc");
        precisionRecall = cards.on(titled(precisionRecallCard, "pr"), "pr");
        calibration = cards.on(titled(calibrationCard, "calibration"), "calibration");
        alertLine = new AlertLineCard(context);
        origin = new OriginCard(context);
        history = new HistoryCard(context, onChoose);
        charts = new HBox(GAP, rocCard, precisionRecallCard, calibrationCard);
        HBox facts = new HBox(GAP, origin.node(), history.node());
        HBox.setHgrow(origin.node(), Priority.ALWAYS);
        history.node().setPrefWidth(262);
        history.node().setMinWidth(250);
        origin.node().setMinHeight(Region.USE_PREF_SIZE);
        alertLine.node().setMinWidth(RIGHT_WIDTH);
        alertLine.node().setMaxWidth(RIGHT_WIDTH);
        alertLine.node().setMinHeight(Region.USE_PREF_SIZE);
        left.getChildren().add(facts);
        VBox.setVgrow(charts, Priority.ALWAYS);
        lower = new HBox(GAP, left, alertLine.node());
        HBox.setHgrow(left, Priority.ALWAYS);
        all = new VBox(GAP, comparison, lower);
        VBox.setVgrow(lower, Priority.ALWAYS);
        all.widthProperty().addListener(_ -> arrange());
        arrange();
    }

    Region node() {
        return all;
    }

    void show(Shown shown) {
        comparison.show(shown);
        origin.show(shown);
        history.show(shown.run());
        String name = new ModelNames(context.texts()).of(shown.selected());
        int scores = shown.comparison().testRows().length;
        ChartOrigin source = new Origins(context.texts()).ofTest(name, shown.run(), scores);
        context.work().prepare(this, _ -> prepare(shown, source), ready -> {
            roc.setChart(ready.roc());
            precisionRecall.setChart(ready.precisionRecall());
            calibration.setChart(ready.calibration());
            alertLine.show(shown, ready.alerts());
            comparison.showLeads(ready.leads());
        });
    }

    private static Prepared prepare(Shown shown, ChartOrigin source) {
        EvaluationChartData data =
                new EvaluationChartData(shown.comparison(), shown.inFront(), shown.selected(), source);
        return new Prepared(
                data.roc(),
                data.precisionRecall(),
                data.calibration(List.of(shown.selected())),
                AlertTable.of(shown.comparison(), shown.selected()),
                leads(shown));
    }

    private static Map<String, LeadTime> leads(Shown shown) {
        CloserLook look = new CloserLook(shown.comparison(), shown.selected());
        return shown.comparison().results().stream().collect(Collectors.toMap(ModelResult::name, look::leadTime));
    }

    private Card titled(Card card, String name) {
        card.setId("card-" + name);
        card.setTitle(context.texts().get("models.chart." + name));
        card.setMinWidth(0);
        card.setPrefWidth(200);
        card.setMinHeight(CHART_HEIGHT);
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    /** Beside the alert line if there is room, else above it: charts narrower than 250 cannot be read. */
    private void arrange() {
        boolean wide = all.getWidth() >= WIDE;
        if (wide && !left.getChildren().contains(charts)) {
            all.getChildren().remove(charts);
            left.getChildren().addFirst(charts);
        } else if (!wide && !all.getChildren().contains(charts)) {
            left.getChildren().remove(charts);
            all.getChildren().add(1, charts);
        }
    }
}
