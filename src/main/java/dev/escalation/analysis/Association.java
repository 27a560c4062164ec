package dev.escalation.analysis;

import dev.escalation.chart.Interval;

/** How closely a column goes with an outcome, over the tickets that have a value and a known outcome. */
public sealed interface Association {
    Column column();

    /** How many tickets these are. */
    int tickets();

    /** 0 for none to 1; Cramér's V of two yes/no columns is the size of their correlation, so both can be compared. */
    double strength();

    /** What the strength stays below in 95 of 100 cases where there is no association at all. */
    double chance();

    /**
     * Of a column of values.
     *
     * @param strength Cramér's V, corrected for its bias (Bergsma 2013)
     * @param values how many different ones
     */
    record OfCategories(Column column, int tickets, int values, double strength, double chance)
            implements Association {}

    /**
     * Of a column of numbers.
     *
     * @param correlation point-biserial, −1 to 1
     * @param interval 95 % of the correlation, by Fisher's transformation
     * @param auc chance that a ticket with the outcome has the higher number than one without, ties half
     */
    record OfNumbers(Column column, int tickets, double correlation, Interval interval, double auc, double chance)
            implements Association {
        @Override
        public double strength() {
            return Math.abs(correlation);
        }
    }
}
