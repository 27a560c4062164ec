package dev.escalation.ui.evaluate;

import dev.escalation.chart.CalibrationChart;
import dev.escalation.chart.ClassScoresChart;
import dev.escalation.model.closer.TestScores;
import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.model.evaluation.CalibrationBin;
import dev.escalation.model.evaluation.CalibrationBins;
import dev.escalation.model.evaluation.ClassScores;
import dev.escalation.model.evaluation.ScoreRanking;
import dev.escalation.report.EvaluationChartData;
import dev.escalation.report.closer.RankingCharts;
import dev.escalation.ui.Context;
import dev.escalation.ui.chart.ChartCards;
import dev.escalation.ui.chart.ChartView;
import dev.escalation.ui.chart.MarkClicks;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.text.Texts;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Whether a risk of 40 % means 40 of 100, and how the scores of the two classes are spread. */
final class TrustAnswer implements Answer {
    private static final int BINS = 10;
    private static final int SHOWN = 5;

    private final Context context;
    private final Texts texts;
    private final AnswerPage page;
    private final Card calibrationCard = AnswerPage.growing(new Card());
    private final Card scoresCard = AnswerPage.growing(new Card());
    private final ChartView calibration;
    private final ChartView scores;
    private final AnswerTable<CalibrationBin> table;
    private @Nullable Found found;

    private record Found(
            Subject subject,
            TestScores scores,
            List<CalibrationBin> bins,
            CalibrationChart calibration,
            ClassScoresChart spread) {}

    TrustAnswer(Context context) {
        this.context = context;
        this.texts = context.texts();
        this.page = new AnswerPage(context, Question.TRUST);
        ChartCards cards = new ChartCards(context);
        this.calibration = cards.on(calibrationCard, "calibration");
        this.scores = cards.on(scoresCard, "score_distributions");
        calibrationCard.setTitle(texts.get("closer.trust.calibration"));
        scoresCard.setTitle(texts.get("closer.trust.scores"));
        calibrationCard.setPrefWidth(300);
        scoresCard.setPrefWidth(300);
        this.table = new AnswerTable<CalibrationBin>(texts, "trust")
                .names("risks", 150, this::range, _ -> true, this::open)
                .figure("scores", 110, bin -> texts.formats().count(bin.rows()))
                .figure("said", 110, bin -> texts.formats().share(bin.meanPredicted(), 1))
                .figure("came", 110, bin -> texts.formats().share(bin.fractionPositive(), 1))
                .figure("gap", 110, bin -> texts.formats().share(bin.gap(), 1));
        MarkClicks.on(scores, this::words, this::openBin);
        HBox charts = new HBox(14, calibrationCard, scoresCard);
        charts.setMinHeight(0);
        VBox.setVgrow(charts, Priority.ALWAYS);
        HBox.setHgrow(charts, Priority.ALWAYS);
        table.fit(SHOWN);
        page.setBody(charts, AnswerPage.framed(table));
    }

    @Override
    public AnswerPage page() {
        return page;
    }

    @Override
    public void show(Subject subject) {
        page.computing();
        context.work().prepare(this, _ -> find(subject), this::show);
    }

    private static Found find(Subject subject) {
        TestScores scores = subject.look().scores();
        EvaluationChartData data = new EvaluationChartData(
                subject.look().comparison(), subject.result(), subject.result(), subject.origin());
        return new Found(
                subject,
                scores,
                CalibrationBins.quantile(ScoreRanking.of(scores.scored()), BINS).bins(),
                data.calibration(List.of(subject.result())),
                subject.ranking().scores());
    }

    private void show(Found ready) {
        found = ready;
        calibration.setChart(ready.calibration);
        scores.setChart(ready.spread);
        table.show(ready.bins, null);
        BootstrapInterval error = ready.subject.result().test().calibrationError();
        CalibrationBin worst = ready.bins.stream()
                .max(java.util.Comparator.comparingDouble(CalibrationBin::gap))
                .orElseThrow();
        page.say(
                texts.get(
                        "closer.trust.answer",
                        texts.formats().decimal(100 * error.value(), 1),
                        texts.formats().share(worst.meanPredicted(), 0),
                        texts.formats().share(worst.fractionPositive(), 0),
                        ready.subject.outcome(texts, "happened")),
                ready.subject.result().test().verdict());
    }

    private String range(CalibrationBin bin) {
        return texts.get(
                "closer.to",
                texts.formats().share(bin.low(), 1),
                texts.formats().share(bin.high(), 1));
    }

    private void open(CalibrationBin bin) {
        boolean lowest = bin.index() == 0;
        open(range(bin), risk -> (lowest ? risk >= bin.low() : risk > bin.low()) && risk <= bin.high());
    }

    private String words(int mark) {
        Found shown = found;
        return shown == null || shown.spread.positive()[mark] + shown.spread.negative()[mark] == 0
                ? ""
                : shown.spread.told(mark) + "\n" + texts.get("closer.open");
    }

    private void openBin(int mark) {
        double step = 1.0 / RankingCharts.SCORE_BINS;
        String words = texts.get(
                "closer.to",
                texts.formats().share(mark * step, 1),
                texts.formats().share((mark + 1) * step, 1));
        open(words, risk -> ClassScores.bin(risk, RankingCharts.SCORE_BINS) == mark);
    }

    private void open(String range, DoublePredicate risk) {
        Found shown = found;
        if (shown != null) {
            int[] places = IntStream.range(0, shown.scores.size())
                    .filter(place -> risk.test(shown.scores.scored().probability()[place]))
                    .toArray();
            String words = texts.get("closer.trust.tickets", range);
            new TicketsOf(context).open(shown.subject, shown.scores, words, places);
        }
    }
}
