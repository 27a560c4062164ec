package dev.escalation.ui.tickets;

import dev.escalation.app.wording.Question;
import dev.escalation.chart.ChartOrigin;
import dev.escalation.explain.Explanation;
import dev.escalation.explain.RiskSteps;
import dev.escalation.explain.TicketExplanation;
import dev.escalation.features.FeatureTable;
import dev.escalation.live.TicketRow;
import dev.escalation.model.TrainedModel;
import dev.escalation.report.TicketCharts;
import dev.escalation.ui.Context;
import dev.escalation.ui.chart.Export;
import dev.escalation.ui.chart.WaterfallView;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Column;
import dev.escalation.ui.wording.WordingLine;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Why the risk is what it is: one sentence, and how the SLA clock stands. */
final class DetailReasons extends Column {
    private final Context context;
    private final Label sentence = new Label();
    private final Label clock = new Label();
    private final Label clockEnds = new Label();
    private final ShareBar bar = new ShareBar(6);
    private final WordingLine wording;
    private final WaterfallView waterfall;
    private final Column why;
    private final Button others;
    private final Expected expected = new Expected(this::clear);
    private boolean ticketIsOpen;
    private boolean notExplained;

    /**
     * @param page over which panels open
     * @param tryOthers opens the panel for other values
     */
    DetailReasons(Context context, StackPane page, Runnable tryOthers) {
        super(12);
        this.context = context;
        getStyleClass().add("detail-part");
        sentence.setWrapText(true);
        sentence.setId("detail-sentence");
        sentence.getStyleClass().add("text-body");
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        wording = new WordingLine(context, page, sentence);
        HBox.setHgrow(wording, Priority.ALWAYS);
        Label clockTitle = new Label(context.texts().get("tickets.sla.title"));
        clockTitle.getStyleClass().add("text-heading");
        clock.getStyleClass().add("text-small");
        clockEnds.getStyleClass().add("text-micro");
        HBox head = new HBox(10, clockTitle, clock);
        head.setAlignment(Pos.BASELINE_LEFT);
        waterfall = new WaterfallView(context);
        why = new Column(4, waterfallHead(), waterfall);
        why.managedProperty().bind(why.visibleProperty());
        Column clockSection = new Column(6, head, bar, clockEnds);
        others = Buttons.withIcon("fth-sliders", context.texts().get("tickets.detail.whatif"), tryOthers);
        others.setId("detail-whatif");
        others.managedProperty().bind(others.visibleProperty());
        HBox under = new HBox(8, wording, others);
        under.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(new Column(2, sentence, under), why, clockSection);
    }

    private HBox waterfallHead() {
        Label what = new Label(context.texts().get("tickets.detail.why.what"));
        what.getStyleClass().add("text-small");
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        Export export = new Export(context);
        Button picture = Buttons.link(
                context.texts().get("tickets.detail.png"), () -> export.picture("reasons", waterfall.getChart()));
        picture.setId("reasons-png");
        Button numbers = Buttons.link(
                context.texts().get("tickets.detail.csv"), () -> export.numbers("reasons", waterfall.getChart()));
        numbers.setId("reasons-csv");
        HBox head = new HBox(8, what, picture, numbers);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /** Why a score is what it is, or that nobody can say. */
    sealed interface Reasons {}

    /** The reasons of one score. */
    record Told(
            TrainedModel model,
            Explanation explanation,
            TicketExplanation why,
            String sentence,
            Question question,
            ChartOrigin origin)
            implements Reasons {}

    /** Nothing stands in the place of reasons. */
    record NotExplained(String failure) implements Reasons {}

    void show(TicketRow row, FeatureTable table) {
        showClock(row, table);
    }

    /** Other values can be tried on open tickets only. */
    void offerOthers(boolean open) {
        ticketIsOpen = open;
        others.setVisible(ticketIsOpen && !notExplained);
    }

    /** Reasons of another ticket are on their way; what was told of the last one stands until they are there. */
    void expect() {
        expected.begin();
    }

    private void clear() {
        sentence.setText(context.texts().get("tickets.filling"));
        waterfall.setChart(null);
    }

    void explain(Reasons reasons) {
        expected.arrived();
        notExplained = reasons instanceof NotExplained;
        why.setVisible(!notExplained);
        wording.setVisible(!notExplained);
        others.setVisible(ticketIsOpen && !notExplained);
        switch (reasons) {
            case Told told -> {
                wording.show(told.sentence, told.question);
                RiskSteps steps = RiskSteps.of(told.why, told.explanation, told.model);
                waterfall.setChart(TicketCharts.waterfall(told.why.ticketId(), steps, told.origin));
            }
            case NotExplained(String failure) -> {
                wording.drop();
                sentence.setText(context.texts().get("tickets.detail.notExplained", failure));
                waterfall.setChart(null);
            }
        }
    }

    private void showClock(TicketRow row, FeatureTable table) {
        boolean known = !Double.isNaN(row.slaHoursLeft());
        bar.setVisible(known);
        bar.setManaged(known);
        clockEnds.setVisible(known);
        clockEnds.setManaged(known);
        if (!known) {
            clock.setText(context.texts().get("tickets.sla.none"));
            return;
        }
        String due =
                context.texts().formats().shortMoment(table.data().tickets().slaDueAt()[row.ticket()]);
        String created =
                context.texts().formats().shortMoment(table.data().tickets().createdAt()[row.ticket()]);
        String time = context.texts().formats().duration(Math.abs(row.slaHoursLeft()));
        clock.setText(
                row.slaHoursLeft() < 0
                        ? context.texts().get("tickets.sla.past", time, due)
                        : context.texts()
                                .get(
                                        "tickets.sla.left",
                                        time,
                                        context.texts().formats().share(row.slaShareUsed(), 0)));
        clockEnds.setText(context.texts().get("tickets.sla.created", created) + "  ·  "
                + context.texts().get("tickets.sla.due", due));
        bar.show(row.slaShareUsed());
    }
}
