package dev.escalation.text.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChunksTest {
    private static final Vocabulary VOCABULARY = Vocabulary.read(ModelFile.TOKENIZER.read());
    private static final int WORD = VOCABULARY.start("ticket");
    private static final int PIECE = VOCABULARY.continuation("ing");

    @Test
    void aShortTextIsOneChunk() {
        assertThat(sizes(words(126))).containsExactly(126);
        assertThat(sizes(new int[0])).isEmpty();
    }

    @Test
    void aLongTextIsCutIntoEqualParts() {
        assertThat(sizes(words(127))).containsExactly(64, 63);
        assertThat(sizes(words(380))).containsExactly(95, 95, 95, 95);
    }

    @Test
    void noWordIsCut() {
        int[] pieces = words(130);
        Arrays.fill(pieces, 60, 70, PIECE);
        assertThat(sizes(pieces)).containsExactly(59, 71);
    }

    @Test
    void aWordThatIsTooLongIsCut() {
        int[] pieces = new int[200];
        Arrays.fill(pieces, PIECE);
        assertThat(sizes(pieces)).containsExactly(100, 100);
    }

    @Test
    void nothingIsLost() {
        int[] pieces = words(1_000);
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = i % 7 == 3 || i % 7 == 4 ? PIECE : WORD + i % 2;
        }
        List<int[]> chunks = Chunks.of(pieces, VOCABULARY);
        assertThat(chunks.stream().flatMapToInt(Arrays::stream).toArray()).containsExactly(pieces);
        assertThat(chunks).allMatch(chunk -> chunk.length <= Chunks.MOST_PIECES);
        assertThat(chunks).noneMatch(chunk -> VOCABULARY.isContinuation(chunk[0]));
    }

    private static int[] words(int count) {
        int[] pieces = new int[count];
        Arrays.fill(pieces, WORD);
        return pieces;
    }

    private static List<Integer> sizes(int[] pieces) {
        return Chunks.of(pieces, VOCABULARY).stream().map(chunk -> chunk.length).toList();
    }
}
