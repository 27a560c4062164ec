package dev.escalation.simulate.sla;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The time that best tells breached tickets from the others.
 *
 * @param hours tickets that took longer are breached; a whole number where one is as good
 * @param agree tickets for which that is so
 */
record BreachLine(double hours, int agree) {
    /**
     * @param takenHours until each ticket was resolved
     * @param breached whether it counted as breached
     */
    static BreachLine of(double[] takenHours, boolean[] breached) {
        List<Integer> order = IntStream.range(0, takenHours.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> takenHours[i]))
                .toList();
        int agree = 0;
        for (boolean one : breached) {
            agree += one ? 1 : 0;
        }
        BreachLine best = new BreachLine(between(0, first(takenHours, order)), agree);
        for (int i = 0; i < order.size(); i++) {
            agree += breached[order.get(i)] ? -1 : 1;
            double taken = takenHours[order.get(i)];
            double next = i + 1 < order.size() ? takenHours[order.get(i + 1)] : Double.POSITIVE_INFINITY;
            if (next > taken && agree > best.agree) {
                best = new BreachLine(between(taken, next), agree);
            }
        }
        return best;
    }

    private static double first(double[] takenHours, List<Integer> order) {
        return order.isEmpty() ? Double.POSITIVE_INFINITY : takenHours[order.getFirst()];
    }

    /** The least whole number from one time on and below another, else a time between them. */
    private static double between(double from, double below) {
        double whole = Math.max(1, Math.ceil(from));
        if (whole < below) {
            return whole;
        }
        return Math.max(1e-3, (from + below) / 2);
    }
}
