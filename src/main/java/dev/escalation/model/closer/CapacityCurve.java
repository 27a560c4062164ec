package dev.escalation.model.closer;

import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.model.evaluation.WeightedBootstrap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What reviewing the top of every day catches. A test row is due on the day, in the desk's time zone, on which its ticket
 * reaches the age of the row. Each day the rows with the highest scores are reviewed, as many as there is time for; an outcome
 * is caught if a row of its ticket is reviewed, which is always before the outcome. Rows of equal score share the places that
 * are left for them by chance, so a constant score gives what chance gives, without drawing anything.
 *
 * @param points by rising capacity
 * @param days on which a row was due
 * @param outcomes test tickets whose outcome happened
 */
public record CapacityCurve(List<Point> points, int days, int outcomes) {
    private static final int[] STEPS = {1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 75, 100, 150, 200, 300, 500
    };

    /**
     * One capacity.
     *
     * @param perDay rows that can be reviewed a day
     * @param share of the outcomes that is caught, with its interval clustered by customer; NaN without outcomes
     * @param reviewed rows in all; fewer than {@code days × perDay} where fewer were due
     * @param right share of the reviewed rows whose outcome happened; NaN without rows
     */
    public record Point(int perDay, BootstrapInterval share, long reviewed, double right) {}

    public CapacityCurve {
        points = List.copyOf(points);
    }

    /** At the usual capacities up to one that reviews everything, and at one more. */
    public static CapacityCurve of(TestScores scores, ZoneId zone, int alsoPerDay, long seed) {
        int[][] days = days(scores, zone);
        int most = Arrays.stream(days).mapToInt(day -> day.length).max().orElse(0);
        int end = Arrays.stream(STEPS).filter(step -> step >= most).findFirst().orElse(most);
        int[] capacities = IntStream.concat(
                        Arrays.stream(STEPS).filter(step -> step <= end), IntStream.of(Math.max(1, alsoPerDay)))
                .sorted()
                .distinct()
                .toArray();
        return of(scores, days, capacities, seed);
    }

    /** Places of the rows that are due, by day, the highest score first. */
    private static int[][] days(TestScores scores, ZoneId zone) {
        Map<LocalDate, List<Integer>> days = new TreeMap<>();
        for (int place = 0; place < scores.size(); place++) {
            LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(scores.asOf()[place]), zone);
            days.computeIfAbsent(day, _ -> new ArrayList<>()).add(place);
        }
        Comparator<Integer> highest =
                Comparator.comparingDouble(place -> -scores.scored().probability()[place]);
        return days.values().stream()
                .map(day ->
                        day.stream().sorted(highest).mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static CapacityCurve of(TestScores scores, int[][] days, int[] capacities, long seed) {
        int[] positive = positiveTickets(scores);
        int[] cluster = Arrays.stream(positive)
                .map(start -> scores.scored().cluster()[start])
                .toArray();
        WeightedBootstrap bootstrap = new WeightedBootstrap(cluster);
        List<Point> points = new ArrayList<>();
        for (int capacity : capacities) {
            Reviewed reviewed = new Reviewed(scores, days, capacity);
            double[] caught =
                    Arrays.stream(positive).mapToDouble(reviewed::caught).toArray();
            BootstrapInterval share = bootstrap.interval(weight -> mean(caught, weight), seed);
            points.add(new Point(capacity, share, reviewed.rows(), reviewed.right()));
        }
        return new CapacityCurve(points, days.length, positive.length);
    }

    /** Places of the rows that are reviewed at a capacity, day by day; of rows that share the last places those that come first. */
    public static int[] reviewed(TestScores scores, ZoneId zone, int perDay) {
        return Arrays.stream(days(scores, zone))
                .flatMapToInt(day -> Arrays.stream(day).limit(perDay))
                .toArray();
    }

    /** First positive row of each ticket that has one. */
    private static int[] positiveTickets(TestScores scores) {
        int[] starts = scores.ticketStarts();
        return IntStream.range(0, starts.length - 1)
                .flatMap(i -> IntStream.range(starts[i], starts[i + 1])
                        .filter(scores::isPositive)
                        .limit(1))
                .toArray();
    }

    private static double mean(double[] caught, int[] weight) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < caught.length; i++) {
            sum += weight[i] * caught[i];
            all += weight[i];
        }
        return sum / all;
    }

    /** @throws IllegalArgumentException if it is not one of the points */
    public Point at(int perDay) {
        return points.stream()
                .filter(point -> point.perDay() == perDay)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no point for " + perDay + " a day"));
    }
}
