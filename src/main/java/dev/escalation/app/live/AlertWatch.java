package dev.escalation.app.live;

import dev.escalation.app.alert.AlertDesk;
import dev.escalation.live.EarlierRisk;
import dev.escalation.live.RiskQueue;
import dev.escalation.live.TicketRows;
import dev.escalation.live.action.ActionLedger;
import dev.escalation.live.alert.AlertRow;
import dev.escalation.live.alert.AlertRows;
import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Has the rules of alerts look at every queue of a desk that is followed. */
public final class AlertWatch implements LiveListener {
    private final AlertDesk alerts;
    private final Supplier<ActionLedger> actions;
    private final Consumer<Sayable> problems;

    /**
     * @param actions what was done about the tickets by now
     * @param problems is told what is wrong, in a sentence
     */
    public AlertWatch(AlertDesk alerts, Supplier<ActionLedger> actions, Consumer<Sayable> problems) {
        this.alerts = alerts;
        this.actions = actions;
        this.problems = problems;
    }

    @Override
    public void refreshed(RiskQueue queue, EarlierRisk earlier) {
        long now = queue.table().data().lastMoment();
        List<AlertRow> rows = AlertRows.of(TicketRows.of(queue, earlier), actions.get(), now);
        try {
            alerts.look(now, rows);
        } catch (IOException e) {
            problems.accept(Said.of("app.live.alerts", Sayable.of(e)));
        }
    }
}
