package dev.escalation.ui;

import dev.escalation.app.Insight;
import dev.escalation.live.RiskQueue;
import dev.escalation.live.action.ActionLedger;
import java.util.List;
import java.util.function.UnaryOperator;

/** Does to a window what a desk that is followed live does. */
public final class LiveDesk {
    private LiveDesk() {}

    public static void keepActionsIn(TestWindow window, ActionLedger ledger) {
        window.run(() -> window.workspace().keepActionsIn(ledger));
    }

    /** The desk's clock goes on to a moment. */
    public static void clock(TestWindow window, long moment) {
        window.run(() -> window.workspace().deskIsAt(moment));
    }

    /** New scores come for the open tickets. */
    public static void scores(TestWindow window, UnaryOperator<List<RiskQueue.Entry>> change) {
        window.run(() -> {
            Insight before = window.workspace().insightProperty().get();
            RiskQueue queue = before.queue();
            RiskQueue next = new RiskQueue(
                    queue.table(),
                    queue.model(),
                    queue.words(),
                    change.apply(queue.entries()),
                    queue.additivityError(),
                    queue.withoutReasons());
            window.workspace()
                    .explained(new Insight(
                            before.model(),
                            before.explanation(),
                            before.failure(),
                            before.importance(),
                            next,
                            before.earlier()));
        });
    }
}
