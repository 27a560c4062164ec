package dev.escalation.simulate.fit;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * How many tickets come at which hour of the week. Given its rate an hour brings a Poisson number; days differ from one
 * another by more than that where {@code dayVariation} says so.
 *
 * @param zone whose hours and weekdays
 * @param perHour tickets per hour, by {@code 24 * weekday + hour}, Monday 0:00 first
 * @param dayVariation squared coefficient of variation of a day's rate around its usual one; 0 for none
 */
public record ArrivalRates(ZoneId zone, double[] perHour, double dayVariation) {
    private static final int WEEK = 168;
    private static final long HOUR = 3_600_000;

    /**
     * @param createdAt moments of creation; those outside of the two moments do not count
     * @param from in milliseconds since 1970
     * @param to at least a week later
     */
    public static ArrivalRates of(long[] createdAt, long from, long to, ZoneId zone) {
        if (to - from < WEEK * HOUR) {
            throw new IllegalArgumentException("The rates of a week need at least a week of tickets");
        }
        double[] count = new double[WEEK];
        for (long at : createdAt) {
            if (at >= from && at < to) {
                count[hourOfWeek(at, zone)]++;
            }
        }
        double[] hours = new double[WEEK];
        for (long at = from; at < to; at += HOUR) {
            hours[hourOfWeek(at, zone)] += Math.min(HOUR, to - at) / (double) HOUR;
        }
        double[] perHour = new double[WEEK];
        Arrays.setAll(perHour, hour -> count[hour] / hours[hour]);
        return new ArrivalRates(zone, perHour, dayVariation(createdAt, from, to, zone));
    }

    private static int hourOfWeek(long at, ZoneId zone) {
        ZonedDateTime local = Instant.ofEpochMilli(at).atZone(zone);
        return 24 * local.getDayOfWeek().ordinal() + local.getHour();
    }

    /** By moments, over whole days of the same weekday: (variance − mean) / mean², as a mixed Poisson number has it. */
    private static double dayVariation(long[] createdAt, long from, long to, ZoneId zone) {
        LocalDate first = Instant.ofEpochMilli(from).atZone(zone).toLocalDate().plusDays(1);
        LocalDate last = Instant.ofEpochMilli(to).atZone(zone).toLocalDate();
        int days = (int) (last.toEpochDay() - first.toEpochDay());
        double[] count = new double[Math.max(0, days)];
        for (long at : createdAt) {
            long day = Instant.ofEpochMilli(at).atZone(zone).toLocalDate().toEpochDay() - first.toEpochDay();
            if (day >= 0 && day < days) {
                count[(int) day]++;
            }
        }
        double excess = 0;
        double squares = 0;
        for (DayOfWeek weekday : DayOfWeek.values()) {
            int start = Math.floorMod(weekday.ordinal() - first.getDayOfWeek().ordinal(), 7);
            List<Double> same = new ArrayList<>();
            for (int day = start; day < days; day += 7) {
                same.add(count[day]);
            }
            if (same.size() > 1) {
                double mean = same.stream().mapToDouble(one -> one).average().orElseThrow();
                double square = same.stream()
                        .mapToDouble(one -> (one - mean) * (one - mean))
                        .sum();
                excess += square - (same.size() - 1) * mean;
                squares += (same.size() - 1) * mean * mean;
            }
        }
        return squares == 0 ? 0 : Math.max(0, excess / squares);
    }

    /** So many times as many tickets. */
    public ArrivalRates times(double factor) {
        return new ArrivalRates(
                zone, Arrays.stream(perHour).map(rate -> rate * factor).toArray(), dayVariation);
    }

    /**
     * Moments at which tickets could have come, ascending.
     *
     * @param from the first moment, in milliseconds since 1970
     * @param to behind the last
     */
    public long[] draw(long from, long to, RandomGenerator random) {
        long[] drawn = new long[1024];
        int count = 0;
        long day = Long.MIN_VALUE;
        double factor = 1;
        for (long at = from; at < to; at += HOUR) {
            long today = Instant.ofEpochMilli(at).atZone(zone).toLocalDate().toEpochDay();
            if (today != day) {
                day = today;
                factor = dayFactor(random);
            }
            long span = Math.min(HOUR, to - at);
            double mean = perHour[hourOfWeek(at, zone)] * factor * span / HOUR;
            int tickets =
                    mean == 0 ? 0 : PoissonDistribution.of(mean).inverseCumulativeProbability(random.nextDouble());
            if (count + tickets > drawn.length) {
                drawn = Arrays.copyOf(drawn, 2 * (count + tickets));
            }
            for (int i = 0; i < tickets; i++) {
                drawn[count + i] = at + random.nextLong(span);
            }
            Arrays.sort(drawn, count, count + tickets);
            count += tickets;
        }
        return Arrays.copyOf(drawn, count);
    }

    private double dayFactor(RandomGenerator random) {
        double luck = random.nextDouble();
        return dayVariation == 0
                ? 1
                : GammaDistribution.of(1 / dayVariation, dayVariation).inverseCumulativeProbability(luck);
    }
}
