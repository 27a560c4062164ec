package dev.escalation.ui.evaluate;

import dev.escalation.chart.BandsChart;
import dev.escalation.model.closer.BaseRateShift;
import dev.escalation.model.closer.BaseRateShift.Projection;
import dev.escalation.model.closer.TestScores;
import dev.escalation.ui.Context;
import dev.escalation.ui.chart.ChartCards;
import dev.escalation.ui.chart.ChartView;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/** What the same alert line would do if the outcome were rarer or more frequent. */
final class RarerAnswer implements Answer {
    private static final double LEAST = 1.05;
    private static final double MOST = 100_000;
    private static final double MINUTES_PER_HOUR = 60;

    private final Context context;
    private final Texts texts;
    private final Says says;
    private final AnswerPage page;
    private final Card card = AnswerPage.growing(new Card());
    private final ChartView chart;
    private final AnswerTable<Row> table;
    private final NumberField oneIn;
    private final NumberField minutes;
    private final Button alerted;
    private @Nullable Subject subject;
    private @Nullable Found found;

    /** A row of the table. */
    record Row(String name, Projection projection, double reviewMinutes) {}

    private record Found(Subject subject, TestScores scores, BaseRateShift shift, Projection tried, BandsChart chart) {}

    RarerAnswer(Context context) {
        this.context = context;
        this.texts = context.texts();
        this.says = new Says(texts);
        this.page = new AnswerPage(context, Question.RARER);
        this.chart = new ChartCards(context).on(card, "base_rate");
        this.oneIn =
                new NumberField("closer-one-in", "250", number -> number >= LEAST && number <= MOST, this::refresh);
        this.minutes = new NumberField("closer-minutes", "15", number -> number >= 0 && number <= 10_000, this::fill);
        this.alerted = Buttons.link(texts.get("closer.rarer.open"), this::open);
        alerted.setId("closer-rarer-open");
        page.controls()
                .getChildren()
                .addAll(
                        AnswerPage.word(texts.get("closer.rarer.oneIn")),
                        oneIn,
                        AnswerPage.word(texts.get("closer.rarer.minutes")),
                        minutes,
                        AnswerPage.word(texts.get("closer.rarer.perReview")));
        this.table = new AnswerTable<Row>(texts, "rarer")
                .words("rate", 230, Row::name)
                .figure("rightTickets", 160, row -> says.share(row.projection.precision()))
                .figure("alertsDay", 130, row -> says.amount(row.projection.alertsPerDay()))
                .figure("caughtDay", 130, row -> texts.formats().decimal(row.projection.caughtPerDay(), 2))
                .figure(
                        "work",
                        130,
                        row -> says.amount(row.projection.alertsPerDay() * row.reviewMinutes / MINUTES_PER_HOUR));
        table.fit(2);
        card.setTitle(texts.get("closer.rarer.chart"));
        card.tools().getChildren().addFirst(alerted);
        page.setBody(card, AnswerPage.framed(table));
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
        double rate = 1 / oneIn.value();
        if (of != null) {
            context.work()
                    .prepare(
                            this,
                            _ -> {
                                BaseRateShift shift = of.look().baseRates();
                                return new Found(
                                        of,
                                        of.look().scores(),
                                        shift,
                                        shift.at(rate),
                                        of.charts().baseRate(shift, rate));
                            },
                            this::show);
        }
    }

    private void show(Found ready) {
        found = ready;
        chart.setChart(ready.chart);
        fill();
        BaseRateShift.Counts counts = ready.shift.counts();
        boolean raises = counts.caught() + counts.falseAlarms() > 0;
        page.say(
                texts.get(
                        raises ? "closer.rarer.answer" : "closer.rarer.none",
                        oneIn.getText().strip(),
                        says.share(ready.tried.precision()),
                        says.amount(ready.tried.alertsPerDay()),
                        says.share(ready.shift.precisionAt(rate(counts))),
                        says.share(counts.truePositiveRate()),
                        says.fineShare(counts.falsePositiveRate()),
                        ready.subject.outcome(texts, "many")),
                counts.verdict());
    }

    /** With a decimal where it tells something. */
    private String oneIn(double rate) {
        double tickets = 1 / rate;
        boolean whole = tickets >= 20 || Math.abs(tickets - Math.rint(tickets)) < 0.05;
        return whole
                ? texts.formats().count(Math.round(tickets))
                : texts.formats().decimal(tickets, 1);
    }

    /** Of a test without the outcome or with nothing else there is no rate to go from. */
    private static double rate(BaseRateShift.Counts counts) {
        return Math.clamp(counts.baseRate(), 1e-9, 1 - 1e-9);
    }

    private void fill() {
        Found shown = found;
        if (shown == null) {
            return;
        }
        List<Row> rows = new ArrayList<>();
        BaseRateShift.Counts counts = shown.shift.counts();
        if (counts.positives() > 0 && counts.positives() < counts.tickets()) {
            String measured = texts.get("closer.rarer.tested", oneIn(counts.baseRate()));
            rows.add(new Row(measured, shown.shift.at(counts.baseRate()), minutes.value()));
        }
        String tried = texts.get("closer.rarer.tried", oneIn(shown.tried.baseRate()));
        rows.add(new Row(tried, shown.tried, minutes.value()));
        table.show(rows, rows.getLast());
    }

    /** The alerted rows of the test, whose rates are carried over. */
    private void open() {
        Found shown = found;
        if (shown != null) {
            int[] places = IntStream.range(0, shown.scores.size())
                    .filter(shown.scores::isAlerted)
                    .toArray();
            new TicketsOf(context).open(shown.subject, shown.scores, texts.get("closer.rarer.tickets"), places);
        }
    }
}
