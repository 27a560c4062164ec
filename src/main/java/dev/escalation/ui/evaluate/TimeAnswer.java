package dev.escalation.ui.evaluate;

import dev.escalation.model.closer.TestScores;
import dev.escalation.model.closer.WeeklyFigures;
import dev.escalation.model.closer.WeeklyFigures.Week;
import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.model.evaluation.Verdict;
import dev.escalation.report.closer.TimeCharts;
import dev.escalation.report.closer.TimeCharts.Figure;
import dev.escalation.ui.Context;
import dev.escalation.ui.chart.ChartCards;
import dev.escalation.ui.chart.ChartView;
import dev.escalation.ui.chart.MarkClicks;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Segments;
import dev.escalation.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether the model stays as good over the weeks of its test. */
final class TimeAnswer implements Answer {

    private static final int SHOWN = 6;

    private final Context context;
    private final Texts texts;
    private final Says says;
    private final AnswerPage page;
    private final Card card = AnswerPage.growing(new Card());
    private final ChartView chart;
    private final AnswerTable<Week> table;
    private Figure figure = Figure.ROC_AUC;
    private @Nullable Found found;

    private record Found(Subject subject, TestScores scores, WeeklyFigures weeks) {}

    TimeAnswer(Context context) {
        this.context = context;
        this.texts = context.texts();
        this.says = new Says(texts);
        this.page = new AnswerPage(context, Question.TIME);
        this.chart = new ChartCards(context).on(card, "over_time");
        page.controls().getChildren().add(new Segments<>("closer-figure", Figure.values(), this::figureName, chosen -> {
            figure = chosen;
            draw();
        }));
        this.table = new AnswerTable<Week>(texts, "time")
                .names("week", 140, week -> texts.formats().day(week.monday()), _ -> true, this::open)
                .figure(
                        "scores",
                        90,
                        week -> texts.formats().count(week.figures().places().length))
                .figure(
                        "outcomes",
                        90,
                        week -> texts.formats().count(week.figures().positiveTickets()))
                .figure("auc", 150, week -> says.decimal(week.figures().rocAuc(), 2))
                .figure("precision", 130, week -> says.share(week.figures().precision()))
                .figure("recall", 130, week -> says.share(week.figures().recall()))
                .words("evidence", 140, this::evidence);
        MarkClicks.on(chart, this::words, this::openAt);
        table.fit(SHOWN);
        page.setBody(card, AnswerPage.framed(table));
    }

    @Override
    public AnswerPage page() {
        return page;
    }

    private String figureName(Figure one) {
        return texts.get("closer.figure." + one.name().toLowerCase(Locale.ROOT));
    }

    private String evidence(Week week) {
        return week.figures().verdict() == Verdict.NOT_ENOUGH_EVIDENCE ? texts.get("closer.evidence.little") : "";
    }

    @Override
    public void show(Subject subject) {
        page.computing();
        context.work()
                .prepare(
                        this,
                        progress -> new Found(
                                subject, subject.look().scores(), subject.look().weeks(subject.result(), progress)),
                        this::show);
    }

    private void show(Found ready) {
        found = ready;
        table.show(ready.weeks.weeks(), null);
        draw();
    }

    private void draw() {
        Found shown = found;
        if (shown == null) {
            return;
        }
        Subject subject = shown.subject;
        card.setTitle(texts.get("closer.time.chart", figureName(figure)));
        chart.setChart(TimeCharts.weeks(shown.weeks, figure, subject.name(texts), subject.origin()));
        page.say(sentence(shown), subject.result().test().verdict());
    }

    /** Weeks whose interval does not hold the figure of the whole test. */
    private String sentence(Found shown) {
        BootstrapInterval whole = whole(shown.subject);
        List<Week> weeks = shown.weeks.weeks();
        long below = weeks.stream()
                .map(week -> figure.of(week.figures()))
                .filter(interval -> interval.high() < whole.value())
                .count();
        String value = figure == Figure.ROC_AUC ? says.decimal(whole, 2) : says.share(whole);
        return texts.get("closer.time.answer", figureName(figure), value, below, weeks.size());
    }

    private BootstrapInterval whole(Subject subject) {
        return switch (figure) {
            case ROC_AUC -> subject.result().test().rocAuc();
            case PRECISION -> subject.result().test().precision();
            case RECALL -> subject.result().test().recall();
        };
    }

    private String words(int mark) {
        Found shown = found;
        if (shown == null || mark >= shown.weeks.weeks().size()) {
            return "";
        }
        Week week = shown.weeks.weeks().get(mark);
        BootstrapInterval value = figure.of(week.figures());
        String said = figure == Figure.ROC_AUC ? says.decimal(value, 2) : says.share(value);
        return texts.formats().day(week.monday()) + ": " + said + "\n" + texts.get("closer.open");
    }

    private void openAt(int mark) {
        Found shown = found;
        if (shown != null) {
            open(shown.weeks.weeks().get(mark));
        }
    }

    private void open(Week week) {
        Found shown = found;
        if (shown != null) {
            String words = texts.get("closer.time.tickets", texts.formats().day(week.monday()));
            new TicketsOf(context)
                    .open(shown.subject, shown.scores, words, week.figures().places());
        }
    }
}
