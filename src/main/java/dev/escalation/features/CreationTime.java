package dev.escalation.features;

import dev.escalation.data.CleanData;
import dev.escalation.data.Instants;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** Hour and weekday of a ticket's creation in the desk's time zone. */
final class CreationTime {
    private static final long MILLIS_PER_DAY = 86_400_000L;
    private static final int MONDAY = 1;
    /** 1970-01-01 was a Thursday. */
    private static final int WEEKDAY_OF_EPOCH = 4;

    private CreationTime() {}

    static void emit(CleanData data, int ticket, double[][] core, int row) {
        long created = data.tickets().createdAt()[ticket];
        long local = created + offsetMillis(data.rules().zone(), created);
        long day = Math.floorDiv(local, MILLIS_PER_DAY);
        long hour = Math.floorMod(local, MILLIS_PER_DAY) / Instants.MILLIS_PER_HOUR;
        core[CoreFeature.CREATED_HOUR.ordinal()][row] = hour;
        core[CoreFeature.CREATED_WEEKDAY.ordinal()][row] = Math.floorMod(day + WEEKDAY_OF_EPOCH - MONDAY, 7L) + MONDAY;
    }

    private static long offsetMillis(ZoneId zone, long moment) {
        if (zone.equals(ZoneOffset.UTC) || zone.getId().equals("UTC")) {
            return 0;
        }
        return ZonedDateTime.ofInstant(Instant.ofEpochMilli(moment), zone)
                        .getOffset()
                        .getTotalSeconds()
                * 1000L;
    }
}
