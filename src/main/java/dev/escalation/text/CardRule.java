package dev.escalation.text;

import org.jspecify.annotations.Nullable;

/** Payment cards: 13 to 19 digits, also grouped by blanks or hyphens, that pass the Luhn check. Others stay whole. */
final class CardRule {
    private static final int FEWEST = 13;
    private static final int MOST = 19;

    private CardRule() {}

    static @Nullable Span match(String text, int i) {
        char before = Ascii.at(text, i - 1);
        boolean inside = Ascii.isWordCharacter(before) || before == '-' || before == '+' || before == '.';
        if (inside || text.charAt(i) == '0') {
            return null;
        }
        StringBuilder digits = new StringBuilder();
        int end = i;
        int card = -1;
        int at = i;
        while (Ascii.isDigit(text, at) && digits.length() <= MOST) {
            int groupEnd = Math.min(Ascii.endOfDigits(text, at), at + MOST + 1);
            if (Ascii.isWordCharacter(Ascii.at(text, groupEnd)) && !Ascii.isDigit(text, groupEnd)) {
                break;
            }
            digits.append(text, at, groupEnd);
            end = groupEnd;
            if (isCard(digits)) {
                card = groupEnd;
            }
            char separator = Ascii.at(text, groupEnd);
            at = Ascii.isBlank(separator) || separator == '-' ? groupEnd + 1 : text.length();
        }
        if (card > 0) {
            return new Span(i, card, PiiKind.CARD);
        }
        return digits.length() >= FEWEST ? Span.stays(i, Ascii.endOfDigits(text, end)) : null;
    }

    private static boolean isCard(CharSequence digits) {
        return digits.length() >= FEWEST && digits.length() <= MOST && passesLuhn(digits);
    }

    /** Luhn's check: every second digit from the right doubled, digit sums added, divisible by 10. */
    private static boolean passesLuhn(CharSequence digits) {
        int sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
            int weighted = fromRight % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
