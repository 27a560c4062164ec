package dev.escalation.features;

import java.util.Locale;

/** How much of what people write becomes features. */
public enum TextUse {
    /** None of it. */
    OFF("without text"),
    /** Tone and phrases of the customer's messages: takes a moment. */
    WORDS("tone and phrases"),
    /** The same, and how tickets ended that read alike: every text goes through a language model once, which takes minutes. */
    ON("tone, phrases and similar tickets");

    private final String words;

    TextUse(String words) {
        this.words = words;
    }

    /** As on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    public String words() {
        return words;
    }
}
