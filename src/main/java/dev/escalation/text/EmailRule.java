package dev.escalation.text;

import org.jspecify.annotations.Nullable;

/**
 * E-mail addresses, also with a quoted local part and as {@code name (at) example (dot) com}; display names, angle
 * brackets and {@code mailto:} stay.
 */
final class EmailRule {
    /** Longest local part of RFC 5321; also keeps the look-back short. */
    private static final int LONGEST_LOCAL_PART = 64;

    private static final int LONGEST_DOMAIN = 255;
    private static final int MOST_LABELS = 5;
    private static final int AT_LENGTH = "(at)".length();
    private static final int DOT_LENGTH = "(dot)".length();

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

    /** Whether {@code (at)} or {@code [at]} stands here, as in an address hidden from programs. */
    static boolean isWrittenAt(String text, int i) {
        char third = Ascii.at(text, i + 3);
        return (third == ')' || third == ']') && text.regionMatches(true, i + 1, "at", 0, 2);
    }

    /** @param i the bracket of {@code (at)}, which a blank may stand before and behind */
    static @Nullable Span matchWritten(String text, int i, int earliest) {
        int at = i > earliest && text.charAt(i - 1) == ' ' ? i - 1 : i;
        int start = startOfLocalPart(text, at, earliest);
        int host = i + AT_LENGTH;
        host += Ascii.at(text, host) == ' ' && host < text.length() ? 1 : 0;
        int end = endOfWrittenDomain(text, host);
        return start < at && end > host ? new Span(start, end, PiiKind.EMAIL) : null;
    }

    /** Labels joined by dots or {@code (dot)}, at least two. */
    private static int endOfWrittenDomain(String text, int from) {
        int end = endOfDomain(text, from);
        int label = from;
        for (int labels = 0; labels < MOST_LABELS; labels++) {
            int labelEnd = label;
            while (labelEnd - label <= LONGEST_LOCAL_PART
                    && (Ascii.isLetter(Ascii.at(text, labelEnd))
                            || Ascii.isDigit(text, labelEnd)
                            || Ascii.at(text, labelEnd) == '-')) {
                labelEnd++;
            }
            if (labelEnd == label) {
                break;
            }
            end = labels > 0 ? Math.max(end, labelEnd) : end;
            label = behindDot(text, labelEnd);
            if (label < 0) {
                break;
            }
        }
        return end;
    }

    private static int behindDot(String text, int from) {
        int open = Ascii.at(text, from) == ' ' ? from + 1 : from;
        char bracket = Ascii.at(text, open);
        char close = Ascii.at(text, open + DOT_LENGTH - 1);
        boolean dot = (bracket == '(' || bracket == '[')
                && (close == ')' || close == ']')
                && text.regionMatches(true, open + 1, "dot", 0, 3);
        int behind = open + DOT_LENGTH;
        return dot ? (Ascii.at(text, behind) == ' ' ? behind + 1 : behind) : -1;
    }

    private static int startOfLocalPart(String text, int at, int from) {
        if (at > from + 1 && text.charAt(at - 1) == '"') {
            int quote = text.lastIndexOf('"', at - 2);
            return quote >= Math.max(from, at - LONGEST_LOCAL_PART) ? quote : at;
        }
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
        return Ascii.isWordCharacter(c)
                || Ascii.isLetter(c)
                || c == '.'
                || c == '%'
                || c == '+'
                || c == '-'
                || c == '\'';
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
        int last = text.startsWith("xn--", start) ? end : start;
        while (last < end && Ascii.isLetter(text.charAt(last))) {
            last++;
        }
        while (text.charAt(last - 1) == '-') {
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
