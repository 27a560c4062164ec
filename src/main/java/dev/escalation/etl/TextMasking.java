package dev.escalation.etl;

import dev.escalation.text.PiiCounts;
import dev.escalation.text.PiiMasker;

/** Counts the personal data masked in free text, and masks what rejects and examples show of the source. */
final class TextMasking {
    private static final int SHORT = 200;

    private final PiiMasker masker = new PiiMasker();
    private final PiiCounts counts = new PiiCounts();

    /** Adds what was masked elsewhere. */
    void count(PiiCounts found) {
        counts.add(found);
    }

    /** For lists of rejects and repairs: masked, not counted, and not longer than a line of a table. */
    String shortened(String text) {
        String masked = masker.mask(text);
        return masked.length() <= SHORT ? masked : masked.substring(0, SHORT) + "…";
    }

    /** For cells of dates: their digits are no phone number, and without them nobody sees what is wrong. */
    String shortenedDate(String text) {
        return text.indexOf('@') >= 0 || text.length() > SHORT ? shortened(text) : text;
    }

    PiiCounts counts() {
        return counts;
    }
}
