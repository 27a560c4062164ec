package dev.escalation.text.tone;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;

/**
 * Numbers for words, found from their place in a text without making a string. Capitals do not matter. Immutable, for any
 * thread.
 */
final class WordTable {
    /** What {@link #find} gives for a word that is not here. */
    static final int ABSENT = -1;

    private static final int FIRST_NOT_ASCII = 128;

    private final String[] words;
    private final int[] hashes;
    /** A word's number at its hash or at the next free place behind; open addressing, at most half full. */
    private final int[] slots;

    /** @param words in lower case; the first one gets number 0 */
    WordTable(Collection<String> words) {
        this.words = new LinkedHashSet<>(words).toArray(new String[0]);
        this.hashes = new int[this.words.length];
        this.slots = new int[Integer.highestOneBit(Math.max(4, this.words.length)) * 4];
        Arrays.fill(slots, ABSENT);
        for (int number = 0; number < this.words.length; number++) {
            String word = this.words[number];
            hashes[number] = hash(word, 0, word.length());
            slots[freeSlot(hashes[number])] = number;
        }
    }

    int size() {
        return words.length;
    }

    String word(int number) {
        return words[number];
    }

    int find(String word) {
        return find(word, 0, word.length());
    }

    /** The number of the word from start to before end, or {@link #ABSENT}. */
    int find(String text, int start, int end) {
        int hash = hash(text, start, end);
        for (int slot = place(hash); slots[slot] != ABSENT; slot = next(slot)) {
            int number = slots[slot];
            if (hashes[number] == hash && isWord(number, text, start, end)) {
                return number;
            }
        }
        return ABSENT;
    }

    private int freeSlot(int hash) {
        int slot = place(hash);
        while (slots[slot] != ABSENT) {
            slot = next(slot);
        }
        return slot;
    }

    private int place(int hash) {
        return (hash ^ (hash >>> 15)) & (slots.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }

    private boolean isWord(int number, String text, int start, int end) {
        String word = words[number];
        if (word.length() != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (lower(text.charAt(i)) != word.charAt(i - start)) {
                return false;
            }
        }
        return true;
    }

    private static int hash(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + lower(text.charAt(i));
        }
        return hash;
    }

    static char lower(char c) {
        if (c < FIRST_NOT_ASCII) {
            return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        return Character.toLowerCase(c);
    }
}
