package dev.escalation.model.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * Predicted against observed, by bins of probability; the data of a calibration plot.
 *
 * @param bins ascending; empty bins are left out
 */
public record CalibrationBins(List<CalibrationBin> bins) {
    public CalibrationBins {
        bins = List.copyOf(bins);
    }

    /**
     * Bins of about equally many rows: edges are quantiles with linear interpolation at rank q·(n - 1). Ties stay
     * together, so counts differ.
     *
     * @param count bins to make, at least 1
     */
    public static CalibrationBins quantile(ScoreRanking ranking, int count) {
        if (ranking.rows() == 0) {
            return new CalibrationBins(List.of());
        }
        double[] edges = new double[count + 1];
        for (int edge = 0; edge <= count; edge++) {
            // The rank as whole part and remainder: no rounding decides on which side of a score the edge falls.
            long scaledRank = edge * (ranking.rows() - 1);
            double below = scoreAscending(ranking, scaledRank / count);
            double above = scoreAscending(ranking, Math.ceilDiv(scaledRank, count));
            edges[edge] = below + (above - below) * ((double) (scaledRank % count) / count);
        }
        return between(ranking, edges);
    }

    /** Bins of equal width over [0,1]. */
    public static CalibrationBins uniform(ScoreRanking ranking, int count) {
        double[] edges = new double[count + 1];
        for (int edge = 0; edge <= count; edge++) {
            edges[edge] = (double) edge / count;
        }
        return between(ranking, edges);
    }

    private static double scoreAscending(ScoreRanking ranking, long rankFromBottom) {
        return ranking.scoreAtRank(ranking.rows() - 1 - rankFromBottom);
    }

    private static CalibrationBins between(ScoreRanking ranking, double[] edges) {
        List<CalibrationBin> bins = new ArrayList<>();
        int next = ranking.distinctScores() - 1;
        for (int bin = 0; bin < edges.length - 1; bin++) {
            boolean last = bin == edges.length - 2;
            long rows = 0;
            long hits = 0;
            double sum = 0;
            for (; next >= 0 && (last || ranking.score(next) <= edges[bin + 1]); next--) {
                long rowsHere = ranking.positivesAt(next) + ranking.negativesAt(next);
                rows += rowsHere;
                hits += ranking.positivesAt(next);
                sum += rowsHere * ranking.score(next);
            }
            if (rows > 0) {
                bins.add(new CalibrationBin(bin, edges[bin], edges[bin + 1], rows, sum / rows, (double) hits / rows));
            }
        }
        return new CalibrationBins(bins);
    }

    /** Expected calibration error: mean gap, weighted by rows, [0,1]; NaN without rows. */
    public double expectedError() {
        double sum = 0;
        long rows = 0;
        for (CalibrationBin bin : bins) {
            sum += bin.rows() * bin.gap();
            rows += bin.rows();
        }
        return sum / rows;
    }

    /** The largest gap, [0,1]; NaN without rows. */
    public double maximumError() {
        return bins.stream().mapToDouble(CalibrationBin::gap).max().orElse(Double.NaN);
    }
}
