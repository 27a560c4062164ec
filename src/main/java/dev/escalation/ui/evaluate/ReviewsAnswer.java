package dev.escalation.ui.evaluate;

import dev.escalation.chart.BandsChart;
import dev.escalation.model.closer.CapacityCurve;
import dev.escalation.model.closer.CapacityCurve.Point;
import dev.escalation.model.closer.CloserLook;
import dev.escalation.model.closer.TestScores;
import dev.escalation.model.evaluation.Verdict;
import dev.escalation.ui.Context;
import dev.escalation.ui.chart.ChartCards;
import dev.escalation.ui.chart.ChartView;
import dev.escalation.ui.chart.MarkClicks;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a number of reviews a day would catch. */
final class ReviewsAnswer implements Answer {
    private static final int SHOWN = 5;

    private final Context context;
    private final Texts texts;
    private final Says says;
    private final AnswerPage page;
    private final Card card = AnswerPage.growing(new Card());
    private final ChartView chart;
    private final AnswerTable<Row> table;
    private final NumberField perDay;
    private @Nullable Subject subject;
    private @Nullable Found found;

    /** A row of the table. */
    record Row(Point model, Point rule, Point chance) {}

    private record Found(
            Subject subject, TestScores scores, int perDay, CapacityCurve curve, List<Row> rows, BandsChart chart) {
        Row chosen() {
            return rows.stream()
                    .filter(row -> row.model.perDay() == perDay)
                    .findFirst()
                    .orElseThrow();
        }
    }

    ReviewsAnswer(Context context) {
        this.context = context;
        this.texts = context.texts();
        this.says = new Says(texts);
        this.page = new AnswerPage(context, Question.REVIEWS);
        this.chart = new ChartCards(context).on(card, "capacity");
        this.perDay = new NumberField("closer-per-day", "10", NumberField::isCount, this::refresh);
        page.controls().getChildren().addAll(perDay, AnswerPage.word(texts.get("closer.reviews.unit")));
        this.table = new AnswerTable<Row>(texts, "reviews")
                .names("perDay", 120, row -> texts.formats().count(row.model.perDay()), _ -> true, this::open)
                .figure("caught", 150, row -> says.share(row.model.share()))
                .figure("ruleCaught", 120, row -> says.share(row.rule.share().value()))
                .figure(
                        "chanceCaught",
                        120,
                        row -> says.share(row.chance.share().value()))
                .figure("right", 140, row -> says.share(row.model.right()))
                .figure("reviewed", 120, row -> texts.formats().count(row.model.reviewed()));
        card.setTitle(texts.get("closer.reviews.chart"));
        MarkClicks.on(chart, this::words, this::openAt);
        page.setBody(card, AnswerPage.framed(table));
        table.fit(SHOWN);
    }

    @Override
    public AnswerPage page() {
        return page;
    }

    @Override
    public void show(Subject shown) {
        subject = shown;
        page.computing();
        refresh();
    }

    private void refresh() {
        Subject of = subject;
        int wanted = perDay.whole();
        if (of != null) {
            context.work().prepare(this, _ -> find(of, wanted), this::show);
        }
    }

    private static Found find(Subject subject, int perDay) {
        CloserLook look = subject.look();
        CapacityCurve model = look.capacity(subject.result(), perDay);
        CapacityCurve rule = look.capacity(look.rule(), perDay);
        CapacityCurve chance = look.capacity(look.chance(), perDay);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < model.points().size(); i++) {
            rows.add(new Row(
                    model.points().get(i), rule.points().get(i), chance.points().get(i)));
        }
        return new Found(
                subject, look.scores(), perDay, model, rows, subject.charts().capacity(model, rule, chance, perDay));
    }

    private void show(Found ready) {
        found = ready;
        chart.setChart(ready.chart);
        Row row = ready.chosen();
        table.show(ready.rows, row);
        table.scrollTo(Math.max(0, ready.rows.indexOf(row) - 2));
        page.say(
                texts.get(
                        "closer.reviews.answer",
                        ready.perDay,
                        says.share(row.model.share()),
                        ready.subject.outcome(texts, "many"),
                        says.share(row.rule.share().value()),
                        says.share(row.chance.share().value()),
                        says.share(row.model.right())),
                Verdict.of(ready.curve.outcomes()));
    }

    private String words(int mark) {
        Found shown = found;
        if (shown == null || mark >= shown.rows.size()) {
            return "";
        }
        return shown.chart.told(mark) + "\n" + texts.get("closer.open");
    }

    private void openAt(int mark) {
        Found shown = found;
        if (shown != null) {
            open(shown.rows.get(mark));
        }
    }

    private void open(Row row) {
        Found shown = found;
        if (shown != null) {
            int[] places =
                    CapacityCurve.reviewed(shown.scores, shown.subject.look().zone(), row.model.perDay());
            String words = texts.get("closer.reviews.tickets", row.model.perDay());
            new TicketsOf(context).open(shown.subject, shown.scores, words, places);
        }
    }
}
