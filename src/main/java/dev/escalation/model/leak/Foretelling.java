package dev.escalation.model.leak;

import dev.escalation.data.Dictionary;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether a column names, on a ticket's first row, who has it at the end. Looked at are tickets that change hands, and what a
 * value goes with is learned from one half of them and tried on the other, so that ids cannot do it by heart.
 *
 * @param tickets that change hands
 * @param right share of them for which the column's value names who has the ticket last, 0 to 1
 * @param byFirstAgent the same for the agent of the first row
 */
record Foretelling(int tickets, double right, double byFirstAgent) {
    private static final int FEWEST_TICKETS = 100;
    private static final double FORETELLS = 0.8;
    private static final double MORE_THAN_FIRST = 0.3;

    boolean isTold() {
        return tickets >= FEWEST_TICKETS && right >= FORETELLS && right >= byFirstAgent + MORE_THAN_FIRST;
    }

    static Foretelling of(SourceColumn column, SourceColumn agent, int[] firsts, int[] lasts) {
        int[] moved = java.util.stream.IntStream.range(0, firsts.length)
                .filter(t -> agent.isFilled(lasts[t])
                        && agent.values().code(firsts[t]) != agent.values().code(lasts[t]))
                .toArray();
        return new Foretelling(
                moved.length, right(column, agent, firsts, lasts, moved), right(agent, agent, firsts, lasts, moved));
    }

    private static double right(SourceColumn column, SourceColumn agent, int[] firsts, int[] lasts, int[] moved) {
        int right = 0;
        for (int half = 0; half < 2; half++) {
            Map<Integer, Integer> usual = usual(column, agent, firsts, lasts, moved, half);
            for (int i = 1 - half; i < moved.length; i += 2) {
                Integer told = usual.get(column.values().code(firsts[moved[i]]));
                right += told != null && told == agent.values().code(lasts[moved[i]]) ? 1 : 0;
            }
        }
        return moved.length == 0 ? 0 : right / (double) moved.length;
    }

    /** The last agent that a value mostly goes with, among every second ticket. */
    private static Map<Integer, Integer> usual(
            SourceColumn column, SourceColumn agent, int[] firsts, int[] lasts, int[] moved, int half) {
        Map<Integer, Map<Integer, Integer>> counts = new HashMap<>();
        for (int i = half; i < moved.length; i += 2) {
            int value = column.values().code(firsts[moved[i]]);
            if (value != Dictionary.MISSING) {
                counts.computeIfAbsent(value, _ -> new HashMap<>())
                        .merge(agent.values().code(lasts[moved[i]]), 1, Integer::sum);
            }
        }
        Map<Integer, Integer> usual = new HashMap<>();
        counts.forEach((value, agents) -> usual.put(
                value,
                agents.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey()));
        return usual;
    }
}
