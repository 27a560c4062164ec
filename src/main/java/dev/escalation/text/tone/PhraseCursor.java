package dev.escalation.text.tone;

import java.util.ArrayList;
import java.util.List;

/**
 * Goes through a text word by word. Blanks and hyphens are passed over, so that "time-sensitive" is two words; any other
 * mark is a word of its own, so that no phrase reaches across it. A placeholder of masked data is one word. Belongs to one
 * thread.
 */
final class PhraseCursor {
    private final String text;
    private int start;
    private int end;

    PhraseCursor(String text, int from) {
        this.text = text;
        this.end = from;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Goes to the next word; false at the end of the text. */
    boolean next() {
        start = end;
        while (start < text.length() && isGap(text.charAt(start))) {
            start++;
        }
        if (start == text.length()) {
            return false;
        }
        end = endOfWord();
        return true;
    }

    /** The number of the word in a table; curved apostrophes are straight ones. */
    int find(WordTable table) {
        boolean curved = end == start + 1 && text.charAt(start) == '\u2019';
        return curved ? table.find("'") : table.find(text, start, end);
    }

    private int endOfWord() {
        char first = text.charAt(start);
        if (!isWordCharacter(first)) {
            return first == '<' ? endOfPlaceholder() : start + 1;
        }
        int at = start + 1;
        while (at < text.length() && isWordCharacter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Behind {@code <EMAIL>} and the like, else behind the bracket. */
    private int endOfPlaceholder() {
        int at = start + 1;
        while (at < text.length() && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z') {
            at++;
        }
        return at > start + 1 && at < text.length() && text.charAt(at) == '>' ? at + 1 : start + 1;
    }

    private static boolean isGap(char c) {
        return c == ' '
                || c == '-'
                || c == '\u2010'
                || c == '\u2011'
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c);
    }

    private static boolean isWordCharacter(char c) {
        return c < 128
                ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
                : Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** The words of a phrase in lower case; none if it has marks only. */
    static List<String> words(String phrase) {
        List<String> words = new ArrayList<>();
        PhraseCursor cursor = new PhraseCursor(phrase, 0);
        boolean hasWord = false;
        while (cursor.next()) {
            hasWord |= isWordCharacter(phrase.charAt(cursor.start));
            words.add(lower(phrase, cursor.start, cursor.end));
        }
        return hasWord ? words : List.of();
    }

    private static String lower(String text, int start, int end) {
        StringBuilder lower = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            lower.append(c == '\u2019' ? '\'' : WordTable.lower(c));
        }
        return lower.toString();
    }
}
