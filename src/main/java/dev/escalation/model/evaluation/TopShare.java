package dev.escalation.model.evaluation;

/**
 * What reviewing the top of the ranking finds. Ranked by probability, descending, ties in row order.
 *
 * @param share share of rows reviewed, (0,1]
 * @param rows rows reviewed: the share of all rows, rounded up
 * @param hits positives among them
 * @param precision hits per row reviewed; NaN without rows
 * @param recall share of all positives; NaN without positives
 * @param lift precision against the share of positives in all rows; NaN without positives
 * @param scoreAtCut score of the last row reviewed; NaN without rows
 */
public record TopShare(
        double share, long rows, long hits, double precision, double recall, double lift, double scoreAtCut) {}
