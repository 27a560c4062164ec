package dev.escalation.simulate.fit;

import dev.escalation.simulate.clock.Shift;
import dev.escalation.simulate.clock.WorkingHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out when somebody works from when they acted: the shortest stretch of the day that holds nearly all of it, and the
 * weekdays on which it holds much.
 */
public final class ShiftReading {
    /** Fewer actions say too little. */
    public static final int FEWEST = 40;

    private static final double NEARLY_ALL = 0.98;
    private static final int DAY = 24 * 60;
    private static final int STEP = 30;
    /** Longer stretches are no shift but a desk that never sleeps. */
    private static final int LONGEST = 20 * 60;
    /** A weekday with less than this share of the busiest one is a day off with exceptions. */
    private static final double WORKED = 0.1;

    private ShiftReading() {}

    /**
     * @param actions milliseconds since 1970, in any order
     * @param zone whose clocks the shift goes by
     * @return empty if there are fewer than {@value #FEWEST}
     */
    public static Optional<WorkingHours> of(long[] actions, ZoneId zone) {
        if (actions.length < FEWEST) {
            return Optional.empty();
        }
        ZonedDateTime[] local = Arrays.stream(actions)
                .mapToObj(at -> Instant.ofEpochMilli(at).atZone(zone))
                .toArray(ZonedDateTime[]::new);
        int[] minutes = Arrays.stream(local)
                .mapToInt(at -> at.getHour() * 60 + at.getMinute())
                .sorted()
                .toArray();
        Stretch stretch = shortest(minutes);
        int from = Math.floorDiv(stretch.from, STEP) * STEP;
        int to = Math.ceilDiv(stretch.from + stretch.length + 1, STEP) * STEP;
        boolean always = to - from > LONGEST;
        LocalTime opens = always ? LocalTime.MIDNIGHT : time(from);
        LocalTime closes = always ? LocalTime.MIDNIGHT : time(to);
        List<Shift> week = new ArrayList<>();
        int[] byDay = byDay(local, always ? 0 : from);
        int busiest = Arrays.stream(byDay).max().orElseThrow();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (byDay[day.ordinal()] >= WORKED * busiest) {
                week.add(new Shift(day, opens, closes));
            }
        }
        return Optional.of(new WorkingHours(zone, week, Set.of()));
    }

    /** @param length in minutes, to the last action */
    private record Stretch(int from, int length) {}

    /** The shortest stretch with nearly all minutes, which may go over midnight. */
    private static Stretch shortest(int[] sorted) {
        int count = sorted.length;
        int inside = (int) Math.ceil(NEARLY_ALL * count);
        Stretch best = new Stretch(0, DAY);
        for (int i = 0; i < count; i++) {
            int last = i + inside - 1;
            int end = last < count ? sorted[last] : sorted[last - count] + DAY;
            if (end - sorted[i] < best.length) {
                best = new Stretch(sorted[i], end - sorted[i]);
            }
        }
        return best;
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(Math.floorMod(minute, DAY) * 60L);
    }

    /** Actions by the day on which their shift began. */
    private static int[] byDay(ZonedDateTime[] local, int fromMinute) {
        int[] byDay = new int[7];
        for (ZonedDateTime at : local) {
            boolean sinceYesterday = at.getHour() * 60 + at.getMinute() < fromMinute;
            byDay[(sinceYesterday ? at.minusDays(1) : at).getDayOfWeek().ordinal()]++;
        }
        return byDay;
    }
}
