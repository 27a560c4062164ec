package dev.escalation.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** IP addresses of both versions; port, prefix length, brackets and zone stay. */
final class IpRule {
    /** Words before a number in four parts that is no address. */
    private static final Set<String> VERSION_WORDS = Set.of(
            "version",
            "versions",
            "release",
            "releases",
            "build",
            "builds",
            "firmware",
            "ver",
            "v",
            "rev",
            "revision",
            "patch",
            "driver",
            "bios",
            "section",
            "chapter",
            "clause",
            "paragraph",
            "oid");

    private static final Set<String> LINKS = Set.of("to", "and", "or");
    private static final int LONGEST_VERSION_4 = 15;
    /** Words behind it. */
    private static final Set<String> VERSIONS_AFTER = Set.of("release", "version", "build", "firmware");
    /** Of a version 6 address with a version 4 tail. */
    private static final int LONGEST_VERSION_6 = 45;

    private static final int GROUPS_OF_VERSION_6 = 8;

    private IpRule() {}

    /** Four octets of 0 to 255, not part of a longer dotted number and not a version. */
    static @Nullable Span matchVersion4(String text, int i) {
        char before = Ascii.at(text, i - 1);
        if (Ascii.isWordCharacter(before) || (before == '.' && Ascii.isDigit(text, i - 2))) {
            return null;
        }
        int end = endOfVersion4(text, i);
        if (end < 0) {
            return null;
        }
        boolean longer = Ascii.at(text, end) == '.' && Ascii.isDigit(text, end + 1);
        boolean attached = Ascii.isWordCharacter(Ascii.at(text, end)) || isInName(text, i, end);
        if (longer || attached || isVersion(text, i, end)) {
            return Span.stays(i, endOfDottedNumber(text, i));
        }
        return new Span(i, end, PiiKind.IP);
    }

    /** As in {@code tool-1.2.3.4.jar}. */
    private static boolean isInName(String text, int i, int end) {
        return Ascii.at(text, i - 1) == '-'
                && Ascii.isWordCharacter(Ascii.at(text, i - 2))
                && Ascii.at(text, end) == '.'
                && Ascii.isLetter(Ascii.at(text, end + 1));
    }

    /** Whether exactly four octets stand here. */
    static boolean isVersion4(String text, int i) {
        int end = Ascii.at(text, i + 1) == '.' || Ascii.at(text, i + 2) == '.' || Ascii.at(text, i + 3) == '.'
                ? endOfVersion4(text, i)
                : -1;
        return end > 0 && !(Ascii.at(text, end) == '.' && Ascii.isDigit(text, end + 1));
    }

    /** A version is announced, also the second of two: "from version 4.2.1.0 to 4.3.0.1". */
    private static boolean isVersion(String text, int i, int end) {
        int earlier = LINKS.contains(Context.wordBefore(text, i))
                ? startOfDottedNumber(text, Context.startOfWordBefore(text, i) - 1)
                : -1;
        return VERSION_WORDS.contains(Context.wordBefore(text, i))
                || VERSIONS_AFTER.contains(Context.wordAfter(text, end))
                || (earlier > 0 && VERSION_WORDS.contains(Context.wordBefore(text, earlier)));
    }

    /** Of the number that ends before a place, -1 if there is none. */
    private static int startOfDottedNumber(String text, int end) {
        int start = end;
        while (start > 0
                && end - start < LONGEST_VERSION_4
                && (Ascii.isDigit(text, start - 1) || text.charAt(start - 1) == '.')) {
            start--;
        }
        return start == end ? -1 : start;
    }

    private static int endOfVersion4(String text, int i) {
        int at = i;
        for (int octet = 0; octet < 4; octet++) {
            if (octet > 0 && Ascii.at(text, at++) != '.') {
                return -1;
            }
            int end = Ascii.endOfDigits(text, at);
            if (end == at || end - at > 3 || Integer.parseInt(text, at, end, 10) > 255) {
                return -1;
            }
            at = end;
        }
        return at;
    }

    private static int endOfDottedNumber(String text, int i) {
        int end = Ascii.endOfDigits(text, i);
        while (Ascii.at(text, end) == '.' && Ascii.isDigit(text, end + 1)) {
            end = Ascii.endOfDigits(text, end + 1);
        }
        return end;
    }

    /** The address around a digit or a colon; MAC addresses and clock times stay as a whole. */
    static @Nullable Span matchVersion6(String text, int i, int earliest) {
        int start = i;
        while (start > earliest && i - start < LONGEST_VERSION_6 && isPart(text.charAt(start - 1))) {
            start--;
        }
        int end = i;
        int colons = 0;
        while (end < text.length() && end - start <= LONGEST_VERSION_6 && isPart(text.charAt(end))) {
            colons += text.charAt(end++) == ':' ? 1 : 0;
        }
        if (start < i && text.charAt(start) == ':' && text.charAt(start + 1) != ':') {
            start++;
        }
        if (colons < 2 || Ascii.isWordCharacter(Ascii.at(text, start - 1))) {
            return null;
        }
        while (end > i && (text.charAt(end - 1) == '.' || isSingleColonEnd(text, start, end))) {
            end--;
        }
        boolean attached = Ascii.isWordCharacter(Ascii.at(text, end));
        if (!attached && isVersion6(text.substring(start, end)) && !isHardwareAddress(text, start, end)) {
            return new Span(start, end, PiiKind.IP);
        }
        return colons >= 5 ? Span.stays(start, Math.max(end, i + 1)) : null;
    }

    /** Eight pairs such as {@code 00:11:22:33:44:55:66:77}. */
    private static boolean isHardwareAddress(String text, int start, int end) {
        boolean pairs = end - start == GROUPS_OF_VERSION_6 * 3 - 1;
        for (int colon = start + 2; pairs && colon < end; colon += 3) {
            pairs = text.charAt(colon) == ':';
        }
        return pairs;
    }

    private static boolean isPart(char c) {
        return Ascii.isHex(c) || c == ':' || c == '.';
    }

    private static boolean isSingleColonEnd(String text, int start, int end) {
        return text.charAt(end - 1) == ':' && end - 2 >= start && text.charAt(end - 2) != ':';
    }

    private static boolean isVersion6(String address) {
        int gap = address.indexOf("::");
        if (gap != address.lastIndexOf("::") || address.chars().noneMatch(c -> Ascii.isDigit((char) c))) {
            return false;
        }
        if (gap < 0) {
            return groups(address, true) == GROUPS_OF_VERSION_6;
        }
        int before = gap == 0 ? 0 : groups(address.substring(0, gap), false);
        String tail = address.substring(gap + 2);
        int after = tail.isEmpty() ? 0 : groups(tail, true);
        return before >= 0 && after >= 0 && before + after < GROUPS_OF_VERSION_6;
    }

    /** Number of 16-bit groups, -1 if one is not valid; a version 4 tail counts as two. */
    private static int groups(String part, boolean mayEndInVersion4) {
        String[] pieces = part.split(":", -1);
        int groups = 0;
        for (int p = 0; p < pieces.length; p++) {
            boolean last = p == pieces.length - 1;
            if (last && mayEndInVersion4 && endOfVersion4(pieces[p], 0) == pieces[p].length()) {
                groups += 2;
            } else if (pieces[p].isEmpty() || pieces[p].length() > 4 || pieces[p].indexOf('.') >= 0) {
                return -1;
            } else {
                groups++;
            }
        }
        return groups;
    }
}
