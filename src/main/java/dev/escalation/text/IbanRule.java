package dev.escalation.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bank accounts with a country code, with or without blanks, that pass the mod-97 check; others stay whole. */
final class IbanRule {
    /** Characters by country, from the public IBAN registry. */
    private static final Map<String, Integer> LENGTHS = lengths(
            "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 "
                    + "FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 "
                    + "LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 "
                    + "PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20");

    private IbanRule() {}

    /** @param i the first check digit, behind two letters */
    static @Nullable Span match(String text, int i, int earliest) {
        int start = i - 2;
        boolean shaped = start >= earliest
                && isAsciiLetter(text.charAt(start))
                && isAsciiLetter(text.charAt(start + 1))
                && Ascii.isDigit(text, i + 1)
                && !Ascii.isWordCharacter(Ascii.at(text, start - 1));
        if (!shaped) {
            return null;
        }
        Integer length = LENGTHS.get(text.substring(start, i).toUpperCase(Locale.ROOT));
        if (length == null) {
            return null;
        }
        StringBuilder compact = new StringBuilder();
        int end = read(text, start, length, compact);
        boolean complete = compact.length() == length && !Ascii.isWordCharacter(Ascii.at(text, end));
        if (complete && passesMod97(compact)) {
            return new Span(start, end, PiiKind.IBAN);
        }
        boolean resembles = compact.length() >= length / 2 && digits(compact) >= compact.length() / 2;
        return resembles ? Span.stays(start, end) : null;
    }

    private static int read(String text, int start, int length, StringBuilder compact) {
        int end = start;
        while (end < text.length() && compact.length() < length) {
            char c = text.charAt(end);
            if (Ascii.isDigit(c) || isAsciiLetter(c)) {
                compact.append(Character.toUpperCase(c));
            } else if ((c != ' ' && c != '-') || !continues(text, end + 1)) {
                break;
            }
            end++;
        }
        return end;
    }

    /** A group behind a blank holds capitals and figures only; a word of the sentence does not. */
    private static boolean continues(String text, int at) {
        char c = Ascii.at(text, at);
        return Ascii.isDigit(c) || (c >= 'A' && c <= 'Z');
    }

    private static int digits(CharSequence text) {
        return (int) text.chars().filter(c -> Ascii.isDigit((char) c)).count();
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** ISO 7064: the first four characters moved to the end, letters as 10 to 35, remainder 1. */
    private static boolean passesMod97(CharSequence iban) {
        int remainder = 0;
        for (int i = 0; i < iban.length(); i++) {
            int value = Character.digit(iban.charAt((i + 4) % iban.length()), Character.MAX_RADIX);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return remainder == 1;
    }

    private static Map<String, Integer> lengths(String registry) {
        Map<String, Integer> lengths = new HashMap<>();
        for (String entry : registry.split(" ", -1)) {
            lengths.put(entry.substring(0, 2), Integer.valueOf(entry.substring(2)));
        }
        return Map.copyOf(lengths);
    }
}
