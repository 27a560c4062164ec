package dev.escalation.text;

import org.jspecify.annotations.Nullable;

/** Dates in figures, which stay: {@code 2024-03-15}, {@code 15/03/2024}, {@code 05.03.24}. */
final class DateRule {
    private DateRule() {}

    static @Nullable Span match(String text, int i) {
        if (Ascii.isWordCharacter(Ascii.at(text, i - 1))) {
            return null;
        }
        int first = Ascii.endOfDigits(text, i);
        char separator = Ascii.at(text, first);
        if (separator != '.' && separator != '/' && separator != '-') {
            return null;
        }
        int second = Ascii.endOfDigits(text, first + 1);
        if (second == first + 1 || Ascii.at(text, second) != separator) {
            return null;
        }
        int third = Ascii.endOfDigits(text, second + 1);
        boolean longer = Ascii.at(text, third) == separator && Ascii.isDigit(text, third + 1);
        if (!isDate(text, i, first, second, third)) {
            return null;
        }
        boolean code = longer && third - second > 4;
        return longer && !code ? null : Span.stays(i, code ? Ascii.endOfDigits(text, third + 1) : third);
    }

    private static boolean isDate(String text, int i, int first, int second, int third) {
        int a = first - i;
        int b = second - first - 1;
        int c = third - second - 1;
        if (b < 1 || b > 2 || a > 4 || c > 4) {
            return false;
        }
        int middle = Integer.parseInt(text, first + 1, second, 10);
        boolean yearFirst = a == 4 && (c == 1 || c == 2);
        boolean yearLast = a <= 2 && (c == 4 || c == 2);
        if (!yearFirst && !yearLast) {
            return false;
        }
        int day = yearFirst ? Integer.parseInt(text, second + 1, third, 10) : Integer.parseInt(text, i, first, 10);
        return Math.min(day, middle) <= 12 && Math.max(day, middle) <= 31 && day > 0 && middle > 0;
    }
}
