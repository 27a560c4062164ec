package dev.escalation.text;

import org.jspecify.annotations.Nullable;

/** E-mail addresses; display names, angle brackets and {@code mailto:} stay. */
final class EmailRule {
    /** Longest local part of RFC 5321; also keeps the look-back short. */
    private static final int LONGEST_LOCAL_PART = 64;

    private static final int LONGEST_DOMAIN = 255;

    private EmailRule() {}

    /** The first address at or after a place, null if there is none. */
    static @Nullable Span next(String text, int from) {
        for (int at = text.indexOf('@', from); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = startOfLocalPart(text, at, from);
            int end = endOfDomain(text, at + 1);
            if (start < at && end > at) {
                return new Span(start, end, PiiKind.EMAIL);
            }
        }
        return null;
    }

    private static int startOfLocalPart(String text, int at, int from) {
        int earliest = Math.max(from, at - LONGEST_LOCAL_PART);
        int start = at;
        while (start > earliest && isLocal(text.charAt(start - 1))) {
            start--;
        }
        while (start < at && (text.charAt(start) == '\'' || text.charAt(start) == '.')) {
            start++;
        }
        return start;
    }

    private static boolean isLocal(char c) {
        return Ascii.isWordCharacter(c) || c == '.' || c == '%' || c == '+' || c == '-' || c == '\'';
    }

    /** Behind the top-level domain, or -1: labels of letters, digits and hyphens, the last one of 2 or more letters. */
    private static int endOfDomain(String text, int from) {
        int end = -1;
        int labelStart = from;
        int latest = Math.min(text.length(), from + LONGEST_DOMAIN);
        for (int i = from; i <= latest; i++) {
            char c = Ascii.at(text, i);
            if (i < text.length() && (Ascii.isDigit(c) || Ascii.isLetter(c) || c == '-')) {
                continue;
            }
            if (i == labelStart) {
                break;
            }
            boolean top = labelStart > from && isTopLevel(text, labelStart, i);
            end = top ? endOfLabel(text, labelStart, i) : end;
            if (c != '.') {
                break;
            }
            labelStart = i + 1;
        }
        return end;
    }

    private static int endOfLabel(String text, int start, int end) {
        int last = end;
        while (last > start && text.charAt(last - 1) == '-') {
            last--;
        }
        return last;
    }

    private static boolean isTopLevel(String text, int start, int end) {
        int letters = 0;
        while (start + letters < end && Ascii.isLetter(text.charAt(start + letters))) {
            letters++;
        }
        boolean punycode = text.startsWith("xn--", start);
        return punycode || (letters >= 2 && (start + letters == end || text.charAt(start + letters) == '-'));
    }
}
