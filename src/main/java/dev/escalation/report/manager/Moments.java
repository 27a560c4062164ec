package dev.escalation.report.manager;

import dev.escalation.data.CleanData;
import dev.escalation.data.Instants;
import dev.escalation.report.document.Say;
import java.time.Instant;

/** Moments of the data in the desk's time zone. */
final class Moments {
    private Moments() {}

    /** {@code not known} where there is none. */
    static String of(long moment, CleanData data) {
        return Instants.isKnown(moment)
                ? Say.moment(Instant.ofEpochMilli(moment), data.rules().zone())
                : "not known";
    }

    static String day(long moment, CleanData data) {
        return Say.day(Instant.ofEpochMilli(moment), data.rules().zone());
    }
}
