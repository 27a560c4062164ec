package dev.escalation.text.embedding;

import java.util.Arrays;

/**
 * The pieces of a text's words by longest match first (WordPiece; Wu et al. 2016). The same numbers as the Hugging Face
 * tokenizer gives with the model's file, but the whole text instead of its first 128 pieces, and names of special pieces
 * such as {@code [SEP]} in a text are ordinary words.
 */
final class WordPieces {
    /** In characters; a longer word is not known, as in the model's training. */
    private static final int LONGEST_WORD = 100;

    private final Vocabulary vocabulary;

    WordPieces(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Numbers of the pieces in order, without the special ones around a text. */
    int[] of(String text) {
        Sink sink = new Sink();
        Words.forEach(text, word -> add(word, sink));
        return Arrays.copyOf(sink.ids, sink.size);
    }

    private void add(String word, Sink sink) {
        int sizeBefore = sink.size;
        boolean known = word.codePointCount(0, word.length()) <= LONGEST_WORD;
        int from = 0;
        while (known && from < word.length()) {
            int to = Math.min(word.length(), from + vocabulary.longest());
            int id = -1;
            while (id < 0 && to > from) {
                String piece = word.substring(from, to);
                id = from == 0 ? vocabulary.start(piece) : vocabulary.continuation(piece);
                to = id < 0 ? to - 1 : to;
            }
            known = id >= 0;
            sink.add(id);
            from = to;
        }
        if (!known) {
            sink.size = sizeBefore;
            sink.add(vocabulary.unknown());
        }
    }

    private static final class Sink {
        private int[] ids = new int[64];
        private int size;

        void add(int id) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size * 2);
            }
            ids[size++] = id;
        }
    }
}
