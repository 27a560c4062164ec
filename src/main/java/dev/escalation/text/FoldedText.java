package dev.escalation.text;

/**
 * Text in the characters that the rules know, one for one, so that places agree with the original: digits of every
 * script, full-width letters and signs, blanks of every width and all dashes.
 */
final class FoldedText {
    static final char LAST_ASCII = 127;
    private static final char FIRST_FULL_WIDTH = '\uff01';
    private static final char LAST_FULL_WIDTH = '\uff5e';
    private static final int TO_ASCII = FIRST_FULL_WIDTH - '!';

    private FoldedText() {}

    /** Whether the rules know a character beyond ASCII in another form. */
    static boolean changes(char c) {
        return fold(c) != c;
    }

    static String of(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = chars[i] > LAST_ASCII ? fold(chars[i]) : chars[i];
        }
        return new String(chars);
    }

    private static char fold(char c) {
        if (c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH) {
            return (char) (c - TO_ASCII);
        }
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.DASH_PUNCTUATION -> '-';
            case Character.DECIMAL_DIGIT_NUMBER -> (char) ('0' + Character.digit(c, 10));
            default -> c == '\u2212' ? '-' : c;
        };
    }
}
