package dev.escalation.ui.evaluate;

import dev.escalation.features.FeatureTable;
import dev.escalation.live.action.ActionLessons;
import dev.escalation.live.replay.Mornings;
import dev.escalation.live.replay.Snapshot;
import dev.escalation.live.replay.Snapshots;
import dev.escalation.live.replay.Snapshots.Asked;
import dev.escalation.live.replay.TestPeriod;
import dev.escalation.model.closer.TestScores;
import dev.escalation.report.closer.CloserFiles;
import dev.escalation.report.closer.TimeCharts;
import dev.escalation.ui.Context;
import dev.escalation.ui.chart.ChartCards;
import dev.escalation.ui.chart.ChartView;
import dev.escalation.ui.chart.Export;
import dev.escalation.ui.chart.MarkClicks;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Choice;
import dev.escalation.ui.text.Texts;
import java.time.DayOfWeek;
import java.util.BitSet;
import java.util.List;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/** Whether the list of each week would have been right. The queues are scored once; what is asked of them can change. */
final class ListsAnswer implements Answer {

    private static final double CHART_HEIGHT = 290;
    private static final double LEAST_TABLE = 190;

    private final Context context;
    private final Texts texts;
    private final Says says;
    private final AnswerPage page;
    private final Card card = AnswerPage.low(new Card(), CHART_HEIGHT);
    private final Card tableCard = AnswerPage.growing(new Card());
    private final ChartView chart;
    private final AnswerTable<Snapshot> table;
    private final Choice<DayOfWeek> weekday;
    private final NumberField top;
    private final NumberField days;
    private @Nullable Scored scored;
    private @Nullable Snapshots shown;

    private record Scored(Subject subject, Mornings mornings) {}

    private record Answered(Snapshots snapshots, int acted) {}

    ListsAnswer(Context context) {
        this.context = context;
        this.texts = context.texts();
        this.says = new Says(texts);
        this.page = new AnswerPage(context, Question.LISTS);
        this.chart = new ChartCards(context).on(card, "snapshots");
        this.weekday = new Choice<>(
                "closer-weekday", texts.formats()::weekday, List.of(DayOfWeek.values()), Asked.USUAL.weekday());
        this.top = new NumberField("closer-top", Integer.toString(Asked.USUAL.top()), NumberField::isCount, this::ask);
        this.days = new NumberField(
                "closer-days",
                Integer.toString(Asked.USUAL.days()),
                number -> NumberField.isCount(number) && number <= 60,
                this::ask);
        weekday.node().setPrefWidth(118);
        weekday.node().valueProperty().addListener(_ -> ask());
        page.controls()
                .getChildren()
                .addAll(
                        weekday.node(),
                        AnswerPage.word(texts.get("closer.lists.top")),
                        top,
                        AnswerPage.word(texts.get("closer.lists.within")),
                        days,
                        AnswerPage.word(texts.get("closer.lists.days")));
        this.table = table();
        Button export = Buttons.icon("fth-download", texts.get("closer.export.snapshots"), this::export);
        export.setId("closer-export-snapshots");
        tableCard.setTitle(texts.get("closer.lists.table"));
        tableCard.tools().getChildren().add(export);
        tableCard.setContent(table);
        tableCard.setMinHeight(LEAST_TABLE);
        card.setTitle(texts.get("closer.lists.chart"));
        MarkClicks.on(chart, this::words, mark -> open(week(mark)));
    }

    private AnswerTable<Snapshot> table() {
        return new AnswerTable<Snapshot>(texts, "lists")
                .names(
                        "list",
                        150,
                        week -> texts.formats().weekdayAndDay(week.day()),
                        week -> week.listed() > 0,
                        this::open)
                .figure("candidates", 96, week -> texts.formats().count(week.candidates()))
                .figure("cameAll", 96, week -> ifOver(week, texts.formats().count(week.outcomes())))
                .figure("listed", 80, week -> ifOver(week, texts.formats().count(week.listed())))
                .figure("modelHits", 96, week -> ifOver(week, says.amount(week.modelHits())))
                .figure("ruleHits", 96, week -> ifOver(week, says.amount(week.ruleHits())))
                .figure(
                        "chanceHits",
                        140,
                        week -> ifOver(
                                week,
                                says.amount(week.chanceHits()) + " (" + week.chanceLow() + "\u2013" + week.chanceHigh()
                                        + ")"))
                .figure("acted", 80, week -> ifOver(week, texts.formats().count(week.acted())))
                .figure("leftOut", 90, week -> texts.formats().count(week.learned() + week.undecided()));
    }

    private String ifOver(Snapshot week, String words) {
        return week.isOver() ? words : texts.get("closer.lists.open");
    }

    @Override
    public AnswerPage page() {
        return page;
    }

    @Override
    public void show(Subject subject) {
        page.computing();
        page.setBody(card, tableCard);
        card.showComputing();
        tableCard.showComputing();
        TestPeriod period = new TestPeriod(
                subject.look().comparison(), subject.result().model().orElseThrow());
        context.work()
                .start(
                        this,
                        texts.get("closer.lists.task"),
                        progress -> new Scored(subject, period.morningsBesideRule(progress)),
                        ready -> {
                            scored = ready;
                            ask();
                        },
                        cause -> page.fail(cause, Buttons.plain(texts.get("closer.again"), () -> show(subject))));
    }

    private void ask() {
        Scored of = scored;
        if (of != null) {
            Asked asked = new Asked(weekday.value(), top.whole(), days.whole());
            var actions = context.workspace().actionsProperty().get().all();
            context.work()
                    .prepare(
                            card,
                            _ -> {
                                FeatureTable table =
                                        of.subject.look().comparison().table();
                                BitSet acted = ActionLessons.actedUpon(table, actions);
                                long seed = of.subject.look().seed();
                                return new Answered(Snapshots.of(of.mornings, asked, acted, seed), acted.cardinality());
                            },
                            answered -> show(of.subject, answered));
        }
    }

    private void show(Subject subject, Answered answered) {
        Snapshots snapshots = answered.snapshots;
        shown = snapshots;
        card.showContent();
        tableCard.showContent();
        chart.setChart(TimeCharts.snapshots(snapshots, subject.name(texts), subject.origin()));
        table.show(snapshots.weeks(), null);
        tableCard.setSubtitle(texts.get(
                "closer.lists.sub", snapshots.weeksOver(), snapshots.weeks().size() - snapshots.weeksOver()));
        String acted = snapshots.acted() == 0
                ? ""
                : texts.get(
                        "closer.lists.acted",
                        snapshots.acted(),
                        says.share(snapshots.withoutActed().value()));
        page.say(
                texts.get(
                                snapshots.weeksOver() == 0 ? "closer.lists.none" : "closer.lists.answer",
                                snapshots.weeksOver(),
                                texts.formats().count(snapshots.listed()),
                                says.amount(snapshots.modelHits()),
                                subject.outcome(texts, "happened"),
                                snapshots.asked().days(),
                                says.share(snapshots.model()),
                                says.share(snapshots.rule().value()),
                                says.share(snapshots.chance()))
                        + acted,
                snapshots.verdict());
    }

    private @Nullable Snapshot week(int mark) {
        Snapshots of = shown;
        return of == null || mark >= of.weeks().size() ? null : of.weeks().get(mark);
    }

    private String words(int mark) {
        Snapshot week = week(mark);
        if (week == null || !week.isOver()) {
            return "";
        }
        return texts.get(
                "closer.lists.tip",
                texts.formats().weekdayAndDay(week.day()),
                says.amount(week.modelHits()),
                week.listed(),
                says.amount(week.ruleHits()),
                says.amount(week.chanceHits()));
    }

    /** Each listed ticket with its last test score before the list; one without any opens with its first. */
    private void open(@Nullable Snapshot week) {
        Scored of = scored;
        if (week == null || of == null) {
            return;
        }
        TestScores scores = of.subject.look().scores();
        int[] places = week.listedTickets().stream()
                .mapToInt(listed -> place(scores, listed.ticket().ticket(), week.moment()))
                .filter(place -> place >= 0)
                .toArray();
        new TicketsOf(context)
                .open(
                        of.subject,
                        scores,
                        texts.get("closer.lists.tickets", texts.formats().weekdayAndDay(week.day())),
                        places);
    }

    private static int place(TestScores scores, int ticket, long moment) {
        int found = -1;
        for (int place = 0; place < scores.size(); place++) {
            if (scores.ticket()[place] == ticket && (found < 0 || scores.asOf()[place] <= moment)) {
                found = place;
            }
        }
        return found;
    }

    private void export() {
        Snapshots of = shown;
        Scored from = scored;
        if (of != null && from != null) {
            String name = from.subject.result().name();
            new Export(context).write("snapshots.csv", file -> CloserFiles.snapshots(name, of, file));
        }
    }
}
