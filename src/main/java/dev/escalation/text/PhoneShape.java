package dev.escalation.text;

/**
 * Groups of digits as a phone number is written, with blanks, dots, hyphens, slashes or brackets between them.
 *
 * @param end behind the last digit
 * @param lastGroup behind the last group but one, the beginning if there is only one group
 * @param digits of all groups
 * @param groups at least 1
 * @param isInThousands the groups are those of a large number: up to three digits, then three each
 * @param attached a letter or a further separated digit follows, so this is part of something longer
 */
record PhoneShape(int end, int lastGroup, int digits, int groups, boolean isInThousands, boolean attached) {
    private static final int LONGEST_GAP = 3;
    private static final int LIKELY_COMPLETE = 9;
    /** Fewer digits behind a slash are another ending of the same number. */
    private static final int OWN_NUMBER = 6;

    static PhoneShape read(String text, int start, int most) {
        return new Reader(text, start, most).read();
    }

    /** Whether what follows belongs to the same word or code; an extension such as {@code x204} does not. */
    static boolean isAttached(String text, int end) {
        char after = Ascii.at(text, end);
        if (after == 'x' || after == 'X') {
            return !Ascii.isDigit(text, end + 1);
        }
        return Ascii.isWordCharacter(after) || isJoined(text, end);
    }

    private static boolean isJoined(String text, int end) {
        char after = Ascii.at(text, end);
        boolean joined = (after == '-' || after == '/' || after == '.') && Ascii.isDigit(text, end + 1);
        return joined && !(after == '/' && digitsFrom(text, end + 1) > OWN_NUMBER);
    }

    private static int digitsFrom(String text, int from) {
        int digits = 0;
        for (int at = from; at < text.length() && digits <= OWN_NUMBER; at++) {
            char c = text.charAt(at);
            if (!Ascii.isDigit(c) && c != '-' && c != '.' && c != ' ') {
                break;
            }
            digits += Ascii.isDigit(c) ? 1 : 0;
        }
        return digits;
    }

    /** Whether letters follow a hyphen, as in {@code 0171-3920045-ABC}. */
    boolean isPartOfCode(String text) {
        return Ascii.at(text, end) == '-' && Ascii.isLetter(Ascii.at(text, end + 1));
    }

    /** Takes one group after the other. */
    private static final class Reader {
        private final String text;
        private final int most;
        private int end;
        private int lastGroup;
        private int digits;
        private int groups = 1;
        private boolean thousands;
        /** What to give back if the digits turn out to be two numbers. */
        private PhoneShape first;

        Reader(String text, int start, int most) {
            this.text = text;
            this.most = most;
            end = Ascii.endOfDigits(text, start);
            lastGroup = start;
            digits = end - start;
            thousands = digits <= 3;
            first = shape();
        }

        PhoneShape read() {
            boolean two = false;
            while (digits < most) {
                int next = nextGroup(text, end);
                if (next < 0) {
                    break;
                }
                int nextEnd = Ascii.endOfDigits(text, next);
                if (digits + nextEnd - next > most) {
                    two = first.digits >= LIKELY_COMPLETE;
                    break;
                }
                if (isAnotherThing(next, nextEnd)) {
                    break;
                }
                take(next, nextEnd);
            }
            return two ? first : shape();
        }

        private void take(int next, int nextEnd) {
            boolean mayBegin = text.charAt(next) == '0' && text.charAt(next - 1) == ' ' && nextEnd - next > 2;
            if (mayBegin && digits >= LIKELY_COMPLETE && first.digits < LIKELY_COMPLETE) {
                first = shape();
            }
            thousands &= nextEnd - next == 3;
            lastGroup = end;
            digits += nextEnd - next;
            end = nextEnd;
            groups++;
        }

        private PhoneShape shape() {
            return new PhoneShape(end, lastGroup, digits, groups, thousands && groups > 1, isAttached(text, end));
        }

        /** Behind a blank: a lone figure, a clock time, a share, or a word such as {@code 2nd}. */
        private boolean isAnotherThing(int next, int nextEnd) {
            if (text.startsWith(" / ", end) && digits >= LIKELY_COMPLETE) {
                return true;
            }
            if (next != end + 1 || text.charAt(end) != ' ') {
                return false;
            }
            char after = Ascii.at(text, nextEnd);
            boolean lone = digits >= LIKELY_COMPLETE && nextEnd - next == 1;
            boolean time = after == ':' && Ascii.isDigit(text, nextEnd + 1);
            boolean extension = after == 'x' && Ascii.isDigit(text, nextEnd + 1);
            return lone || time || after == '%' || (Ascii.isWordCharacter(after) && !extension);
        }
    }

    /** Where the next group of digits begins, or -1. */
    private static int nextGroup(String text, int end) {
        int marks = 0;
        for (int at = end; at < text.length() && at - end <= LONGEST_GAP; at++) {
            char c = text.charAt(at);
            if (Ascii.isDigit(c)) {
                return at == end ? -1 : at;
            }
            if (c == '.' || c == '-' || c == '/') {
                marks++;
            } else if (c != ' ' && c != '(' && c != ')') {
                return -1;
            }
            if (marks > 1) {
                return -1;
            }
        }
        return -1;
    }
}
