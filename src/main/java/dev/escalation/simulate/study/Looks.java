package dev.escalation.simulate.study;

import dev.escalation.simulate.clock.OpenHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The moments at which a desk looks at its open tickets: so many a day, evenly from 8 to 16 o'clock, on days on which a
 * good part of it works.
 *
 * @param at ascending, milliseconds since 1970; the looks of a day stand together
 */
record Looks(long[] at, int perDay) {
    private static final LocalTime FIRST = LocalTime.of(8, 0);
    private static final Duration SPAN = Duration.ofHours(8);
    private static final double GOOD_PART = 0.25;

    static Looks of(List<OpenHours> agents, ZoneId zone, Period period, int perDay) {
        LocalDate first = day(period.from(), zone).plusDays(1);
        LocalDate last = day(period.to(), zone);
        long[] at = first.datesUntil(last)
                .filter(day -> working(agents, zone, day) >= GOOD_PART * agents.size())
                .flatMapToLong(day -> LongStream.of(ofDay(day, zone, perDay)))
                .toArray();
        return new Looks(at, perDay);
    }

    private static LocalDate day(long moment, ZoneId zone) {
        return Instant.ofEpochMilli(moment).atZone(zone).toLocalDate();
    }

    private static long[] ofDay(LocalDate day, ZoneId zone, int perDay) {
        return IntStream.range(0, perDay)
                .mapToLong(i -> day.atTime(FIRST.plus(SPAN.dividedBy(perDay).multipliedBy(i)))
                        .atZone(zone)
                        .toInstant()
                        .toEpochMilli())
                .toArray();
    }

    private static long working(List<OpenHours> agents, ZoneId zone, LocalDate day) {
        long begins = day.atStartOfDay(zone).toInstant().toEpochMilli();
        long ends = day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
        return agents.stream().filter(one -> one.worked(begins, ends) > 0).count();
    }

    /** The first one after a moment; {@link OpenHours#NEVER} if there is none. */
    long next(long after) {
        int index = after(after);
        return index == at.length ? OpenHours.NEVER : at[index];
    }

    /** Which look of its day one is, from 0. */
    int ofDay(long look) {
        return after(look - 1) % perDay;
    }

    private int after(long moment) {
        int found = Arrays.binarySearch(at, moment + 1);
        return found >= 0 ? found : -found - 1;
    }
}
