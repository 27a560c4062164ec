package dev.escalation.analysis;

import dev.escalation.data.Instants;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Weeks or months in the desk's time zone, without gaps.
 *
 * @param bounds period i is from {@code bounds[i]} on and before {@code bounds[i + 1]}
 * @param firstMoment creation of the first ticket
 * @param lastMoment the data's end
 */
public record Periods(Grain grain, ZoneId zone, long[] bounds, long firstMoment, long lastMoment) {
    /** Marks a moment that lies in none. */
    static final int NONE = -1;

    private static final int SLACK_PART = 14;

    /** The periods that hold all moments from the first to the last; none if there is no moment. */
    static Periods of(Grain grain, ZoneId zone, long first, long last) {
        if (!Instants.isKnown(first) || !Instants.isKnown(last)) {
            return new Periods(grain, zone, new long[1], first, last);
        }
        LocalDate day = grain.startOf(Instant.ofEpochMilli(first).atZone(zone).toLocalDate());
        LongStream.Builder bounds = LongStream.builder();
        long bound = millis(day, zone);
        while (bound <= last) {
            bounds.add(bound);
            day = grain.next(day);
            bound = millis(day, zone);
        }
        return new Periods(grain, zone, bounds.add(bound).build().toArray(), first, last);
    }

    private static long millis(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    public int size() {
        return bounds.length - 1;
    }

    /** The first day of a period. */
    public LocalDate start(int period) {
        return Instant.ofEpochMilli(bounds[period]).atZone(zone).toLocalDate();
    }

    /** The first period of which the data holds all, as far as can be told: from its beginning or nearly so. */
    public int wholeFrom() {
        return size() == 0 || firstMoment - bounds[0] <= slack(0) ? 0 : 1;
    }

    /** Before which period the data holds all: the last one is over at the data's end, or nearly so, or left out. */
    public int wholeTo() {
        int to = size();
        while (to > 0 && bounds[to] - lastMoment > slack(to - 1)) {
            to--;
        }
        return to;
    }

    private long slack(int period) {
        return (bounds[period + 1] - bounds[period]) / SLACK_PART;
    }

    /** The period of a moment, {@link #NONE} for a missing one and for one outside. */
    int of(long moment) {
        int found = Arrays.binarySearch(bounds, moment);
        int period = found >= 0 ? found : -found - 2;
        return period >= 0 && period < size() ? period : NONE;
    }

    int[] of(long[] moments) {
        int[] periods = new int[moments.length];
        for (int i = 0; i < periods.length; i++) {
            periods[i] = of(moments[i]);
        }
        return periods;
    }
}
