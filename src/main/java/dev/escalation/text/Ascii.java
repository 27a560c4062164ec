package dev.escalation.text;

/** Character classes of the rules; characters beyond the end of a text are blanks. */
final class Ascii {
    private Ascii() {}

    static char at(String text, int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : ' ';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isDigit(String text, int index) {
        return isDigit(at(text, index));
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c > 127 && Character.isLetter(c));
    }

    /** What makes one word or code of what stands beside it; scripts that set no blanks between words do not. */
    static boolean isWordCharacter(char c) {
        return isDigit(c) || c == '_' || (isLetter(c) && !isOfUnspacedScript(c));
    }

    /** Thai, kana, ideographs and Hangul, to which a Korean particle is attached. */
    private static boolean isOfUnspacedScript(char c) {
        return (c >= '\u0e00' && c <= '\u0e7f') || (c >= '\u2e80' && c <= '\ud7ff');
    }

    static boolean isHex(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    /** Behind the last digit of the run that begins at an index. */
    static int endOfDigits(String text, int index) {
        int end = index;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
