package dev.escalation.simulate.study;

/**
 * What a policy came to in one replication.
 *
 * @param measures of all tickets
 * @param treated tickets that were chosen
 * @param treatmentHours of everybody who took part
 * @param othersBreached breaches among tickets that were not chosen, more than as today
 * @param othersDelayHours by how much tickets that were not chosen were resolved later than as today, on average over
 *     those resolved in both; NaN if there are none
 * @param attentionHours from creation until the customer escalated or something was done, on average over the tickets
 *     that escalate as today; NaN if there are none
 */
public record Outcome(
        Measures measures,
        int treated,
        double treatmentHours,
        int othersBreached,
        double othersDelayHours,
        double attentionHours) {}
