package dev.escalation.ui.triage;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as the clock at the desk shows them. */
public record DeskTimes(ZoneId zone) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

    /** {@code Tue 30 Jun, 16:00}. */
    public String moment(long millis) {
        return MOMENT.format(Instant.ofEpochMilli(millis).atZone(zone));
    }
}
