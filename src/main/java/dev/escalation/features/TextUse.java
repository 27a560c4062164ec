package dev.escalation.features;

import java.util.Locale;

/** Whether what people write becomes features. */
public enum TextUse {
    OFF,
    /** Tone and phrases of the customer's messages. */
    ON;

    /** As on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
