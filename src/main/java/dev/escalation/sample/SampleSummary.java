package dev.escalation.sample;

import java.util.Map;

/**
 * What was written. Shares are of the tickets that were simulated, without dirty extras.
 *
 * @param customers rows of customers.csv, without the header; likewise the other counts
 * @param truthRows rows of true_risk.csv; 0 without it
 * @param escalatedShare share of tickets that escalated by the data's last moment
 * @param openShare share of tickets that are open at the data's last moment
 * @param breachedShare share of tickets with a broken SLA
 * @param truthPositiveShare share of truth rows that escalate; NaN without truth
 * @param trueRiskAuc ROC AUC of the true risk over the rows of true_risk.csv, the best that any model can hope for; NaN
 *     without truth
 * @param dirtyRows how often each kind of dirt was strewn, by name
 */
public record SampleSummary(
        long customers,
        long agents,
        long tickets,
        long ticketEvents,
        long truthRows,
        double escalatedShare,
        double openShare,
        double breachedShare,
        double truthPositiveShare,
        double trueRiskAuc,
        Map<String, Long> dirtyRows) {
    public SampleSummary {
        dirtyRows = Map.copyOf(dirtyRows);
    }
}
