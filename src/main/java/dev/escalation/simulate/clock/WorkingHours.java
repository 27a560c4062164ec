package dev.escalation.simulate.clock;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The hours in which somebody works: the same every week, but for holidays. A day has 23 or 25 hours when the clocks of
 * the zone change.
 *
 * @param zone whose clocks the shifts go by
 * @param week at least one shift; shifts that meet or overlap count once
 * @param holidays days on which no shift begins
 */
public record WorkingHours(ZoneId zone, List<Shift> week, Set<LocalDate> holidays) {
    /** Day and night, every day: calendar time. */
    public static final WorkingHours ALWAYS = new WorkingHours(ZoneOffset.UTC, wholeDays(), Set.of());

    /** @throws IllegalArgumentException without any shift */
    public WorkingHours {
        week = List.copyOf(week);
        holidays = Set.copyOf(holidays);
        if (week.isEmpty()) {
            throw new IllegalArgumentException("Working hours need at least one shift");
        }
    }

    /** The same hours on some days of the week. */
    public static WorkingHours daily(ZoneId zone, Collection<DayOfWeek> days, LocalTime from, LocalTime to) {
        return new WorkingHours(
                zone, days.stream().map(day -> new Shift(day, from, to)).toList(), Set.of());
    }

    public WorkingHours without(Set<LocalDate> days) {
        return new WorkingHours(zone, week, days);
    }

    private static List<Shift> wholeDays() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Shift(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
                .toList();
    }

    /**
     * These hours between two instants, for many questions about them.
     *
     * @param from inclusive, in milliseconds since 1970
     * @param to exclusive; nobody works outside of the two
     */
    public OpenHours between(long from, long to) {
        LocalDate first = Instant.ofEpochMilli(from).atZone(zone).toLocalDate().minusDays(1);
        LocalDate last = Instant.ofEpochMilli(to).atZone(zone).toLocalDate();
        List<long[]> open = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (!holidays.contains(day)) {
                add(day, from, to, open);
            }
        }
        open.sort(Comparator.comparingLong(one -> one[0]));
        return OpenHours.of(from, to, merged(open));
    }

    private void add(LocalDate day, long from, long to, List<long[]> open) {
        for (Shift shift : week) {
            if (shift.day() == day.getDayOfWeek()) {
                LocalDate end = shift.endsOnNextDay() ? day.plusDays(1) : day;
                long opens = Math.max(from, at(day, shift.from()));
                long closes = Math.min(to, at(end, shift.to()));
                if (opens < closes) {
                    open.add(new long[] {opens, closes});
                }
            }
        }
    }

    /** A time that the clocks skip is as much later as they skip; of a time that comes twice, the first. */
    private long at(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, zone).toInstant().toEpochMilli();
    }

    private static List<long[]> merged(List<long[]> sorted) {
        List<long[]> merged = new ArrayList<>();
        for (long[] one : sorted) {
            long[] before = merged.isEmpty() ? null : merged.getLast();
            if (before != null && one[0] <= before[1]) {
                before[1] = Math.max(before[1], one[1]);
            } else {
                merged.add(one);
            }
        }
        return merged;
    }
}
