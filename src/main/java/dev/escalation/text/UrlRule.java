package dev.escalation.text;

import org.jspecify.annotations.Nullable;

/** Web addresses from their scheme, or {@code www.}, to the next white space; closing punctuation stays. */
final class UrlRule {
    private static final String[] BEGINNINGS = {"http://", "https://", "ftp://", "www."};
    private static final String CLOSING = ".,;:!?)]}\"'>»”’";

    private UrlRule() {}

    /** Whether the first two letters are those of a web address: most words with such a first letter end here. */
    static boolean mayBegin(String text, int i) {
        char second = Ascii.at(text, i + 1);
        return second == 't' || second == 'T' || second == 'w' || second == 'W';
    }

    static @Nullable Span match(String text, int i) {
        if (Ascii.isWordCharacter(Ascii.at(text, i - 1))) {
            return null;
        }
        for (String beginning : BEGINNINGS) {
            if (text.regionMatches(true, i, beginning, 0, beginning.length())) {
                int end = end(text, i + beginning.length());
                return end > i + beginning.length() ? new Span(i, end, PiiKind.URL) : null;
            }
        }
        return null;
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) != '<') {
            end++;
        }
        while (end > from && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
