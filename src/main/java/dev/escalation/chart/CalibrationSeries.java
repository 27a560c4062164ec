package dev.escalation.chart;

import java.util.List;

/**
 * One model's calibration.
 *
 * @param error expected calibration error, 0 to 1
 * @param bins by rising predicted risk, empty bins left out
 */
public record CalibrationSeries(String name, SeriesColor color, Estimate error, List<CalibrationBin> bins) {
    public CalibrationSeries {
        bins = List.copyOf(bins);
    }
}
