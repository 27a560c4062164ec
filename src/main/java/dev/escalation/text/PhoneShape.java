package dev.escalation.text;

/**
 * Groups of digits as a phone number is written, with blanks, dots, hyphens, slashes or brackets between them.
 *
 * @param end behind the last digit
 * @param digits of all groups
 * @param groups at least 1
 * @param attached a letter or a further separated digit follows, so this is part of something longer
 */
record PhoneShape(int end, int digits, int groups, boolean attached) {
    private static final int LONGEST_GAP = 3;
    private static final int LIKELY_COMPLETE = 9;

    static PhoneShape read(String text, int start, int most) {
        int end = Ascii.endOfDigits(text, start);
        int digits = end - start;
        int groups = 1;
        while (digits < most) {
            int next = nextGroup(text, end);
            if (next < 0) {
                break;
            }
            int nextEnd = Ascii.endOfDigits(text, next);
            boolean blankOnly = next == end + 1 && Ascii.isBlank(text.charAt(end));
            boolean anotherNumber = blankOnly && digits >= LIKELY_COMPLETE && nextEnd - next == 1;
            if (anotherNumber || digits + nextEnd - next > most || isOtherThing(text, nextEnd, blankOnly)) {
                break;
            }
            digits += nextEnd - next;
            end = nextEnd;
            groups++;
        }
        char after = Ascii.at(text, end);
        boolean attached = Ascii.isWordCharacter(after) || isJoined(text, end);
        return new PhoneShape(end, digits, groups, attached);
    }

    /** A clock time, a share or a word such as {@code 2nd} behind a blank is not a group. */
    private static boolean isOtherThing(String text, int end, boolean blankOnly) {
        char after = Ascii.at(text, end);
        return blankOnly && ((after == ':' && Ascii.isDigit(text, end + 1)) || after == '%' || Ascii.isLetter(after));
    }

    private static boolean isJoined(String text, int end) {
        char after = Ascii.at(text, end);
        return (after == '-' || after == '/' || after == '.') && Ascii.isDigit(text, end + 1);
    }

    /** Where the next group of digits begins, or -1. */
    private static int nextGroup(String text, int end) {
        int at = end;
        int marks = 0;
        while (at < text.length() && at - end <= LONGEST_GAP) {
            char c = text.charAt(at);
            if (Ascii.isDigit(c)) {
                return at == end ? -1 : at;
            }
            if (c == '.' || c == '-' || c == '/' || c == '\u2011' || c == '\u2013') {
                marks++;
            } else if (!Ascii.isBlank(c) && c != '(' && c != ')') {
                return -1;
            }
            if (marks > 1) {
                return -1;
            }
            at++;
        }
        return -1;
    }
}
