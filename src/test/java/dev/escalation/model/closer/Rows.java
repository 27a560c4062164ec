package dev.escalation.model.closer;

import dev.escalation.data.Instants;
import dev.escalation.model.evaluation.ScoredRows;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Test rows written down by hand; hours count from Monday 1 June 2026, 0:00 UTC. */
final class Rows {
    static final long START = 1_780_272_000_000L;
    private static final double NEVER = Double.NaN;

    private record Row(int ticket, int customer, double hour, double risk, boolean positive, double outcomeHour) {}

    private final List<Row> rows = new ArrayList<>();

    /** A score of a ticket whose outcome happens at an hour. */
    Rows positive(int ticket, int customer, double hour, double risk, double outcomeHour) {
        rows.add(new Row(ticket, customer, hour, risk, true, outcomeHour));
        return this;
    }

    /** The same where the moment of the outcome is not on record. */
    Rows untimed(int ticket, int customer, double hour, double risk) {
        return positive(ticket, customer, hour, risk, NEVER);
    }

    Rows negative(int ticket, int customer, double hour, double risk) {
        rows.add(new Row(ticket, customer, hour, risk, false, NEVER));
        return this;
    }

    TestScores at(double threshold) {
        int n = rows.size();
        boolean[] positive = new boolean[n];
        IntStream.range(0, n).forEach(i -> positive[i] = rows.get(i).positive);
        return new TestScores(
                IntStream.range(0, n).map(i -> 100 + i).toArray(),
                rows.stream().mapToInt(Row::ticket).toArray(),
                rows.stream().mapToLong(row -> moment(row.hour)).toArray(),
                new ScoredRows(
                        rows.stream().mapToDouble(Row::risk).toArray(),
                        positive,
                        rows.stream().mapToInt(Row::customer).toArray()),
                rows.stream()
                        .mapToLong(row -> Double.isNaN(row.outcomeHour) ? Instants.MISSING : moment(row.outcomeHour))
                        .toArray(),
                threshold);
    }

    static long moment(double hour) {
        return START + Math.round(hour * Instants.MILLIS_PER_HOUR);
    }
}
