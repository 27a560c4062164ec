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
 * @param lastMoment the data's end
 */
public record Periods(Grain grain, ZoneId zone, long[] bounds, long lastMoment) {
    /** Marks a moment that lies in none. */
    static final int NONE = -1;

    /** The periods that hold all moments from the first to the last; none if there is no moment. */
    static Periods of(Grain grain, ZoneId zone, long first, long last) {
        if (!Instants.isKnown(first) || !Instants.isKnown(last)) {
            return new Periods(grain, zone, new long[1], last);
        }
        LocalDate day = grain.startOf(Instant.ofEpochMilli(first).atZone(zone).toLocalDate());
        LongStream.Builder bounds = LongStream.builder();
        long bound = millis(day, zone);
        while (bound <= last) {
            bounds.add(bound);
            day = grain.next(day);
            bound = millis(day, zone);
        }
        return new Periods(grain, zone, bounds.add(bound).build().toArray(), last);
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

    /** How many periods are over at the data's end: all but the last, mostly. */
    public int complete() {
        int complete = size();
        while (complete > 0 && bounds[complete] > lastMoment + 1) {
            complete--;
        }
        return complete;
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
