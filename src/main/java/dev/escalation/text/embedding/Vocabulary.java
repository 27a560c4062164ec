package dev.escalation.text.embedding;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pieces of words that the model knows, each with its number. */
final class Vocabulary {
    /** How the file marks a piece that goes on with a word. */
    private static final String CONTINUES = "##";

    private final Map<String, Integer> starts = new HashMap<>();
    private final Map<String, Integer> continuations = new HashMap<>();
    private final BitSet continuing = new BitSet();
    private final int longest;
    private final int unknown;
    private final int first;
    private final int last;

    private Vocabulary(JsonNode pieces) {
        int most = 0;
        for (Map.Entry<String, JsonNode> entry : pieces.properties()) {
            String piece = entry.getKey();
            int id = entry.getValue().intValue();
            if (piece.startsWith(CONTINUES) && piece.length() > CONTINUES.length()) {
                continuations.put(piece.substring(CONTINUES.length()), id);
                continuing.set(id);
            } else {
                starts.put(piece, id);
            }
            most = Math.max(most, piece.length());
        }
        this.longest = most;
        this.unknown = pieces.required("[UNK]").intValue();
        this.first = pieces.required("[CLS]").intValue();
        this.last = pieces.required("[SEP]").intValue();
    }

    /** @param tokenizer a WordPiece tokenizer's JSON file */
    static Vocabulary read(byte[] tokenizer) {
        JsonNode model = JsonMapper.shared().readTree(tokenizer).required("model");
        return new Vocabulary(model.required("vocab"));
    }

    /** The number of a piece that begins a word, or -1. */
    int start(String piece) {
        return starts.getOrDefault(piece, -1);
    }

    /** The number of a piece within a word, or -1. */
    int continuation(String piece) {
        return continuations.getOrDefault(piece, -1);
    }

    boolean isContinuation(int id) {
        return continuing.get(id);
    }

    /** In characters, no piece is longer. */
    int longest() {
        return longest;
    }

    int unknown() {
        return unknown;
    }

    /** What the model wants before a text. */
    int first() {
        return first;
    }

    /** What the model wants behind a text. */
    int last() {
        return last;
    }
}
