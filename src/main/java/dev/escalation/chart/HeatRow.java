package dev.escalation.chart;

import java.util.List;

/**
 * A row of a {@link HeatChart}.
 *
 * @param caption more about it, may be empty
 * @param overall share over all periods, 0 to 1
 * @param shares by period, 0 to 1; NaN where there is nothing
 */
public record HeatRow(String name, String caption, double overall, List<Double> shares) {
    public HeatRow {
        shares = List.copyOf(shares);
    }
}
