package dev.escalation.text.tone;

import java.util.Arrays;

/** The words and emoticons of one text in order, as places and numbers of the lexicon. Belongs to one thread. */
final class Words {
    private static final byte CAPITALS = 1;
    private static final byte NEGATED_FORM = 2;
    /** Emoticons such as {@code :)} are not longer once their ends are taken off, so they keep them. */
    private static final int LONGEST_MARK = 2;

    private final String text;
    private final Lexicon lexicon;
    private final EmojiWords emojis;
    private int[] ids;
    private int[] starts;
    private int[] ends;
    private byte[] flags;
    private int count;
    private int capitals;

    private Words(String text, Lexicon lexicon, EmojiWords emojis) {
        this.text = text;
        this.lexicon = lexicon;
        this.emojis = emojis;
        int expected = text.length() / 4 + 8;
        ids = new int[expected];
        starts = new int[expected];
        ends = new int[expected];
        flags = new byte[expected];
    }

    static Words of(String text, Lexicon lexicon, EmojiWords emojis) {
        Words words = new Words(text, lexicon, emojis);
        words.read();
        return words;
    }

    int count() {
        return count;
    }

    /** The number of a word in the lexicon, -1 if it is not there. */
    int id(int word) {
        return ids[word];
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    /** A word in capitals between others stands out; in a text that is all capitals none does. */
    boolean standsOut(int word) {
        return (flags[word] & CAPITALS) != 0 && capitals < count;
    }

    /** The word holds {@code n't}, as words do that no list of negations has. */
    boolean isNegatedForm(int word) {
        return (flags[word] & NEGATED_FORM) != 0;
    }

    private void read() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (isWhiteSpace(c)) {
                i++;
            } else if (c >= EmojiWords.FIRST && isEmoji(i)) {
                i = addEmoji(i);
            } else {
                int end = endOfToken(i);
                addToken(i, end);
                i = end;
            }
        }
    }

    private int endOfToken(int start) {
        int end = start + 1;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (isWhiteSpace(c) || (c >= EmojiWords.FIRST && isEmoji(end))) {
                return end;
            }
            end++;
        }
        return end;
    }

    private boolean isEmoji(int i) {
        int codePoint = text.codePointAt(i);
        return EmojiWords.isEmoji(codePoint) || EmojiWords.isJoiner(codePoint);
    }

    private int addEmoji(int i) {
        int codePoint = text.codePointAt(i);
        int end = i + Character.charCount(codePoint);
        if (!EmojiWords.isJoiner(codePoint)) {
            for (int id : emojis.of(codePoint)) {
                add(id, i, end, (byte) 0);
            }
        }
        return end;
    }

    /** Punctuation around a word goes, so that "(great!)" is great. */
    private void addToken(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isPunctuation(text.charAt(start))) {
            start++;
        }
        while (end > start && isPunctuation(text.charAt(end - 1))) {
            end--;
        }
        if (end - start <= LONGEST_MARK) {
            start = from;
            end = to;
        }
        byte flag = flags(start, end);
        capitals += flag & CAPITALS;
        add(lexicon.find(text, start, end), start, end, flag);
    }

    private byte flags(int start, int end) {
        boolean upper = false;
        boolean lower = false;
        boolean negated = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            lower |= Character.isLowerCase(c);
            upper |= Character.isUpperCase(c);
            negated |= c == '\'' && i > start && i + 1 < end && isNegation(i);
        }
        return (byte) ((upper && !lower ? CAPITALS : 0) | (negated ? NEGATED_FORM : 0));
    }

    private boolean isNegation(int apostrophe) {
        return WordTable.lower(text.charAt(apostrophe - 1)) == 'n'
                && WordTable.lower(text.charAt(apostrophe + 1)) == 't';
    }

    private void add(int id, int start, int end, byte flag) {
        if (count == ids.length) {
            ids = Arrays.copyOf(ids, count * 2);
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            flags = Arrays.copyOf(flags, count * 2);
        }
        ids[count] = id;
        starts[count] = start;
        ends[count] = end;
        flags[count++] = flag;
    }

    private static boolean isPunctuation(char c) {
        return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
    }

    /** Unicode's white space, the blanks that do not break included. */
    private static boolean isWhiteSpace(char c) {
        if (c <= ' ') {
            return c == ' ' || (c >= '\t' && c <= '\r') || c >= '\u001c';
        }
        return c >= '\u0085' && (c == '\u0085' || Character.isSpaceChar(c));
    }
}
