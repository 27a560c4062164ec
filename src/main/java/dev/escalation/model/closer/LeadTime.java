package dev.escalation.model.closer;

import static dev.escalation.data.Instants.hoursBetween;
import static dev.escalation.data.Instants.isKnown;

import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.model.evaluation.Verdict;
import dev.escalation.model.evaluation.WeightedBootstrap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How long before an outcome its ticket was alerted first. Alerts can only come at the ages at which tickets are scored, so a
 * desk that scores all the time would be warned earlier, never later. Intervals are clustered by customer.
 *
 * @param warnings one per test ticket whose outcome happened at a moment on record
 * @param untimed test tickets whose outcome has no moment: in no figure
 * @param medianHours from the first alert to the outcome, over the tickets that were alerted; NaN without any
 * @param within for each of {@link #HOURS}
 */
public record LeadTime(List<Warning> warnings, int untimed, BootstrapInterval medianHours, List<Within> within) {
    /** Hours of warning that are counted. */
    public static final List<Integer> HOURS = List.of(1, 4, 8, 24, 72);

    /** Stands for a ticket that was never alerted. */
    public static final int NEVER = -1;

    /**
     * One outcome.
     *
     * @param ticket row of the ticket table
     * @param firstAlert place of the first alerted test row, or {@link #NEVER}
     * @param hours of warning; NaN if it was never alerted
     * @param possibleHours from the first test row to the outcome: more was not to be had
     */
    public record Warning(int ticket, int firstAlert, double hours, double possibleHours) {}

    /**
     * The outcomes that were alerted so many hours before.
     *
     * @param possible outcomes whose ticket was scored at least so early
     * @param alerted of all outcomes, those alerted at least so early
     * @param share alerted of all outcomes
     */
    public record Within(int hours, int possible, int alerted, BootstrapInterval share) {}

    public LeadTime {
        warnings = List.copyOf(warnings);
        within = List.copyOf(within);
    }

    /** @param seed of the intervals */
    public static LeadTime of(TestScores scores, long seed) {
        List<Warning> warnings = new ArrayList<>();
        List<Integer> clusters = new ArrayList<>();
        int untimed = 0;
        int[] starts = scores.ticketStarts();
        for (int i = 0; i + 1 < starts.length; i++) {
            int[] places = IntStream.range(starts[i], starts[i + 1])
                    .filter(scores::isPositive)
                    .toArray();
            if (places.length > 0 && isKnown(scores.outcomeAt()[places[0]])) {
                warnings.add(warning(scores, places));
                clusters.add(scores.scored().cluster()[places[0]]);
            } else {
                untimed += places.length > 0 ? 1 : 0;
            }
        }
        int[] cluster = clusters.stream().mapToInt(Integer::intValue).toArray();
        return of(warnings, untimed, new WeightedBootstrap(cluster), seed);
    }

    private static Warning warning(TestScores scores, int[] places) {
        long outcomeAt = scores.outcomeAt()[places[0]];
        int first = Arrays.stream(places).filter(scores::isAlerted).findFirst().orElse(NEVER);
        return new Warning(
                scores.ticket()[places[0]],
                first,
                first == NEVER ? Double.NaN : hoursBetween(scores.asOf()[first], outcomeAt),
                hoursBetween(scores.asOf()[places[0]], outcomeAt));
    }

    private static LeadTime of(List<Warning> warnings, int untimed, WeightedBootstrap bootstrap, long seed) {
        double[] hours = warnings.stream().mapToDouble(Warning::hours).toArray();
        List<Within> within = new ArrayList<>();
        for (int least : HOURS) {
            int possible = (int) warnings.stream()
                    .filter(one -> one.possibleHours() >= least)
                    .count();
            int alerted = (int) Arrays.stream(hours).filter(one -> one >= least).count();
            within.add(new Within(
                    least, possible, alerted, bootstrap.interval(weight -> share(hours, weight, least), seed)));
        }
        return new LeadTime(warnings, untimed, bootstrap.interval(weight -> median(hours, weight), seed), within);
    }

    private static double share(double[] hours, int[] weight, int least) {
        double all = 0;
        double alerted = 0;
        for (int i = 0; i < hours.length; i++) {
            all += weight[i];
            alerted += hours[i] >= least ? weight[i] : 0;
        }
        return alerted / all;
    }

    /** Of the alerted ones, each counted as often as its weight says; the mean of the two middle ones of an even number. */
    private static double median(double[] hours, int[] weight) {
        double[] drawn = IntStream.range(0, hours.length)
                .filter(i -> !Double.isNaN(hours[i]))
                .flatMap(i -> IntStream.range(0, weight[i]).map(_ -> i))
                .mapToDouble(i -> hours[i])
                .sorted()
                .toArray();
        int n = drawn.length;
        return n == 0 ? Double.NaN : (drawn[(n - 1) / 2] + drawn[n / 2]) / 2;
    }

    public int outcomes() {
        return warnings.size();
    }

    public int alerted() {
        return (int) warnings.stream().filter(one -> one.firstAlert() != NEVER).count();
    }

    public Verdict verdict() {
        return Verdict.of(outcomes());
    }
}
