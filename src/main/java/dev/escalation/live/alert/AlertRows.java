package dev.escalation.live.alert;

import dev.escalation.live.TicketRow;
import dev.escalation.live.action.ActionLedger;
import dev.escalation.live.action.HoldOut;
import dev.escalation.live.action.Standing;
import dev.escalation.live.action.TicketAction;
import java.util.List;

/** The queue as the engine takes it. */
public final class AlertRows {
    private AlertRows() {}

    /**
     * @param queue the whole queue at one moment
     * @param now moment of the desk's clock
     */
    public static List<AlertRow> of(List<TicketRow> queue, ActionLedger ledger, long now) {
        return queue.stream().map(row -> row(row, ledger, now)).toList();
    }

    private static AlertRow row(TicketRow row, ActionLedger ledger, long now) {
        List<TicketAction> actions = ledger.of(row.id());
        return new AlertRow(
                row.id(),
                row.risk(),
                row.reason(),
                row.slaHoursLeft(),
                row.tier(),
                row.group(),
                row.priority(),
                Standing.of(actions, now).column(),
                HoldOut.isHeldOut(actions));
    }
}
