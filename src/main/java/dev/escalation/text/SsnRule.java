package dev.escalation.text;

import org.jspecify.annotations.Nullable;

/**
 * US social security numbers: {@code ddd-dd-dddd} anywhere, nine digits together or with blanks only where they are
 * announced. Area 000, 666 and 900 to 999, group 00 and serial 0000 are not given out.
 */
final class SsnRule {
    private static final int DIGITS = 9;

    private SsnRule() {}

    static @Nullable Span match(String text, int i) {
        char before = Ascii.at(text, i - 1);
        if (Ascii.isWordCharacter(before) || before == '-') {
            return null;
        }
        int end = grouped(text, i, '-');
        if (end > 0) {
            return span(text, i, end);
        }
        end = Ascii.endOfDigits(text, i) == i + DIGITS ? i + DIGITS : grouped(text, i, ' ');
        return end > 0 && !isAttached(text, end) && Context.announcesSsn(text, i) ? span(text, i, end) : null;
    }

    private static Span span(String text, int start, int end) {
        return isValid(text.substring(start, end)) ? new Span(start, end, PiiKind.SSN) : Span.stays(start, end);
    }

    /** Behind {@code ddd?dd?dddd}, or -1. */
    private static int grouped(String text, int i, char separator) {
        boolean shaped = Ascii.endOfDigits(text, i) == i + 3
                && Ascii.at(text, i + 3) == separator
                && Ascii.endOfDigits(text, i + 4) == i + 6
                && Ascii.at(text, i + 6) == separator
                && Ascii.endOfDigits(text, i + 7) == i + 11;
        return shaped && !isAttached(text, i + 11) ? i + 11 : -1;
    }

    private static boolean isAttached(String text, int end) {
        char after = Ascii.at(text, end);
        return Ascii.isWordCharacter(after) || (after == '-' && Ascii.isDigit(text, end + 1));
    }

    private static boolean isValid(String number) {
        String digits = number.replace("-", "").replace(" ", "");
        int area = Integer.parseInt(digits, 0, 3, 10);
        return area > 0 && area != 666 && area < 900 && !digits.startsWith("00", 3) && !digits.startsWith("0000", 5);
    }
}
