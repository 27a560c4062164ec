package dev.escalation.chart;

import java.util.List;

/**
 * One model's calibration.
 *
 * @param error expected calibration error, 0 to 1
 * @param bins by rising predicted risk, empty bins left out
 * @param before the same before calibration; empty if it is not known or nothing was calibrated
 */
public record CalibrationSeries(
        String name, SeriesColor color, Estimate error, List<CalibrationBin> bins, List<CalibrationBin> before) {
    public CalibrationSeries {
        bins = List.copyOf(bins);
        before = List.copyOf(before);
    }

    /** Without what was before. */
    public CalibrationSeries(String name, SeriesColor color, Estimate error, List<CalibrationBin> bins) {
        this(name, color, error, bins, List.of());
    }
}
