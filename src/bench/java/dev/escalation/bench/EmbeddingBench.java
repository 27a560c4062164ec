package dev.escalation.bench;

import dev.escalation.task.Progress;
import dev.escalation.text.embedding.EmbeddedTexts;
import dev.escalation.text.embedding.Embedder;
import dev.escalation.text.embedding.FileEmbeddingCache;
import dev.escalation.text.embedding.MemoryEmbeddingCache;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Vectors of 2,000 distinct texts of the sample, of mixed length, in turn with langchain4j's {@code embedAll} on the same
 * texts. The peer reads the first 128 pieces of a text only, ours reads all of it.
 */
final class EmbeddingBench {
    private static final int TEXTS = Integer.getInteger("bench.texts", 2_000);
    /** Texts of one turn: short enough that other work on the machine meets both sides alike. */
    private static final int TURN = Integer.getInteger("bench.turn", 100);

    private static final int COMPARED = 100;

    void run() throws IOException {
        Path data = Path.of(System.getProperty("bench.data", "sample-data"));
        List<String> texts = SampleTexts.read(data).mixed(TEXTS, 1);
        System.out.printf(Locale.ROOT, "%d texts; resident before any model %s%n", texts.size(), ProcessMemory.now());
        secondRun(texts);
        AllMiniLmL6V2QuantizedEmbeddingModel peer = new AllMiniLmL6V2QuantizedEmbeddingModel();
        try (Embedder embedder = new Embedder(new MemoryEmbeddingCache(COMPARED))) {
            compare(peer, embedder, texts);
        }
        double ratio = race(peer, texts);
        System.out.printf(Locale.ROOT, "peak of both %s%nratio=%.2f%n", ProcessMemory.peak(), ratio);
    }

    private static void secondRun(List<String> texts) throws IOException {
        Path folder = Files.createTempDirectory("workbench-bench");
        try {
            for (String run : List.of("first", "second")) {
                long started = System.nanoTime();
                try (FileEmbeddingCache cache = FileEmbeddingCache.open(folder);
                        Embedder embedder = new Embedder(cache)) {
                    EmbeddedTexts made = embedder.embed(texts, Progress.NONE);
                    System.out.printf(
                            Locale.ROOT,
                            "%s run: %d embedded (%d in parts), %d from the cache, %.2f s with loading; resident %s, peak %s%n",
                            run,
                            made.embedded(),
                            made.chunked(),
                            made.cached(),
                            seconds(started),
                            ProcessMemory.now(),
                            ProcessMemory.peak());
                }
            }
        } finally {
            BenchData.delete(folder);
        }
    }

    /** Texts that both read as a whole. */
    private static void compare(AllMiniLmL6V2QuantizedEmbeddingModel peer, Embedder embedder, List<String> texts) {
        double least = 1;
        int compared = 0;
        for (String text : texts) {
            EmbeddedTexts ours = embedder.embed(List.of(text), Progress.NONE);
            if (ours.chunked() == 0 && compared < COMPARED) {
                float[] theirs = peer.embed(text).content().vector();
                least = Math.min(least, cosine(ours.vectors().getFirst(), theirs));
                compared++;
            }
            if (compared == COMPARED) {
                break;
            }
        }
        System.out.printf(Locale.ROOT, "least cosine to langchain4j's embed on %d texts: %.6f%n", compared, least);
    }

    /** The median of the ratios of all turns. */
    private static double race(AllMiniLmL6V2QuantizedEmbeddingModel peer, List<String> texts) {
        double[] ratios = new double[texts.size() / TURN];
        double theirs = 0;
        double ours = 0;
        try (Embedder embedder = new Embedder(new MemoryEmbeddingCache(1))) {
            embedder.embed("a first text loads the model");
            for (int turn = 0; turn < ratios.length; turn++) {
                List<String> some = texts.subList(turn * TURN, (turn + 1) * TURN);
                List<TextSegment> segments =
                        some.stream().map(TextSegment::from).toList();
                long started = System.nanoTime();
                peer.embedAll(segments);
                double all = seconds(started);
                started = System.nanoTime();
                embedder.embed(some, Progress.NONE);
                double embed = seconds(started);
                ratios[turn] = all / embed;
                theirs += all;
                ours += embed;
            }
        }
        Arrays.sort(ratios);
        System.out.printf(
                Locale.ROOT,
                "all %d texts: embedAll %.1f texts/s, ours %.1f texts/s; ratios of turns of %d texts: %.2f to %.2f%n",
                texts.size(),
                texts.size() / theirs,
                texts.size() / ours,
                TURN,
                ratios[0],
                ratios[ratios.length - 1]);
        return ratios[ratios.length / 2];
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
