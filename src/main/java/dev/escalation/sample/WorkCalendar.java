package dev.escalation.sample;

/**
 * The hours in which somebody acts: the same hours on chosen weekdays, in a zone without summer time.
 *
 * @param zoneMinutes minutes that local time is ahead of UTC
 * @param fromMinute start of the day's work in local minutes
 * @param toMinute end of the day's work, after the start and on the same day
 * @param weekdays bit 0 is Monday; at least one
 */
record WorkCalendar(int zoneMinutes, int fromMinute, int toMinute, int weekdays) {
    private static final long DAY = 86_400;
    private static final int EPOCH_WEEKDAY = 3; // 1970-01-01 was a Thursday

    WorkCalendar {
        if (fromMinute < 0 || toMinute <= fromMinute || toMinute > 1440 || (weekdays & 127) == 0) {
            throw new IllegalArgumentException("a calendar needs hours and weekdays");
        }
    }

    /** Working seconds between two instants, given in seconds since 1970 UTC. */
    long worked(long from, long to) {
        long total = 0;
        for (long day = localDay(from); day <= localDay(to); day++) {
            if (worksOn(day)) {
                total += Math.max(0, Math.min(to, closes(day)) - Math.max(from, opens(day)));
            }
        }
        return total;
    }

    /** The instant at which so many working seconds have passed since an instant. */
    long after(long from, long workSeconds) {
        long day = localDay(from);
        long left = workSeconds;
        while (true) {
            if (worksOn(day)) {
                long start = Math.max(from, opens(day));
                long available = Math.max(0, closes(day) - start);
                if (left <= available && available > 0) {
                    return start + left;
                }
                left -= available;
            }
            day++;
        }
    }

    private long localDay(long second) {
        return Math.floorDiv(second + zoneMinutes * 60L, DAY);
    }

    private boolean worksOn(long day) {
        return (weekdays >> Math.floorMod(day + EPOCH_WEEKDAY, 7) & 1) != 0;
    }

    private long opens(long day) {
        return day * DAY + (fromMinute - zoneMinutes) * 60L;
    }

    private long closes(long day) {
        return day * DAY + (toMinute - zoneMinutes) * 60L;
    }
}
