package dev.escalation.text.embedding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Long texts in parts of at most 126 pieces, about equally long and cut between words. With the two special pieces that
 * makes 128, the length of the texts the model was trained with; it would take up to 512, but has seen none of them.
 */
final class Chunks {
    static final int MOST_PIECES = 126;

    private Chunks() {}

    static List<int[]> of(int[] pieces, Vocabulary vocabulary) {
        List<int[]> chunks = new ArrayList<>();
        int from = 0;
        while (from < pieces.length) {
            int left = pieces.length - from;
            int parts = Math.ceilDiv(left, MOST_PIECES);
            int to = endOfWord(pieces, from, from + Math.ceilDiv(left, parts), vocabulary);
            chunks.add(Arrays.copyOfRange(pieces, from, to));
            from = to;
        }
        return chunks;
    }

    /** The last end of a word up to a place; the place itself if the word fills the chunk. */
    private static int endOfWord(int[] pieces, int from, int place, Vocabulary vocabulary) {
        int to = place;
        while (to > from && to < pieces.length && vocabulary.isContinuation(pieces[to])) {
            to--;
        }
        return to == from ? place : to;
    }
}
