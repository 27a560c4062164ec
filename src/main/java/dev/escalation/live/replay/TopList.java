package dev.escalation.live.replay;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The first of a queue by one score. Tickets of equal score share the places left for them, so that nobody gains by the order
 * of a file.
 *
 * @param places that surely are on it, or share the last places, highest score first
 * @param chance per place of being on it, above 0 and at most 1
 */
record TopList(int[] places, double[] chance) {
    /** @param count how many are on the list at most */
    static TopList of(double[] score, int count) {
        int[] order = IntStream.range(0, score.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(place -> -score[place]))
                .mapToInt(Integer::intValue)
                .toArray();
        int taken = Math.min(count, order.length);
        if (taken == 0) {
            return new TopList(new int[0], new double[0]);
        }
        double cut = score[order[taken - 1]];
        int above = (int) Arrays.stream(score).filter(one -> one > cut).count();
        int reached = (int) Arrays.stream(score).filter(one -> one >= cut).count();
        double shared = (taken - above) / (double) (reached - above);
        return new TopList(
                Arrays.copyOf(order, reached),
                IntStream.range(0, reached)
                        .mapToDouble(i -> i < above ? 1 : shared)
                        .toArray());
    }

    /** How many of them had the outcome, on average over the ways to break ties. */
    double hits(List<Boolean> came) {
        return IntStream.range(0, places.length)
                .filter(i -> came.get(places[i]))
                .mapToDouble(i -> chance[i])
                .sum();
    }

    /** How long the list is. */
    int size() {
        return (int) Math.round(Arrays.stream(chance).sum());
    }
}
