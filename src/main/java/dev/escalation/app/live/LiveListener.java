package dev.escalation.app.live;

import dev.escalation.etl.Reject;
import dev.escalation.ingest.feed.ChangeFeed;
import dev.escalation.live.EarlierRisk;
import dev.escalation.live.RiskQueue;
import dev.escalation.live.desk.LiveDesk;
import dev.escalation.words.Sayable;

/** Is told what comes of following a desk, on the thread that follows it. */
public interface LiveListener {
    /**
     * Tickets changed and were scored.
     *
     * @param committedAt when the latest of it was committed, in milliseconds since 1970 of the source's clock; 0 if unknown
     */
    default void changed(LiveDesk.Change change, long committedAt) {}

    /** All open tickets were scored anew. */
    default void refreshed(RiskQueue queue, EarlierRisk earlier) {}

    default void state(ChangeFeed.State state) {}

    /**
     * Changed rows cannot be used; tickets are scored without them. A row that stays as it is is told again with every change
     * of its ticket.
     */
    default void rejected(int rows, Reject first) {}

    /** Something is wrong that does not end the following, in a sentence. */
    default void problem(Sayable sentence) {}
}
