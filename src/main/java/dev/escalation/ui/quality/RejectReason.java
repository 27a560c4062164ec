package dev.escalation.ui.quality;

import dev.escalation.ui.text.Texts;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reasons of cleaning, which are kept in English with the rows, in the language of the window. Those that differ only in lines
 * and counts are one kind.
 */
final class RejectReason {
    private static final Pattern CELLS = Pattern.compile("\\d+ cells?, the header has \\d+");
    private static final Pattern OTHER_LINE = Pattern.compile("(?:, first on| of) line (\\d+)$");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

    private RejectReason() {}

    static String kind(String reason, Texts texts) {
        return CELLS.matcher(reason).matches()
                ? texts.get("quality.reason.cells")
                : OTHER_LINE.matcher(reason).replaceFirst("");
    }

    /** A kind of reason, or what a repair did, in words; what has none stays as it is. */
    static String said(String kind, Texts texts) {
        String key = "quality.said."
                + BETWEEN_WORDS.matcher(kind.toLowerCase(Locale.ROOT)).replaceAll("_");
        return texts.has(key) ? texts.get(key) : kind;
    }

    /** The whole reason as a sentence of its own, with the line that it names. */
    static String sentence(String reason, Texts texts) {
        Matcher line = OTHER_LINE.matcher(reason);
        String words = line.find() && !CELLS.matcher(reason).matches()
                ? texts.get("quality.said.line", said(kind(reason, texts), texts), line.group(1))
                : said(reason, texts);
        return begun(words);
    }

    /** Words at the beginning of a sentence. */
    static String begun(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
