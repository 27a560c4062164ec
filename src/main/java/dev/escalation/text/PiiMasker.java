package dev.escalation.text;

import org.jspecify.annotations.Nullable;

/**
 * Masks personal data in free text by patterns and check digits: {@code <EMAIL> <PHONE> <IP> <CARD> <IBAN> <SSN> <URL>}.
 * Ticket, order and part numbers, versions, dates, times and amounts stay. Masked text stays as it is when it is masked
 * again.
 *
 * <p>One scan from left to right; rules look only at places that can begin an item: digits, colons, the dot of
 * {@code www.} and the local part of the next address. Time grows with the length of a text, whatever stands in it.
 * Immutable, for any thread.
 */
public final class PiiMasker {
    private static final byte NUMBER = 1;
    private static final byte COLON = 2;
    private static final byte AT = 3;
    private static final byte DOT = 4;
    private static final byte BRACKET = 5;
    private static final byte[] TRIGGER = triggers();
    private static final int SHORTEST_RUN = 7;

    private final PhoneRule phones = new PhoneRule(NumberingPlans.DEFAULT);

    /** The text with every item replaced by its placeholder; the same object if there is none. */
    public String mask(String text) {
        return mask(text, new PiiCounts());
    }

    /** The same, and counts what was masked. */
    public String mask(String text, PiiCounts counts) {
        Scan scan = new Scan(text, text);
        String masked = scan.run();
        if (scan.needsFolding) {
            scan = new Scan(text, FoldedText.of(text));
            masked = scan.run();
        }
        PiiCounts found = scan.found;
        if (found != null) {
            counts.add(found);
        }
        return masked;
    }

    private static byte[] triggers() {
        byte[] triggers = new byte[128];
        for (char c = '0'; c <= '9'; c++) {
            triggers[c] = NUMBER;
        }
        triggers[':'] = COLON;
        triggers['@'] = AT;
        triggers['.'] = DOT;
        triggers['('] = BRACKET;
        triggers['['] = BRACKET;
        return triggers;
    }

    /** Letters and signs that stand in many places begin an item in few of them. */
    private static boolean isTrigger(String text, int i, byte trigger) {
        return switch (trigger) {
            case DOT -> UrlRule.mayEndHost(text, i);
            case BRACKET -> EmailRule.isWrittenAt(text, i);
            case COLON -> Ascii.at(text, i + 1) > ' ';
            default -> true;
        };
    }

    /** One pass over one text. */
    private final class Scan {
        private final String original;
        private final String text;
        private @Nullable PiiCounts found;
        /** Met a character that the rules know in another form: the scan ends there, and is done again. */
        private boolean needsFolding;

        private @Nullable StringBuilder masked;
        private int copied;
        private int handled;
        private @Nullable Span nextEmail;

        Scan(String original, String text) {
            this.original = original;
            this.text = text;
        }

        String run() {
            nextEmail = EmailRule.next(text, 0);
            int i = 0;
            while ((i = nextTrigger(i)) < text.length() && !needsFolding) {
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
            return out == null
                    ? original
                    : out.append(original, copied, original.length()).toString();
        }

        /** The next place that a rule has to look at; nearly all characters of a text are passed over here. */
        private int nextTrigger(int from) {
            Span email = nextEmail;
            String scanned = text;
            int end = email == null ? scanned.length() : email.start();
            for (int i = from; i < end; i++) {
                char c = scanned.charAt(i);
                if (c > FoldedText.LAST_ASCII) {
                    needsFolding |= FoldedText.changes(c);
                } else if (TRIGGER[c] != 0 && isTrigger(scanned, i, TRIGGER[c])) {
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

        private @Nullable Span match(byte trigger, int i) {
            return switch (trigger) {
                case DOT -> UrlRule.matchHost(text, i, handled);
                case BRACKET -> EmailRule.matchWritten(text, i, handled);
                case COLON -> {
                    Span url = UrlRule.matchScheme(text, i, handled);
                    yield url != null ? url : IpRule.matchVersion6(text, i, handled);
                }
                case NUMBER -> isShortAndAlone(i) ? null : matchDigits(i);
                default -> null;
            };
        }

        /** Most numbers of a text are; the shortest item in one run of digits has seven. */
        private boolean isShortAndAlone(int i) {
            char before = Ascii.at(text, i - 1);
            int end = Ascii.endOfDigits(text, i);
            char after = Ascii.at(text, end);
            boolean free = (before == ' ' && Ascii.at(text, i - 2) != '+') || before == '(';
            return free
                    && (after == ' ' || after == ',' || (after == ')' && before != '('))
                    && end - i < SHORTEST_RUN
                    && !Ascii.isDigit(text, end + 1)
                    && !Ascii.isDigit(text, end + 2)
                    && !Ascii.isDigit(text, end + 3);
        }

        private @Nullable Span matchDigits(int i) {
            Span span = IpRule.matchVersion6(text, i, handled);
            return span != null ? span : matchNumber(i);
        }

        /**
         * The longest and strictest number formats go first: an address or account that fails its check stays as a
         * whole, no part of it is a phone number.
         */
        private @Nullable Span matchNumber(int i) {
            Span span = IbanRule.match(text, i, handled);
            span = span != null ? span : DateRule.match(text, i);
            span = span != null ? span : SsnRule.match(text, i);
            span = span != null ? span : phones.matchInternational(text, i, handled);
            span = span != null ? span : CardRule.match(text, i);
            span = span != null ? span : phones.match(text, i, handled);
            return span != null ? span : IpRule.matchVersion4(text, i);
        }

        /** Puts a span into the result and gives the place to go on at. */
        private int take(Span span) {
            handled = span.end();
            PiiKind kind = span.kind();
            if (kind != null) {
                StringBuilder out = masked == null ? new StringBuilder(text.length() + 16) : masked;
                out.append(original, copied, span.start()).append(kind.placeholder());
                masked = out;
                copied = span.end();
                PiiCounts counts = found == null ? new PiiCounts() : found;
                counts.increment(kind);
                found = counts;
            }
            Span email = nextEmail;
            if (email != null && email.start() < span.end()) {
                nextEmail = EmailRule.next(text, span.end());
            }
            return span.end();
        }
    }
}
