package dev.escalation.text;

import org.jspecify.annotations.Nullable;

/** Payment cards: 13 to 19 digits, also grouped by blanks or hyphens, that pass the Luhn check. Others stay whole. */
final class CardRule {
    private static final int FEWEST = 13;
    private static final int MOST = 19;
    /** Of a card with 19 digits. */
    private static final int LAST_GROUP = 3;

    private CardRule() {}

    static @Nullable Span match(String text, int i) {
        char before = Ascii.at(text, i - 1);
        boolean inside = Ascii.isWordCharacter(before) || before == '-' || before == '+' || before == '.';
        if (inside || text.charAt(i) == '0' || !mayBeLong(text, i)) {
            return null;
        }
        StringBuilder digits = new StringBuilder();
        int end = i;
        int card = -1;
        int cardDigits = 0;
        int at = i;
        while (Ascii.isDigit(text, at) && digits.length() <= MOST) {
            int groupEnd = Math.min(Ascii.endOfDigits(text, at), at + MOST + 1);
            if (Ascii.isWordCharacter(Ascii.at(text, groupEnd)) && !Ascii.isDigit(text, groupEnd)) {
                break;
            }
            digits.append(text, at, groupEnd);
            end = groupEnd;
            boolean goesOn = digits.length() - cardDigits == LAST_GROUP || mayHaveAnyLength(digits);
            if (isCard(digits) && (card < 0 || goesOn)) {
                card = groupEnd;
                cardDigits = digits.length();
            }
            char separator = Ascii.at(text, groupEnd);
            at = separator == ' ' || separator == '-' ? groupEnd + 1 : text.length();
        }
        boolean longer = card > 0 && Ascii.at(text, card) == '-' && Ascii.isDigit(text, card + 1);
        if (card > 0 && !longer && !Context.announcesCode(text, i)) {
            return new Span(i, card, PiiKind.CARD);
        }
        return digits.length() >= FEWEST ? Span.stays(i, Ascii.endOfDigits(text, end)) : null;
    }

    /** Nearly all numbers of a text end before thirteen digits. */
    private static boolean mayBeLong(String text, int i) {
        int digits = 0;
        for (int at = i; digits < FEWEST; at++) {
            char c = Ascii.at(text, at);
            if (Ascii.isDigit(c)) {
                digits++;
            } else if ((c != ' ' && c != '-') || !Ascii.isDigit(text, at + 1)) {
                return false;
            }
        }
        return true;
    }

    /** Maestro and its like have 13 to 19 digits; the other brands one length, or 16 and 19. */
    private static boolean mayHaveAnyLength(CharSequence digits) {
        return digits.charAt(0) == '6' || (digits.charAt(0) == '5' && "0678".indexOf(digits.charAt(1)) >= 0);
    }

    /** Industries 2 to 6 issue payment cards; a count of milliseconds begins with 1. */
    private static boolean isCard(CharSequence digits) {
        char industry = digits.charAt(0);
        return industry >= '2'
                && industry <= '6'
                && digits.length() >= FEWEST
                && digits.length() <= MOST
                && passesLuhn(digits);
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
