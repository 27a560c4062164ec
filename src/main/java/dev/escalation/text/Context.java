package dev.escalation.text;

import java.util.Locale;
import java.util.Set;

/** The words before a number, which say what it is. */
final class Context {
    private static final Set<String> FILLERS = words(
            "number numbers no nr num is at me on us to under via back him her them my our your the a are was or and"
                    + " again please directly instead now");
    private static final Set<String> PHONE_WORDS = words(
            "phone phones telephone tel telefon telefono teléfono tél téléphone call called calling callback mobile mob"
                    + " móvil cell cellphone cellular fax text texting sms whatsapp dial dialled dialed ring reach"
                    + " reached landline handy handynummer telefonnummer contact ph");
    /** Words that go with phone numbers and with others. */
    private static final Set<String> LIKELY_PHONE_WORDS =
            words("line hotline office desk home direct reception switchboard extension helpline signal viber t m p f");

    private static final Set<String> NUMBER_WORDS = words("number no nr num");
    private static final Set<String> OWNERS = words("my our his her their your");
    private static final Set<String> CODE_WORDS = words(
            "order orders ticket tickets part parts serial tracking invoice invoices sku lot batch item article ref"
                    + " reference isbn ean gtin upc imei po rma case incident request voucher booking policy asset"
                    + " model barcode iccid imsi quote shipment parcel bestellung rechnung auftrag");
    private static final Set<String> CODE_FILLERS = words("number numbers no nr num id ids code is was the");
    private static final Set<String> ABBREVIATIONS = words("no nr tel num ph mob fax ref ver rev");
    private static final int LONGEST_WORD = 20;
    private static final int MOST_FILLERS = 4;

    private Context() {}

    private static Set<String> words(String blankSeparated) {
        return Set.of(blankSeparated.split(" ", -1));
    }

    /** The word directly before a place, lower case; empty if punctuation other than a colon stands between. */
    static String wordBefore(String text, int place) {
        int end = skipBack(text, place);
        int start = end;
        while (start > 0 && end - start <= LONGEST_WORD && Ascii.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** Where the word directly before a place begins; the place's own gap if there is none. */
    static int startOfWordBefore(String text, int place) {
        return skipBack(text, place) - wordBefore(text, place).length();
    }

    /** The word directly behind a place and one blank, lower case; may be empty. */
    static String wordAfter(String text, int place) {
        int start = place < text.length() && text.charAt(place) == ' ' ? place + 1 : place;
        int end = start;
        while (end < text.length() && end - start <= LONGEST_WORD && Ascii.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** The number is announced as a phone number: "call me at", "fax:", "mobile no." */
    static boolean announcesPhone(String text, int place) {
        return announces(text, place, PHONE_WORDS, FILLERS) && !isNumberOfCall(text, place);
    }

    /** Many desks call a ticket a call: "call no. 4500012345". */
    private static boolean isNumberOfCall(String text, int place) {
        String before = wordBefore(text, place);
        return NUMBER_WORDS.contains(before)
                && wordBefore(text, startOfWordBefore(text, place)).equals("call");
    }

    /** Words that fit a phone number as well as another one: "my number is", "office:", "M:" */
    static boolean mayAnnouncePhone(String text, int place) {
        if (announces(text, place, LIKELY_PHONE_WORDS, FILLERS)) {
            return true;
        }
        int end = place;
        for (int word = 0; word <= MOST_FILLERS; word++) {
            String before = wordBefore(text, end);
            int start = skipBack(text, end) - before.length();
            if (before.equals("number")) {
                return OWNERS.contains(wordBefore(text, start));
            }
            if (!FILLERS.contains(before)) {
                return false;
            }
            end = start;
        }
        return false;
    }

    /** The number is announced as that of an order, a part, a ticket and the like. */
    static boolean announcesCode(String text, int place) {
        return announces(text, place, CODE_WORDS, CODE_FILLERS);
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

    private static boolean announces(String text, int place, Set<String> words, Set<String> fillers) {
        int end = place;
        for (int word = 0; word <= MOST_FILLERS; word++) {
            String before = wordBefore(text, end);
            if (words.contains(before)) {
                return true;
            }
            if (!fillers.contains(before)) {
                return false;
            }
            end = skipBack(text, end) - before.length();
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

    /** Blanks, a colon, brackets, quotes, or the dot of an abbreviation such as "no." and "tel." */
    private static boolean isGap(String text, int index) {
        char c = text.charAt(index);
        return Character.isWhitespace(c) || ":(=#\"'*".indexOf(c) >= 0 || (c == '.' && isAbbreviation(text, index));
    }

    private static boolean isAbbreviation(String text, int dot) {
        int start = dot;
        while (start > 0 && dot - start <= LONGEST_WORD && Ascii.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, dot).toLowerCase(Locale.ROOT);
        return ABBREVIATIONS.contains(word);
    }
}
