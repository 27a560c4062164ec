package dev.escalation.text.embedding;

import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Texts on their way through the model, taken one by one by each worker. */
final class EmbeddingRun {
    private final SentenceModel model;
    private final EmbeddingCache cache;
    private final List<Map.Entry<TextKey, String>> texts;
    private final Progress progress;
    private final Map<TextKey, float[]> vectors = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger chunked = new AtomicInteger();
    private volatile boolean stopped;
    private int done;

    EmbeddingRun(SentenceModel model, EmbeddingCache cache, Map<TextKey, String> texts, Progress progress) {
        this.model = model;
        this.cache = cache;
        this.texts = List.copyOf(texts.entrySet());
        this.progress = progress;
    }

    /** Returns when all workers have ended, also after a failure or a cancellation. */
    void with(int workers) {
        progress.stage("Reading what tickets say", texts.size());
        try (ExecutorService pool = Executors.newFixedThreadPool(
                workers, Thread.ofPlatform().name("embedding-", 1).daemon().factory())) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                running.add(pool.submit(this::work));
            }
            for (Future<?> worker : running) {
                await(worker);
            }
        }
        progress.checkCancelled();
    }

    private void await(Future<?> worker) {
        try {
            worker.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            stopped = true;
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private void work() {
        try {
            int i = next.getAndIncrement();
            while (i < texts.size() && !isStopped()) {
                embed(texts.get(i).getKey(), texts.get(i).getValue());
                i = next.getAndIncrement();
            }
        } finally {
            stopped |= next.get() < texts.size(); // one that fails stops the others
        }
    }

    private boolean isStopped() {
        stopped |= progress.isCancelled();
        return stopped;
    }

    private void embed(TextKey key, String text) {
        List<int[]> chunks = model.chunks(text);
        float[] sum = new float[Embedder.DIMENSIONS];
        for (int[] chunk : chunks) {
            if (isStopped()) {
                return;
            }
            float[] part = model.embed(chunk);
            for (int j = 0; j < sum.length; j++) {
                sum[j] += part[j] * chunk.length;
            }
        }
        if (chunks.size() > 1) {
            chunked.incrementAndGet();
        }
        toUnitLength(sum);
        vectors.put(key, sum);
        cache.put(key, sum);
        countDone();
    }

    /** In order, so that no progress goes back. */
    private synchronized void countDone() {
        progress.advancedTo(++done);
    }

    private static void toUnitLength(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        double length = Math.sqrt(squares);
        for (int j = 0; length > 0 && j < vector.length; j++) {
            vector[j] = (float) (vector[j] / length);
        }
    }

    Map<TextKey, float[]> vectors() {
        return vectors;
    }

    /** Texts of more than one part. */
    int chunked() {
        return chunked.get();
    }
}
