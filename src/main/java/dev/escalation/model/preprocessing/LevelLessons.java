package dev.escalation.model.preprocessing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Learns {@link FittedLevels} of one column. A ticket counts once for each level that it had. Train rows themselves are
 * encoded by what tickets of other folds taught, or the model would trust an effect that holds the row's own outcome.
 *
 * <p>Source: D. Micci-Barreca, A preprocessing scheme for high-cardinality categorical attributes, 2001; here of the
 * difference from what is expected of the ticket's time, so that a bad month does not stick to the levels that were
 * frequent in it.
 */
final class LevelLessons {
    /** Tickets that an effect of few is drawn towards 0 by. */
    private static final double SMOOTHING_TICKETS = 10;
    /** A level of fewer tickets says nothing, and is not kept in the model. */
    private static final int FEWEST_TICKETS = 5;

    private static final int FOLDS = 5;

    private final CategoricalColumn column;
    private final int[] trainRows;
    private final TrainOutcomes outcomes;
    /** Surprise and tickets by level, missing last, then by fold. */
    private final double[][] surprise;

    private final int[][] tickets;

    LevelLessons(CategoricalColumn column, int[] trainRows, TrainOutcomes outcomes) {
        this.column = column;
        this.trainRows = trainRows;
        this.outcomes = outcomes;
        int levels = column.levels().size() + 1;
        surprise = new double[levels][FOLDS];
        tickets = new int[levels][FOLDS];
        Set<Long> counted = new HashSet<>();
        for (int i = 0; i < trainRows.length; i++) {
            int level = level(i);
            int ticket = outcomes.ticket()[i];
            if (counted.add((long) ticket * levels + level)) {
                int fold = fold(ticket);
                surprise[level][fold] += (outcomes.positive()[i] ? 1 : 0) - outcomes.expected()[i];
                tickets[level][fold]++;
            }
        }
    }

    FittedLevels fitted() {
        List<String> names = new ArrayList<>();
        List<Double> effects = new ArrayList<>();
        IntStream.range(0, column.levels().size())
                .filter(level -> effect(level, -1) != 0)
                .boxed()
                .sorted(Comparator.comparing(column.levels()::get, FittedCategorical::compareByCodePoint))
                .forEach(level -> {
                    names.add(column.levels().get(level));
                    effects.add(effect(level, -1));
                });
        return new FittedLevels(
                column.name(), names, effects, effect(column.levels().size(), -1));
    }

    /** Writes the train rows' cells from the given position on, one row every {@code stride} cells. */
    void encodeTrainRows(double[] cells, int first, int stride) {
        for (int i = 0; i < trainRows.length; i++) {
            cells[first + i * stride] = effect(level(i), fold(outcomes.ticket()[i]));
        }
    }

    /** @param withoutFold -1 for all */
    private double effect(int level, int withoutFold) {
        double sum = 0;
        int count = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            if (fold != withoutFold) {
                sum += surprise[level][fold];
                count += tickets[level][fold];
            }
        }
        return count < FEWEST_TICKETS ? 0 : sum / (count + SMOOTHING_TICKETS);
    }

    private int level(int position) {
        int code = column.codes()[trainRows[position]];
        return code < 0 ? column.levels().size() : code;
    }

    /** Spread without a pattern, and the same for the same ticket. */
    private static int fold(int ticket) {
        long mixed = (ticket + 1) * 0x9E3779B97F4A7C15L;
        return (int) ((mixed ^ (mixed >>> 32)) >>> 33) % FOLDS;
    }
}
