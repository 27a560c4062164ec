package dev.escalation.ui.evaluate;

import dev.escalation.chart.LevelFiguresChart;
import dev.escalation.model.closer.LeadTime;
import dev.escalation.model.closer.LeadTime.Within;
import dev.escalation.model.closer.TestScores;
import dev.escalation.ui.Context;
import dev.escalation.ui.chart.ChartCards;
import dev.escalation.ui.chart.ChartView;
import dev.escalation.ui.chart.MarkClicks;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long before an outcome its ticket is alerted. */
final class EarlyAnswer implements Answer {
    private static final double CHART_HEIGHT = 320;

    private final Context context;
    private final Texts texts;
    private final Says says;
    private final AnswerPage page;
    private final Card card = AnswerPage.low(new Card(), CHART_HEIGHT);
    private final ChartView chart;
    private final AnswerTable<Row> table;
    private @Nullable Found found;

    /** A row of the table. */
    record Row(Within model, Within rule) {}

    private record Found(Subject subject, TestScores scores, LeadTime model, LeadTime rule, LevelFiguresChart chart) {}

    EarlyAnswer(Context context) {
        this.context = context;
        this.texts = context.texts();
        this.says = new Says(texts);
        this.page = new AnswerPage(context, Question.EARLY);
        this.chart = new ChartCards(context).on(card, "lead_time");
        this.table = new AnswerTable<Row>(texts, "early")
                .names(
                        "hours",
                        150,
                        row -> texts.get("closer.hours", row.model.hours()),
                        row -> row.model.alerted() > 0,
                        this::open)
                .figure("alerted", 120, row -> Integer.toString(row.model.alerted()))
                .figure("share", 150, row -> says.share(row.model.share()))
                .figure("rule", 150, row -> says.share(row.rule.share()))
                .figure("possible", 120, row -> Integer.toString(row.model.possible()));
        table.fit(LeadTime.HOURS.size());
        card.setTitle(texts.get("closer.early.chart"));
        MarkClicks.on(chart, this::words, mark -> openAt(mark));
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
                        _ -> {
                            LeadTime model = subject.look().leadTime();
                            LeadTime rule =
                                    subject.look().leadTime(subject.look().rule());
                            return new Found(
                                    subject,
                                    subject.look().scores(),
                                    model,
                                    rule,
                                    subject.charts().leadTime(model));
                        },
                        this::show);
    }

    private void show(Found ready) {
        found = ready;
        LeadTime model = ready.model;
        chart.setChart(ready.chart);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < model.within().size(); i++) {
            rows.add(new Row(model.within().get(i), ready.rule.within().get(i)));
        }
        table.show(rows, null);
        String outcomes = ready.subject.outcome(texts, "many");
        String key = model.alerted() == 0 ? "closer.early.none" : "closer.early.answer";
        String range = Double.isNaN(model.medianHours().low())
                ? ""
                : texts.get(
                        "closer.range",
                        says.hours(model.medianHours().low()),
                        says.hours(model.medianHours().high()));
        page.say(
                texts.get(
                        key,
                        model.outcomes(),
                        outcomes,
                        model.alerted(),
                        says.hours(model.medianHours().value()),
                        range,
                        says.hours(ready.rule.medianHours().value()),
                        ready.rule.alerted()),
                model.verdict());
    }

    private String words(int mark) {
        return mark < table.getItems().size()
                        && table.getItems().get(mark).model.alerted() > 0
                ? texts.get("closer.open")
                : "";
    }

    private void openAt(int mark) {
        open(table.getItems().get(mark));
    }

    private void open(Row row) {
        Found shown = found;
        if (shown != null) {
            int[] places = shown.model.warnings().stream()
                    .filter(one -> one.hours() >= row.model.hours())
                    .mapToInt(LeadTime.Warning::firstAlert)
                    .toArray();
            String words = texts.get("closer.early.tickets", row.model.hours());
            new TicketsOf(context).open(shown.subject, shown.scores, words, places);
        }
    }
}
