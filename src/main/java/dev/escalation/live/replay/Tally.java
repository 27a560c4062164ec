package dev.escalation.live.replay;

import static dev.escalation.data.Instants.hoursBetween;

import java.util.Arrays;
import java.util.List;

/**
 * How flags turned out in the week that followed. Tickets that the model has learned from are in {@code learned} only.
 *
 * @param flagged tickets: {@code right + ended + later + undecided}
 * @param right the outcome came in the week
 * @param ended the ticket ended without it
 * @param later the outcome came after the week, or the ticket was still open then
 * @param undecided the data ends before the week does, or does not say when
 * @param missed the outcome came in the week, and the ticket was not flagged
 * @param learned flagged tickets that do not count
 * @param medianWarningHours from the first flag to the outcome, over {@code right}; NaN without any
 */
public record Tally(
        int flagged,
        int right,
        int ended,
        int later,
        int undecided,
        int missed,
        int learned,
        double medianWarningHours) {
    /** Stands in {@link Candidate#flaggedAt} for a ticket that was not flagged. */
    static final long NOT_FLAGGED = Long.MAX_VALUE;

    /** A ticket of the queue and when it was flagged first. */
    record Candidate(ReplayTicket ticket, long flaggedAt) {}

    /** Outcomes of the week, flagged or not. */
    public int outcomes() {
        return right + missed;
    }

    /** Share of the week's outcomes that were flagged, 0 to 1; NaN without outcomes. */
    public double caught() {
        return outcomes() == 0 ? Double.NaN : right / (double) outcomes();
    }

    static Tally of(List<Candidate> candidates, long deadline, long dataEnd) {
        int[] count = new int[Fate.Verdict.values().length];
        int missed = 0;
        int learned = 0;
        double[] warning = new double[candidates.size()];
        int warnings = 0;
        for (Candidate one : candidates) {
            Fate.Verdict verdict = one.ticket.fate().by(deadline, dataEnd);
            boolean flagged = one.flaggedAt != NOT_FLAGGED;
            if (one.ticket.learned()) {
                learned += flagged ? 1 : 0;
            } else if (flagged) {
                count[verdict.ordinal()]++;
                if (verdict == Fate.Verdict.CAME) {
                    warning[warnings++] =
                            hoursBetween(one.flaggedAt, one.ticket.fate().at());
                }
            } else if (verdict == Fate.Verdict.CAME) {
                missed++;
            }
        }
        return new Tally(
                Arrays.stream(count).sum(),
                count[Fate.Verdict.CAME.ordinal()],
                count[Fate.Verdict.ENDED.ordinal()],
                count[Fate.Verdict.LATER.ordinal()],
                count[Fate.Verdict.UNDECIDED.ordinal()],
                missed,
                learned,
                median(Arrays.copyOf(warning, warnings)));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int n = values.length;
        return n == 0 ? Double.NaN : (values[(n - 1) / 2] + values[n / 2]) / 2;
    }
}
