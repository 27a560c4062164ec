package dev.escalation.store.tables;

import dev.escalation.data.Dictionary;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A {@link Dictionary} that is asked with bytes, so that a string is made once for a level and not for each of its cells.
 * Open addressing with linear probing.
 */
final class ByteLevels {
    private static final int FREE = -1;
    private static final int FIRST_SLOTS = 1 << 6;

    private final Dictionary dictionary;
    private byte[][] levels = new byte[FIRST_SLOTS / 2][];
    private int[] slots = new int[FIRST_SLOTS];

    /** @param dictionary empty */
    ByteLevels(Dictionary dictionary) {
        this.dictionary = dictionary;
        Arrays.fill(slots, FREE);
    }

    /** The code of a level, given out now if it is new. */
    int add(byte[] bytes, int from, int length) {
        int slot = slotOf(bytes, from, length);
        return slots[slot] == FREE ? insert(slot, bytes, from, length) : slots[slot];
    }

    /** The code of a level, {@link Dictionary#MISSING} if it was never added. */
    int codeOf(byte[] bytes, int from, int length) {
        int code = slots[slotOf(bytes, from, length)];
        return code == FREE ? Dictionary.MISSING : code;
    }

    private int slotOf(byte[] bytes, int from, int length) {
        int slot = hash(bytes, from, length) & (slots.length - 1);
        while (slots[slot] != FREE && !isLevel(slots[slot], bytes, from, length)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private boolean isLevel(int code, byte[] bytes, int from, int length) {
        return Arrays.equals(levels[code], 0, levels[code].length, bytes, from, from + length);
    }

    private int insert(int slot, byte[] bytes, int from, int length) {
        int code = dictionary.add(new String(bytes, from, length, StandardCharsets.UTF_8));
        if (code == levels.length) {
            grow();
            levels[code] = Arrays.copyOfRange(bytes, from, from + length);
            slots[slotOf(bytes, from, length)] = code;
        } else {
            levels[code] = Arrays.copyOfRange(bytes, from, from + length);
            slots[slot] = code;
        }
        return code;
    }

    private void grow() {
        int known = levels.length;
        levels = Arrays.copyOf(levels, known * 2);
        slots = new int[slots.length * 2];
        Arrays.fill(slots, FREE);
        for (int code = 0; code < known; code++) {
            slots[slotOf(levels[code], 0, levels[code].length)] = code;
        }
    }

    private static int hash(byte[] bytes, int from, int length) {
        int hash = 1;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash ^ (hash >>> 15);
    }
}
