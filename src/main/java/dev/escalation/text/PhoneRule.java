package dev.escalation.text;

import org.jspecify.annotations.Nullable;

/**
 * Phone numbers: international ({@code +} or {@code 00}), US, national with a leading 0 in groups, and bare digits where
 * they are announced. The numbering plans decide where that is not enough to tell. An extension stays.
 */
final class PhoneRule {
    private static final int FEWEST_INTERNATIONAL = 7;
    private static final int FEWEST_SURE = 10;
    private static final int FEWEST_NATIONAL = 9;
    private static final int FEWEST_ANNOUNCED = 7;
    private static final int FEWEST_CONFIRMED = 8;
    /** E.164, and one for a trunk 0 in brackets. */
    private static final int MOST = 16;
    /** With an access code 00 in front, and blanks. */
    private static final int MOST_WITH_ACCESS_CODE = MOST + 2;

    private static final int MOST_NATIONAL = 11;
    private static final int US_DIGITS = 10;

    private final NumberingPlans plans;

    PhoneRule(NumberingPlans plans) {
        this.plans = plans;
    }

    /** Numbers that begin with {@code +} or {@code 00}; tried before cards, whose digits they may share. */
    @Nullable
    Span matchInternational(String text, int i, int earliest) {
        int plus = plusBefore(text, i, earliest);
        if (plus >= 0 && Ascii.isWordCharacter(Ascii.at(text, plus - 1))) {
            return null;
        }
        boolean zeros = text.charAt(i) == '0' && Ascii.at(text, i + 1) == '0' && Ascii.at(text, i + 2) != '0';
        if (plus < 0 && !(zeros && beginsHere(text, i, earliest) && !Context.announcesCode(text, i))) {
            return null;
        }
        int end = plus >= 0 ? plusEnd(text, i) : accessCodeEnd(text, i);
        return end < 0 ? null : new Span(plus >= 0 ? plus : i, end, PiiKind.PHONE);
    }

    /** Where the {@code +} of {@code +49}, {@code + 49} or {@code +(49)} stands, or -1. */
    private static int plusBefore(String text, int i, int earliest) {
        int at = i - 1;
        if (at >= earliest && text.charAt(at) == '(') {
            at--;
        } else if (at > earliest && text.charAt(at) == ' ' && text.charAt(at - 1) == '+') {
            at--;
        }
        return at >= earliest && at >= 0 && text.charAt(at) == '+' ? at : -1;
    }

    private int plusEnd(String text, int i) {
        PhoneShape shape = PhoneShape.read(text, i, text.charAt(i) == '1' ? US_DIGITS + 1 : MOST);
        if (shape.digits() < FEWEST_INTERNATIONAL || shape.digits() > MOST || shape.attached()) {
            return -1;
        }
        if (isSure(text, shape) || plans.isPossible(digits(text, i, shape.end()))) {
            return shape.end();
        }
        int shorter = shape.lastGroup();
        boolean tail = shorter > i && shape.groups() > 2 && plans.isPossible(digits(text, i, shorter));
        boolean amount = shape.isInThousands() && !Context.announcesPhone(text, i - 1);
        return tail ? shorter : amount ? -1 : shape.end();
    }

    /** As long as numbers are, and ends in no short group behind a blank, which may be another figure. */
    private static boolean isSure(String text, PhoneShape shape) {
        boolean shortEnd = text.charAt(Math.max(0, shape.end() - 3)) == ' ' || text.charAt(shape.end() - 2) == ' ';
        return shape.digits() >= FEWEST_SURE && !shape.isInThousands() && !shortEnd;
    }

    private int accessCodeEnd(String text, int i) {
        PhoneShape shape = PhoneShape.read(text, i, MOST_WITH_ACCESS_CODE);
        if (shape.digits() < FEWEST_INTERNATIONAL + 2 || shape.attached()) {
            return -1;
        }
        boolean announced = Context.announcesPhone(text, i);
        boolean grouped = shape.groups() > 1 && plans.isPossible(digits(text, i + 2, shape.end()));
        return announced || grouped ? shape.end() : -1;
    }

    /** A trunk 0 in brackets is not dialled from abroad. */
    private static String digits(String text, int from, int to) {
        return text.substring(from, to).replace("(0)", "").replaceAll("\\D", "");
    }

    @Nullable
    Span match(String text, int i, int earliest) {
        boolean bracket = i > earliest && text.charAt(i - 1) == '(';
        int start = bracket ? i - 1 : i;
        if (!beginsHere(text, start, earliest)) {
            return null;
        }
        PhoneShape shape = PhoneShape.read(text, i, MOST);
        if (shape.digits() < FEWEST_ANNOUNCED || IpRule.isVersion4(text, i)) {
            return null;
        }
        int end = end(text, i, start, shape);
        return end < 0 || FileNames.endsAt(text, end) ? null : new Span(start, end, PiiKind.PHONE);
    }

    private int end(String text, int i, int start, PhoneShape shape) {
        int end = unlessCode(text, start, usEnd(text, i, start < i));
        if (end < 0) {
            end = unlessCode(text, start, nationalEnd(text, i, start < i, shape));
        }
        if (end < 0) {
            end = announcedEnd(text, i, start, shape);
        }
        return end < 0 ? unlessCode(text, start, confirmedEnd(text, i, start, shape)) : end;
    }

    private static int unlessCode(String text, int start, int end) {
        return end > 0 && Context.announcesCode(text, start) ? -1 : end;
    }

    /** Not in the middle of a word, a number or a code, and not an amount of money; may follow another number's slash. */
    private static boolean beginsHere(String text, int start, int earliest) {
        char before = Ascii.at(text, start - 1);
        if (before == '/' && earliest == start - 1) {
            return true;
        }
        if (before == '#') {
            return Context.announcesPhone(text, start);
        }
        if (Ascii.isWordCharacter(before) || "-$€£¥+,".indexOf(before) >= 0) {
            return before == ',' && !Ascii.isDigit(text, start - 2);
        }
        return !((before == '.' || before == '/' || before == ':') && Ascii.isDigit(text, start - 2));
    }

    /** Behind {@code 212-555-0187}, {@code (212) 555 0187} and the like, also with a 1 in front; or -1. */
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
        return shaped && !PhoneShape.isAttached(text, second + 8) ? second + 8 : -1;
    }

    private static int nationalEnd(String text, int i, boolean bracket, PhoneShape shape) {
        boolean trunk = text.charAt(i) == '0' && Ascii.at(text, i + 1) != '0' && Ascii.isDigit(text, i + 1);
        if (!trunk) {
            return -1;
        }
        boolean grouped = shape.groups() > 1 || bracket;
        boolean enough = shape.digits() >= FEWEST_NATIONAL && shape.digits() <= MOST;
        boolean whole = !shape.attached() && !shape.isPartOfCode(text) && isClosed(text, i, shape, bracket);
        return grouped && enough && whole ? shape.end() : -1;
    }

    private static int announcedEnd(String text, int i, int start, PhoneShape shape) {
        boolean enough = shape.digits() >= FEWEST_ANNOUNCED && shape.digits() <= MOST;
        boolean plausible = shape.groups() == 1 || shape.digits() <= MOST_NATIONAL;
        boolean whole = !shape.attached() && isClosed(text, i, shape, start < i);
        return enough && plausible && whole && Context.announcesPhone(text, start) ? shape.end() : -1;
    }

    /** Groups as a region writes them, or one run of digits that a region dials behind words such as "my number". */
    private int confirmedEnd(String text, int i, int start, PhoneShape read) {
        PhoneShape shape = read.digits() <= MOST_NATIONAL ? read : PhoneShape.read(text, i, MOST_NATIONAL);
        boolean enough = shape.digits() >= FEWEST_CONFIRMED && shape.digits() <= MOST_NATIONAL;
        boolean whole = !shape.attached() && !shape.isPartOfCode(text) && isClosed(text, i, shape, start < i);
        boolean trunk = text.charAt(i) == '0' && shape.groups() > 1;
        if (!enough || !whole || trunk) {
            return -1;
        }
        String written = text.substring(i, shape.end());
        boolean phone = shape.groups() == 1
                ? Context.mayAnnouncePhone(text, start) && plans.isDialled(written)
                : !shape.isInThousands() && plans.isWritten(written);
        return phone ? shape.end() : -1;
    }

    private static boolean isClosed(String text, int i, PhoneShape shape, boolean bracket) {
        int close = bracket ? text.indexOf(')', i, shape.end()) : i;
        return close >= 0;
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == '-' || c == '.' || c == '/';
    }
}
