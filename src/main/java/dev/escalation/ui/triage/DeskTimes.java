package dev.escalation.ui.triage;

import dev.escalation.ui.text.Formats;
import java.time.Instant;
import java.time.ZoneId;

/** Moments as the clock at the desk shows them. */
public record DeskTimes(ZoneId zone, Formats formats) {

    /** {@code Tue 30 Jun, 16:00}. */
    public String moment(long millis) {
        return formats.shortMoment(Instant.ofEpochMilli(millis).atZone(zone));
    }
}
