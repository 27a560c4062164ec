package dev.escalation.text.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.task.Progress;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbedderTest {
    /** More than 126 pieces each. */
    private static final String OUTAGE =
            "The server in the data centre does not answer since this morning. ".repeat(12);

    private static final String HOLIDAY = "We wish all colleagues a happy summer holiday at the beach. ".repeat(14);

    private static Embedder embedder;

    @BeforeAll
    static void open() {
        embedder = new Embedder(new MemoryEmbeddingCache(10_000), 2);
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    @Test
    void vectorsEqualThoseOfLangchain4j() {
        AllMiniLmL6V2QuantizedEmbeddingModel peer = new AllMiniLmL6V2QuantizedEmbeddingModel();
        List<String> texts = SampleTexts.first(100);
        EmbeddedTexts ours = embedder.embed(texts, Progress.NONE);
        assertThat(ours.chunked()).isZero();
        for (int i = 0; i < texts.size(); i++) {
            float[] expected = peer.embed(texts.get(i)).content().vector();
            assertThat(cosine(ours.vectors().get(i), expected)).as(texts.get(i)).isGreaterThan(0.99999);
        }
    }

    @Test
    void vectorsHaveUnitLength() {
        for (float[] vector :
                embedder.embed(List.of("VPN drops", OUTAGE), Progress.NONE).vectors()) {
            assertThat(vector).hasSize(384);
            assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void whatIsAlikeInMeaningIsNearer() {
        float[] query = embedder.embed("I forgot my password");
        double near = cosine(query, embedder.embed("Cannot sign in, reset of credentials needed"));
        double far = cosine(query, embedder.embed("The invoice shows the wrong amount"));
        assertThat(near).isGreaterThan(far + 0.2);
    }

    @Test
    void theEndOfALongTextCounts() {
        try (Embedder fresh = new Embedder(new MemoryEmbeddingCache(10), 2)) {
            EmbeddedTexts texts =
                    fresh.embed(List.of(OUTAGE + OUTAGE, OUTAGE + HOLIDAY, OUTAGE.strip(), HOLIDAY), Progress.NONE);
            List<float[]> vectors = texts.vectors();
            assertThat(texts.chunked()).isEqualTo(4);
            assertThat(cosine(vectors.get(0), vectors.get(1))).isLessThan(0.95);
            assertThat(cosine(vectors.get(1), vectors.get(3)))
                    .isGreaterThan(cosine(vectors.get(0), vectors.get(3)) + 0.2);
        }
    }

    @Test
    void theVectorOfALongTextIsTheMeanOfItsPartsByTheirPieces() {
        try (SentenceModel model = SentenceModel.load()) {
            String text = OUTAGE + HOLIDAY + "Regards";
            float[] mean = new float[384];
            for (int[] chunk : model.chunks(text)) {
                float[] part = model.embed(chunk);
                for (int j = 0; j < 384; j++) {
                    mean[j] += part[j] * chunk.length;
                }
            }
            double length = Math.sqrt(cosine(mean, mean));
            assertThat(cosine(mean, embedder.embed(text)) / length).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void workersAndNeighboursDoNotMoveAVector() {
        List<String> texts = SampleTexts.first(30);
        try (Embedder alone = new Embedder(new MemoryEmbeddingCache(100), 1)) {
            EmbeddedTexts together = embedder.embed(texts, Progress.NONE);
            for (int i = 0; i < texts.size(); i++) {
                assertThat(alone.embed(texts.get(i)))
                        .containsExactly(together.vectors().get(i));
            }
        }
    }

    @Test
    void equalTextsAreEmbeddedOnce() {
        try (Embedder fresh = new Embedder(new MemoryEmbeddingCache(100), 2)) {
            EmbeddedTexts texts =
                    fresh.embed(List.of("Printer jam", "", "Printer  jam\n", "Printer jams"), Progress.NONE);
            assertThat(texts.embedded()).isEqualTo(2);
            assertThat(texts.repeated()).isEqualTo(1);
            assertThat(texts.vectors().get(2)).isSameAs(texts.vectors().get(0));
            assertThat(texts.vectors().get(1)).containsOnly(0);
        }
    }

    @Test
    void aSecondRunEmbedsNothing(@TempDir Path folder) throws IOException {
        List<String> texts = new ArrayList<>(SampleTexts.first(20));
        EmbeddedTexts first;
        try (FileEmbeddingCache cache = FileEmbeddingCache.open(folder);
                Embedder fresh = new Embedder(cache, 2)) {
            first = fresh.embed(texts, Progress.NONE);
        }
        assertThat(first.embedded()).isEqualTo(20);
        try (FileEmbeddingCache cache = FileEmbeddingCache.open(folder);
                Embedder second = new Embedder(cache, 2, () -> {
                    throw new AssertionError("the model is not needed");
                })) {
            EmbeddedTexts again = second.embed(texts, Progress.NONE);
            assertThat(again.embedded()).isZero();
            assertThat(again.cached()).isEqualTo(20);
            for (int i = 0; i < texts.size(); i++) {
                assertThat(again.vectors().get(i))
                        .containsExactly(first.vectors().get(i));
            }
        }
    }

    @Test
    void aCancelledRunStopsAndKeepsWhatIsDone() {
        MemoryEmbeddingCache cache = new MemoryEmbeddingCache(1_000);
        List<String> texts = SampleTexts.first(200);
        AtomicLong done = new AtomicLong();
        Progress progress = new Progress() {
            @Override
            public void stage(String name, long totalSteps) {
                assertThat(totalSteps).isEqualTo(200);
            }

            @Override
            public void advancedTo(long doneSteps) {
                assertThat(done.getAndSet(doneSteps)).isEqualTo(doneSteps - 1);
            }

            @Override
            public boolean isCancelled() {
                return done.get() >= 5;
            }
        };
        try (Embedder fresh = new Embedder(cache, 2)) {
            assertThatThrownBy(() -> fresh.embed(texts, progress)).isInstanceOf(CancellationException.class);
            assertThat(done.get()).isBetween(5L, 7L);
            EmbeddedTexts rest = fresh.embed(texts, Progress.NONE);
            assertThat(rest.cached()).isEqualTo((int) done.get());
            assertThat(rest.embedded()).isEqualTo(200 - rest.cached());
        }
    }

    @Test
    void textsThatAreNotEnglishAreEmbeddedAndMarked() {
        EmbeddedTexts texts = embedder.embed(
                List.of("The printer is broken", "Der Drucker ist kaputt und wir können nicht drucken"), Progress.NONE);
        assertThat(texts.notEnglish().stream()).containsExactly(1);
        assertThat(cosine(texts.vectors().get(1), texts.vectors().get(1))).isCloseTo(1, within(1e-6));
    }

    @Test
    void aClosedEmbedderRefuses() {
        Embedder closed = new Embedder(new MemoryEmbeddingCache(10));
        closed.embed("one");
        closed.close();
        closed.close();
        assertThatThrownBy(() -> closed.embed("two")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theNameOfTheModelIsThatOfItsWeights() {
        String hash = HexFormat.of().formatHex(TextKey.sha256().digest(ModelFile.NETWORK.read()));
        assertThat(Embedder.modelId())
                .isEqualTo("all-MiniLM-L6-v2-q." + hash.substring(0, 12) + "." + Chunks.MOST_PIECES);
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
