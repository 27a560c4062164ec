package dev.escalation.ui;

import dev.escalation.live.EarlierRisk;
import dev.escalation.live.RiskQueue;

/**
 * The open tickets as they are scored now: by the training, or by a later look while the desk is followed.
 *
 * @param earlier what the same model said of them a day before
 */
public record OpenTickets(RiskQueue queue, EarlierRisk earlier) {
    /** The moment of the scores, in milliseconds since 1970. */
    public long asOf() {
        return queue.table().data().lastMoment();
    }
}
