package dev.escalation.text;

import org.jspecify.annotations.Nullable;

/**
 * Masks personal data in free text by patterns and check digits: {@code <EMAIL> <PHONE> <IP> <CARD> <IBAN> <SSN> <URL>}.
 * Ticket, order and part numbers, versions, dates, times and amounts stay. Masked text stays as it is when it is masked
 * again.
 *
 * <p>One scan from left to right; rules look only at places that can begin an item: a URL's first letters, the local part
 * of the next {@code @}, digits and colons. Immutable, for any thread.
 */
public final class PiiMasker {
    private static final byte NOTHING = 0;
    private static final byte NUMBER = 1;
    private static final byte COLON = 2;
    private static final byte URL_LETTER = 3;
    private static final byte[] TRIGGER = triggers();
    private static final int SHORTEST_RUN = 7;

    /** The text with every item replaced by its placeholder; the same object if there is none. */
    public String mask(String text) {
        return mask(text, new PiiCounts());
    }

    /** The same, and counts what was masked. */
    public String mask(String text, PiiCounts counts) {
        return new Scan(text, counts).run();
    }

    private static byte[] triggers() {
        byte[] triggers = new byte[128];
        for (char c = '0'; c <= '9'; c++) {
            triggers[c] = NUMBER;
        }
        triggers[':'] = COLON;
        for (char c : new char[] {'h', 'H', 'f', 'F', 'w', 'W'}) {
            triggers[c] = URL_LETTER;
        }
        return triggers;
    }

    /** One pass over one text. */
    private static final class Scan {
        private final String text;
        private final PiiCounts counts;
        private @Nullable StringBuilder masked;
        private int copied;
        private int handled;
        private @Nullable Span nextEmail;

        Scan(String text, PiiCounts counts) {
            this.text = text;
            this.counts = counts;
        }

        String run() {
            nextEmail = EmailRule.next(text, 0);
            int i = 0;
            while ((i = nextTrigger(i)) < text.length()) {
                Span email = nextEmail;
                if (email != null && i == email.start()) {
                    i = take(email);
                    continue;
                }
                byte trigger = TRIGGER[text.charAt(i)];
                Span span = match(trigger, i);
                i = span == null ? afterUnmatched(trigger, i) : take(span);
            }
            StringBuilder out = masked;
            return out == null ? text : out.append(text, copied, text.length()).toString();
        }

        /** The next place that a rule has to look at; nearly all characters of a text are passed over here. */
        private int nextTrigger(int from) {
            Span email = nextEmail;
            String scanned = text;
            int end = email == null ? scanned.length() : email.start();
            for (int i = from; i < end; i++) {
                char c = scanned.charAt(i);
                if (c < 128 && TRIGGER[c] != NOTHING && (TRIGGER[c] != URL_LETTER || UrlRule.mayBegin(scanned, i))) {
                    return i;
                }
            }
            return end;
        }

        private int afterUnmatched(byte trigger, int i) {
            int next = trigger == NUMBER ? Ascii.endOfDigits(text, i) : i + 1;
            Span email = nextEmail;
            return email == null ? next : Math.min(next, Math.max(i + 1, email.start()));
        }

        /**
         * A URL goes before everything within it. The longest and strictest number formats go first: an address or
         * account that fails its check stays as a whole, no part of it is a phone number.
         */
        private @Nullable Span match(byte trigger, int i) {
            if (trigger == URL_LETTER) {
                return UrlRule.match(text, i);
            }
            if (trigger == NUMBER && isShortAndAlone(i)) {
                return null;
            }
            Span span = IpRule.matchVersion6(text, i, handled);
            if (span != null || trigger == COLON) {
                return span;
            }
            return matchNumber(i);
        }

        /** Most numbers of a text are; the shortest item in one run of digits has seven. */
        private boolean isShortAndAlone(int i) {
            char before = Ascii.at(text, i - 1);
            int end = Ascii.endOfDigits(text, i);
            char after = Ascii.at(text, end);
            boolean free = (before == ' ' || before == '(') && (after == ' ' || after == ',' || after == ')');
            return free
                    && end - i < SHORTEST_RUN
                    && !Ascii.isDigit(text, end + 1)
                    && !Ascii.isDigit(text, end + 2)
                    && !Ascii.isDigit(text, end + 3);
        }

        private @Nullable Span matchNumber(int i) {
            Span span = IbanRule.match(text, i, handled);
            span = span != null ? span : DateRule.match(text, i);
            span = span != null ? span : SsnRule.match(text, i);
            span = span != null ? span : PhoneRule.matchInternational(text, i, handled);
            span = span != null ? span : CardRule.match(text, i);
            span = span != null ? span : PhoneRule.match(text, i, handled);
            return span != null ? span : IpRule.matchVersion4(text, i);
        }

        /** Puts a span into the result and gives the place to go on at. */
        private int take(Span span) {
            handled = span.end();
            PiiKind kind = span.kind();
            if (kind != null) {
                StringBuilder out = masked == null ? new StringBuilder(text.length() + 16) : masked;
                out.append(text, copied, span.start()).append(kind.placeholder());
                masked = out;
                copied = span.end();
                counts.increment(kind);
            }
            Span email = nextEmail;
            if (email != null && email.start() < span.end()) {
                nextEmail = EmailRule.next(text, span.end());
            }
            return span.end();
        }
    }
}
