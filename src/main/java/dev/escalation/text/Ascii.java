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

    static boolean isWordCharacter(char c) {
        return isDigit(c) || isLetter(c) || c == '_';
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

    /** The blank that groups of a number are set apart with. */
    static boolean isBlank(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f';
    }
}
