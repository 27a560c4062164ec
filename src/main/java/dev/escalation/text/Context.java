package dev.escalation.text;

import java.util.Locale;
import java.util.Set;

/** The words before a number, which say what it is. */
final class Context {
    private static final Set<String> FILLERS = Set.of(
            "number", "numbers", "no", "nr", "num", "is", "at", "me", "on", "us", "to", "under", "via", "back", "him",
            "her", "them", "my", "our", "your", "the", "a", "are", "was", "or", "and", "again", "please");
    private static final Set<String> PHONE_WORDS = Set.of(
            "phone",
            "phones",
            "telephone",
            "tel",
            "call",
            "called",
            "calling",
            "callback",
            "mobile",
            "cell",
            "cellphone",
            "fax",
            "text",
            "sms",
            "whatsapp",
            "dial",
            "ring",
            "reach",
            "landline",
            "handy",
            "contact");
    private static final int LONGEST_WORD = 20;
    private static final int MOST_FILLERS = 4;

    private Context() {}

    /** The word directly before a place, lower case; empty if punctuation other than a colon stands between. */
    static String wordBefore(String text, int place) {
        int end = skipBack(text, place);
        int start = end;
        while (start > 0 && end - start <= LONGEST_WORD && Ascii.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** The number is announced as a phone number: "call me at", "fax:", "mobile no." */
    static boolean announcesPhone(String text, int place) {
        int end = place;
        for (int word = 0; word <= MOST_FILLERS; word++) {
            String before = wordBefore(text, end);
            if (before.isEmpty()) {
                return false;
            }
            if (PHONE_WORDS.contains(before)) {
                return true;
            }
            if (!FILLERS.contains(before)) {
                return false;
            }
            end = skipBack(text, end) - before.length();
        }
        return false;
    }

    /** The number is announced as a social security number. */
    static boolean announcesSsn(String text, int place) {
        int end = place;
        for (int word = 0; word <= MOST_FILLERS; word++) {
            String before = wordBefore(text, end);
            int start = skipBack(text, end) - before.length();
            if (before.equals("ssn")
                    || (before.equals("security") && wordBefore(text, start).equals("social"))) {
                return true;
            }
            if (before.isEmpty() || !FILLERS.contains(before)) {
                return false;
            }
            end = start;
        }
        return false;
    }

    private static int skipBack(String text, int place) {
        int end = place;
        while (end > 0 && isGap(text, end - 1)) {
            end--;
        }
        return end;
    }

    /** Blanks, a colon, brackets, or the dot of an abbreviation such as "no." and "tel." */
    private static boolean isGap(String text, int index) {
        char c = text.charAt(index);
        return Character.isWhitespace(c)
                || c == ':'
                || c == '('
                || c == '='
                || c == '#'
                || (c == '.' && isAbbreviation(text, index));
    }

    private static boolean isAbbreviation(String text, int dot) {
        int start = dot;
        while (start > 0 && dot - start <= LONGEST_WORD && Ascii.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, dot).toLowerCase(Locale.ROOT);
        return word.equals("no") || word.equals("nr") || word.equals("tel") || word.equals("num");
    }
}
