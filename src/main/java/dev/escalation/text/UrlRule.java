package dev.escalation.text;

import org.jspecify.annotations.Nullable;

/**
 * Web addresses from their scheme, or {@code www.}, to the next white space, as well as every other address with a
 * scheme and {@code //}, which may hold credentials; closing punctuation stays.
 */
final class UrlRule {
    private static final String HOST = "www";
    private static final int LONGEST_SCHEME = 12;
    private static final String CLOSING = ".,;:!?)]}\"'>»”’。、」』";

    private UrlRule() {}

    /** Hardly a dot does not end here. */
    static boolean mayEndHost(String text, int dot) {
        char before = Ascii.at(text, dot - 1);
        return before == 'w' || before == 'W';
    }

    /** @param dot behind {@code www} */
    static @Nullable Span matchHost(String text, int dot, int earliest) {
        int start = dot - HOST.length();
        boolean host = start >= earliest
                && !Ascii.isWordCharacter(Ascii.at(text, start - 1))
                && text.regionMatches(true, start, HOST, 0, HOST.length());
        return host ? span(text, start, dot + 1) : null;
    }

    /** @param i the colon behind the scheme */
    static @Nullable Span matchScheme(String text, int i, int earliest) {
        if (Ascii.at(text, i + 1) != '/' || Ascii.at(text, i + 2) != '/') {
            return null;
        }
        int start = i;
        while (start > earliest && i - start <= LONGEST_SCHEME && isScheme(text.charAt(start - 1))) {
            start--;
        }
        boolean scheme = i - start >= 2 && i - start <= LONGEST_SCHEME && !Ascii.isDigit(text, start);
        return scheme ? span(text, start, i + 3) : null;
    }

    private static boolean isScheme(char c) {
        return c < 128 && (Ascii.isLetter(c) || Ascii.isDigit(c) || c == '+');
    }

    private static @Nullable Span span(String text, int start, int from) {
        int end = from;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) != '<') {
            end++;
        }
        while (end > from && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > from ? new Span(start, end, PiiKind.URL) : null;
    }
}
