package dev.escalation.features;

import java.util.Locale;

/** Whether what people write becomes features. */
public enum TextUse {
    OFF,
    /** Tone and phrases of the customer's messages. */
    TONE,
    /** These, and what became of the most similar earlier tickets; needs {@link TicketVectors}. */
    ON;

    /** As on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
