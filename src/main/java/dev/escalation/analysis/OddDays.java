package dev.escalation.analysis;

import dev.escalation.analysis.DayFinding.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds days with far more or far fewer things than the {@value #NEAREST} nearest of the same weekday, see {@link
 * UsualCount}, so that growth and seasons make no day odd. The first and the last day are not judged: the data holds a part
 * of them only.
 *
 * <p>Days in a row with nothing are told where their weekdays' medians add up to {@value #SURELY} or more: if things come
 * independently (Poisson), so many do not come at all in less than one of a thousand cases (e⁻⁷ = 0.0009). So a desk that
 * rests on weekends has no gap each week.
 */
final class OddDays {
    private static final int NEAREST = 12;
    private static final double SURELY = 7;
    private static final int WEEK = 7;

    private final Periods days;
    private final int[] counts;
    private final List<UsualCount> usual;

    OddDays(Periods days, int[] counts) {
        this.days = days;
        this.counts = counts;
        this.usual = IntStream.range(0, counts.length).mapToObj(this::usualOf).toList();
    }

    List<UsualCount> usual() {
        return usual;
    }

    private boolean isWhole(int day) {
        return day > 0 && day < days.size() - 1;
    }

    private UsualCount usualOf(int day) {
        double[] like = new double[NEAREST];
        int found = 0;
        for (int away = WEEK; found < NEAREST && (day - away > 0 || day + away < counts.length - 1); away += WEEK) {
            if (isWhole(day - away)) {
                like[found++] = counts[day - away];
            }
            if (found < NEAREST && isWhole(day + away)) {
                like[found++] = counts[day + away];
            }
        }
        return UsualCount.of(Arrays.copyOf(like, found));
    }

    List<DayFinding> findings() {
        List<DayFinding> findings = new ArrayList<>(gaps());
        boolean[] told = new boolean[counts.length];
        findings.forEach(gap -> Arrays.fill(told, gap.first(), gap.last() + 1, true));
        for (int day = 1; day < counts.length - 1; day++) {
            UsualCount likely = usual.get(day);
            if (likely.isAbove(counts[day])) {
                findings.add(new DayFinding(Kind.MANY, day, day, counts[day], likely));
            } else if (likely.isBelow(counts[day]) && !told[day]) {
                findings.add(new DayFinding(Kind.FEW, day, day, counts[day], likely));
            }
        }
        findings.sort(Comparator.comparingInt(DayFinding::first));
        return findings;
    }

    private List<DayFinding> gaps() {
        double[] medians = mediansOfWeekdays();
        List<DayFinding> gaps = new ArrayList<>();
        int from = 1;
        for (int day = 1; day < counts.length; day++) {
            if (day == counts.length - 1 || counts[day] > 0) {
                int first = from;
                double expected = IntStream.range(first, day)
                        .mapToDouble(d -> medians[d % WEEK])
                        .sum();
                if (expected >= SURELY) {
                    UsualCount sum = new UsualCount(expected, expected, expected);
                    gaps.add(new DayFinding(Kind.NOTHING, first, day - 1, 0, sum));
                }
                from = day + 1;
            }
        }
        return gaps;
    }

    /** By the number of the day, modulo a week. */
    private double[] mediansOfWeekdays() {
        double[] medians = new double[WEEK];
        for (int weekday = 0; weekday < WEEK; weekday++) {
            int place = weekday;
            double[] of = IntStream.range(1, Math.max(1, counts.length - 1))
                    .filter(day -> day % WEEK == place)
                    .mapToDouble(day -> counts[day])
                    .toArray();
            medians[weekday] = of.length == 0 ? 0 : UsualCount.median(of);
        }
        return medians;
    }
}
