package dev.escalation.chart;

import java.util.Arrays;

/**
 * Effects of a fact on the scores that have one of its levels.
 *
 * @param level in words
 * @param count how many levels it stands for
 * @param effects log-odds
 */
public record LevelEffects(String level, int count, double[] effects) {
    /** NaN without any. */
    public double mean() {
        return Arrays.stream(effects).average().orElse(Double.NaN);
    }
}
