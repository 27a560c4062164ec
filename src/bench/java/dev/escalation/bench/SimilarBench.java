package dev.escalation.bench;

import dev.escalation.task.Progress;
import dev.escalation.text.embedding.Embedder;
import dev.escalation.text.embedding.FileEmbeddingCache;
import dev.escalation.text.similar.Neighbours;
import dev.escalation.text.similar.PastTicket;
import dev.escalation.text.similar.SimilarQuery;
import dev.escalation.text.similar.SimilarTickets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Nearest past tickets among 100,000 by the index and by comparing all, one thread each, the same questions in turn. Vectors
 * are mixtures of two real ones (from {@code -Dbench.texts} texts of the sample) with noise, since embedding as many texts
 * takes half an hour; {@code -Dbench.cache} keeps the real ones between runs.
 */
final class SimilarBench {
    private static final int TICKETS = Integer.getInteger("bench.tickets", 100_000);
    private static final int TEXTS = Integer.getInteger("bench.texts", 3_000);
    private static final int QUERIES = Integer.getInteger("bench.queries", 300);
    private static final double NOISE = Double.parseDouble(System.getProperty("bench.noise", "0.3"));
    private static final int NEIGHBOURS = 10;

    void run() throws IOException {
        List<float[]> real = real();
        Random random = new Random(3);
        List<PastTicket> tickets = new ArrayList<>(TICKETS);
        for (int i = 0; i < TICKETS; i++) {
            tickets.add(new PastTicket(
                    "T" + i, mixture(real, random), i, i, Long.MAX_VALUE, random.nextInt(5) == 0, Double.NaN));
        }
        long started = System.nanoTime();
        SimilarTickets similar = SimilarTickets.of(tickets, 1, Progress.NONE);
        System.out.printf(
                Locale.ROOT,
                "%d tickets ordered in %.1f s; peak %s%n",
                TICKETS,
                (System.nanoTime() - started) / 1e9,
                ProcessMemory.peak());
        List<float[]> questions = new ArrayList<>();
        for (int i = 0; i < QUERIES; i++) {
            questions.add(mixture(real, random));
        }
        compare(similar, questions, TICKETS); // warms up
        compare(similar, questions, TICKETS / 20);
        compare(similar, questions, TICKETS / 2);
        double ratio = compare(similar, questions, TICKETS);
        System.out.printf(Locale.ROOT, "ratio=%.2f%n", ratio);
    }

    private static List<float[]> real() throws IOException {
        String kept = System.getProperty("bench.cache");
        Path folder = kept == null ? Files.createTempDirectory("workbench-bench") : Path.of(kept);
        List<String> texts = SampleTexts.read(Path.of("sample-data")).mixed(TEXTS, 2);
        try (FileEmbeddingCache cache = FileEmbeddingCache.open(folder);
                Embedder embedder = new Embedder(cache)) {
            return embedder.embed(texts, Progress.NONE).vectors();
        } finally {
            if (kept == null) {
                BenchData.delete(folder);
            }
        }
    }

    private static float[] mixture(List<float[]> real, Random random) {
        float[] a = real.get(random.nextInt(real.size()));
        float[] b = real.get(random.nextInt(real.size()));
        double share = 0.5 + random.nextDouble() / 2;
        double spread = NOISE / Math.sqrt(a.length);
        double[] mixed = new double[a.length];
        for (int j = 0; j < a.length; j++) {
            mixed[j] = share * a[j] + (1 - share) * b[j] + spread * random.nextGaussian();
        }
        double length = Math.sqrt(Arrays.stream(mixed).map(x -> x * x).sum());
        float[] unit = new float[a.length];
        for (int j = 0; j < a.length; j++) {
            unit[j] = (float) (mixed[j] / length);
        }
        return unit;
    }

    /** Each question to both, in turn; medians, because others use the machine too. */
    private static double compare(SimilarTickets similar, List<float[]> questions, long asOf) {
        double[] all = new double[questions.size()];
        double[] index = new double[questions.size()];
        List<Neighbours> exact = new ArrayList<>();
        List<Neighbours> found = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            SimilarQuery query = new SimilarQuery("", questions.get(i), asOf, NEIGHBOURS);
            long started = System.nanoTime();
            exact.add(similar.nearestOfAll(query));
            long between = System.nanoTime();
            found.add(similar.nearest(query));
            all[i] = (between - started) / 1e6;
            index[i] = (System.nanoTime() - between) / 1e6;
        }
        double ratio = median(all) / median(index);
        System.out.printf(
                Locale.ROOT,
                "%,d known: all compared %.3f ms, index %.3f ms a question, ratio %.1f, recall@10 %.4f%n",
                asOf,
                median(all),
                median(index),
                ratio,
                recall(exact, found));
        return ratio;
    }

    private static double median(double[] values) {
        return Arrays.stream(values).sorted().toArray()[values.length / 2];
    }

    private static double recall(List<Neighbours> exact, List<Neighbours> found) {
        int hits = 0;
        int wanted = 0;
        for (int i = 0; i < exact.size(); i++) {
            wanted += exact.get(i).tickets().size();
            hits += (int) exact.get(i).tickets().stream()
                    .filter(found.get(i).tickets()::contains)
                    .count();
        }
        return (double) hits / wanted;
    }
}
