package dev.escalation.ui.evaluate;

import dev.escalation.chart.BandsChart;
import dev.escalation.model.RowEvaluation;
import dev.escalation.model.evaluation.Evaluation;
import dev.escalation.model.evaluation.RankingMetrics;
import dev.escalation.model.evaluation.ScoreRanking;
import dev.escalation.model.evaluation.TopShare;
import dev.escalation.ui.Context;
import dev.escalation.ui.chart.ChartCards;
import dev.escalation.ui.chart.ChartView;
import dev.escalation.ui.chart.MarkClicks;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.models.Figures;
import dev.escalation.ui.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How much of what happens is at the top of the ranking. */
final class TopAnswer implements Answer {
    private static final double[] SHARES = {0.05, 0.1, 0.2, 0.3, 0.5};

    private final Context context;
    private final Texts texts;
    private final Says says;
    private final AnswerPage page;
    private final Card card = AnswerPage.growing(new Card());
    private final ChartView chart;
    private final AnswerTable<Row> table;
    private @Nullable Found found;

    /** A row of the table. */
    record Row(TopShare model, TopShare rule) {}

    private record Found(Subject subject, List<Row> rows, BandsChart chart) {}

    TopAnswer(Context context) {
        this.context = context;
        this.texts = context.texts();
        this.says = new Says(texts);
        this.page = new AnswerPage(context, Question.TOP);
        this.chart = new ChartCards(context).on(card, "gain");
        this.table = new AnswerTable<Row>(texts, "top")
                .names(
                        "top",
                        150,
                        row -> texts.get("closer.top.row", says.share(row.model.share())),
                        _ -> true,
                        row -> open(row.model.share()))
                .figure("rows", 110, row -> texts.formats().count(row.model.rows()))
                .figure("hits", 110, row -> texts.formats().count(row.model.hits()))
                .figure("gain", 140, row -> says.share(row.model.recall()))
                .figure(
                        "lift",
                        110,
                        row -> texts.get("closer.times", new Figures(texts.formats()).decimal(row.model.lift(), 1)))
                .figure(
                        "ruleLift",
                        110,
                        row -> texts.get("closer.times", new Figures(texts.formats()).decimal(row.rule.lift(), 1)));
        table.fit(SHARES.length);
        card.setTitle(texts.get("closer.top.chart"));
        MarkClicks.on(chart, this::words, mark -> open(share(mark)));
        page.setBody(card, AnswerPage.framed(table));
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
                        _ -> new Found(subject, rows(subject), subject.ranking().gain()),
                        this::show);
    }

    private static List<Row> rows(Subject subject) {
        ScoreRanking model = ranking(subject, subject.result().testProbability());
        ScoreRanking rule = ranking(subject, subject.look().rule().testProbability());
        return DoubleStream.of(SHARES)
                .mapToObj(share -> new Row(RankingMetrics.top(model, share), RankingMetrics.top(rule, share)))
                .toList();
    }

    private static ScoreRanking ranking(Subject subject, double[] probability) {
        var comparison = subject.look().comparison();
        return ScoreRanking.of(RowEvaluation.scored(comparison.table(), comparison.testRows(), probability));
    }

    private void show(Found ready) {
        found = ready;
        chart.setChart(ready.chart);
        table.show(ready.rows, null);
        Evaluation test = ready.subject.result().test();
        TopShare tenth = ready.rows.get(1).model();
        page.say(
                texts.get(
                        "closer.top.answer",
                        says.share(tenth.recall()),
                        ready.subject.outcome(texts, "happened"),
                        says.decimal(test.liftAt10(), 1)),
                test.verdict());
    }

    /** Marks are those of the curves, which go from nothing to everything. */
    private double share(int mark) {
        Found shown = found;
        int points = shown == null ? 1 : shown.chart.series().getFirst().x().length - 1;
        return mark / (double) points;
    }

    private String words(int mark) {
        Found shown = found;
        return shown == null || mark == 0 ? "" : shown.chart.told(mark) + "\n" + texts.get("closer.open");
    }

    private void open(double share) {
        Found shown = found;
        if (shown != null) {
            double[] probability = shown.subject.result().testProbability();
            int[] testRows = shown.subject.look().comparison().testRows();
            int count = (int) Math.ceil(share * probability.length - 1e-9);
            int[] rows = IntStream.range(0, probability.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(place -> -probability[place]))
                    .limit(count)
                    .mapToInt(place -> testRows[place])
                    .toArray();
            String words = texts.get("closer.top.tickets", says.share(share));
            new TicketsOf(context).openRows(shown.subject, words, rows);
        }
    }
}
