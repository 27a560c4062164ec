package dev.escalation.live.desk;

import static dev.escalation.data.Instants.MILLIS_PER_HOUR;

import dev.escalation.data.Dictionary;
import dev.escalation.features.FeatureTable;
import dev.escalation.live.EarlierRisk;
import dev.escalation.live.RiskQueue;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** The queue of the last day, so that what changed since then can be said. Used by one thread. */
public final class ScoreHistory {
    private static final long DAY = 24 * MILLIS_PER_HOUR;
    /** Queues are kept so far apart; a change "in a day" is of 24 to 28 hours. */
    private static final long APART = 4 * MILLIS_PER_HOUR;

    private final Deque<Kept> queues = new ArrayDeque<>();

    /** @param risk by ticket id */
    private record Kept(long moment, Map<String, Double> risk, FeatureTable table) {}

    /** Begins with the queue of a day before, as one computation over all data gives it. */
    public ScoreHistory(EarlierRisk dayBefore) {
        Map<String, Double> risk = new HashMap<>();
        FeatureTable table = dayBefore.table();
        for (int row = 0; row < table.rows(); row++) {
            risk.put(table.ticketId(row), dayBefore.riskOfTicket()[table.ticket()[row]]);
        }
        queues.add(new Kept(dayBefore.moment(), risk, table));
    }

    /** Takes a queue as of a moment not before those it has. */
    public void add(RiskQueue queue, long moment) {
        if (queues.getLast().moment + APART <= moment) {
            Map<String, Double> risk = new HashMap<>();
            queue.entries().forEach(entry -> risk.put(entry.explanation().ticketId(), entry.risk()));
            queues.add(new Kept(moment, risk, queue.table()));
        }
        while (queues.size() > 1 && second().moment <= moment - DAY) {
            queues.removeFirst();
        }
    }

    private Kept second() {
        return queues.stream().skip(1).findFirst().orElseThrow();
    }

    /** What the tickets of a queue's table scored a day before, as far as they were open then. */
    public EarlierRisk dayBefore(FeatureTable now) {
        Kept then = queues.getFirst();
        Dictionary ids = now.data().tickets().ids();
        double[] risk = new double[ids.size()];
        Arrays.fill(risk, Double.NaN);
        for (int ticket = 0; ticket < risk.length; ticket++) {
            risk[ticket] = then.risk.getOrDefault(ids.level(ticket), Double.NaN);
        }
        int[] ticketNow = new int[then.table.rows()];
        for (int row = 0; row < ticketNow.length; row++) {
            ticketNow[row] = ids.codeOf(then.table.ticketId(row));
        }
        return new EarlierRisk(then.moment, risk, then.table.about(now.data(), ticketNow));
    }
}
