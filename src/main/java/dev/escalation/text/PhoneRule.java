package dev.escalation.text;

import org.jspecify.annotations.Nullable;

/**
 * Phone numbers: international ({@code +} or {@code 00}), US, national with a leading 0 in groups, and bare digits where
 * they are announced. An extension stays.
 */
final class PhoneRule {
    private static final int FEWEST_INTERNATIONAL = 7;
    private static final int FEWEST_NATIONAL = 9;
    private static final int FEWEST_ANNOUNCED = 7;
    /** E.164, and one for a trunk 0 in brackets. */
    private static final int MOST = 16;

    private static final int US_DIGITS = 10;

    private PhoneRule() {}

    /** Numbers that begin with {@code +} or {@code 00}; tried before cards, whose digits they may share. */
    static @Nullable Span matchInternational(String text, int i, int earliest) {
        boolean plus = i > earliest && text.charAt(i - 1) == '+';
        if (plus && Ascii.isWordCharacter(Ascii.at(text, i - 2))) {
            return null;
        }
        boolean zeros = text.charAt(i) == '0' && Ascii.at(text, i + 1) == '0' && Ascii.at(text, i + 2) != '0';
        if (!plus && !(zeros && beginsHere(text, i))) {
            return null;
        }
        PhoneShape shape = PhoneShape.read(text, i, text.charAt(i) == '1' ? US_DIGITS + 1 : MOST);
        boolean enough = shape.digits() >= FEWEST_INTERNATIONAL && shape.digits() <= MOST;
        boolean grouped = plus || shape.groups() > 1 || Context.announcesPhone(text, i);
        return enough && grouped && !shape.attached() ? new Span(plus ? i - 1 : i, shape.end(), PiiKind.PHONE) : null;
    }

    static @Nullable Span match(String text, int i, int earliest) {
        boolean bracket = i > earliest && text.charAt(i - 1) == '(';
        int start = bracket ? i - 1 : i;
        if (!beginsHere(text, start)) {
            return null;
        }
        int end = usEnd(text, i, bracket);
        if (end < 0) {
            end = nationalEnd(text, i, bracket);
        }
        if (end < 0 && !bracket) {
            end = announcedEnd(text, i);
        }
        return end < 0 ? null : new Span(start, end, PiiKind.PHONE);
    }

    /** Not in the middle of a word, a number or a code, and not an amount of money. */
    private static boolean beginsHere(String text, int start) {
        char before = Ascii.at(text, start - 1);
        if (Ascii.isWordCharacter(before) || "-#$€£¥+,".indexOf(before) >= 0) {
            return before == ',' && !Ascii.isDigit(text, start - 2);
        }
        return !((before == '.' || before == '/' || before == ':') && Ascii.isDigit(text, start - 2));
    }

    /** {@code (212) 555-0187}, {@code 1-212-555-0187}, {@code 212.555.0187}. */
    private static int usEnd(String text, int i, boolean bracket) {
        int at = i;
        if (!bracket && text.charAt(i) == '1' && isSeparator(Ascii.at(text, i + 1))) {
            at = i + 2;
            if (Ascii.at(text, at) == '(') {
                return groupsEnd(text, at + 1, true);
            }
        }
        return groupsEnd(text, at, bracket);
    }

    private static int groupsEnd(String text, int at, boolean bracket) {
        char firstDigit = Ascii.at(text, at);
        if (firstDigit < '2' || Ascii.endOfDigits(text, at) != at + 3) {
            return -1;
        }
        int second = at + 3;
        if (bracket) {
            if (Ascii.at(text, second) != ')') {
                return -1;
            }
            second++;
        }
        if (isSeparator(Ascii.at(text, second))) {
            second++;
        } else if (!bracket) {
            return -1;
        }
        boolean shaped = Ascii.endOfDigits(text, second) == second + 3
                && isSeparator(Ascii.at(text, second + 3))
                && Ascii.endOfDigits(text, second + 4) == second + 8;
        return shaped && !isAttached(text, second + 8) ? second + 8 : -1;
    }

    private static int nationalEnd(String text, int i, boolean bracket) {
        boolean trunk = text.charAt(i) == '0' && Ascii.isDigit(text, i + 1);
        if (!trunk) {
            return -1;
        }
        PhoneShape shape = PhoneShape.read(text, i, MOST);
        boolean grouped = shape.groups() > 1 || bracket;
        boolean enough = shape.digits() >= FEWEST_NATIONAL && shape.digits() <= MOST;
        boolean closed = !bracket || text.indexOf(')', i) < shape.end();
        return grouped && enough && closed && !shape.attached() ? shape.end() : -1;
    }

    private static int announcedEnd(String text, int i) {
        PhoneShape shape = PhoneShape.read(text, i, MOST);
        boolean enough = shape.digits() >= FEWEST_ANNOUNCED && shape.digits() <= MOST;
        boolean plausible = shape.groups() == 1 || shape.digits() <= US_DIGITS + 1;
        return enough && plausible && !shape.attached() && Context.announcesPhone(text, i) ? shape.end() : -1;
    }

    private static boolean isSeparator(char c) {
        return Ascii.isBlank(c) || c == '-' || c == '.' || c == '/' || c == '\u2011' || c == '\u2013';
    }

    private static boolean isAttached(String text, int end) {
        char after = Ascii.at(text, end);
        return Ascii.isWordCharacter(after) || (isSeparator(after) && after != ' ' && Ascii.isDigit(text, end + 1));
    }
}
