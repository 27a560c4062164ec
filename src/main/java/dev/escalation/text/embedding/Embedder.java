package dev.escalation.text.embedding;

import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes vectors of texts: what is alike in meaning points in about the same direction. A text goes through the model once;
 * its vector is kept in a cache. The same text gives the same vector on every run and with any number of workers.
 *
 * <p>Texts of more than 126 pieces go through in parts (see {@link Chunks}); their vector is the mean of the parts' by their
 * number of pieces. The model loads when the first text is not in the cache, and takes about 200 MB until it is closed. For
 * any thread.
 */
public final class Embedder implements AutoCloseable {
    /** Numbers per vector. */
    public static final int DIMENSIONS = SentenceModel.DIMENSIONS;

    private static final float[] NOTHING = new float[DIMENSIONS];

    private final EmbeddingCache cache;
    private final int workers;
    private final Supplier<SentenceModel> loader;
    private final ReadWriteLock life = new ReentrantReadWriteLock();
    private @Nullable SentenceModel model;
    private boolean closed;

    /** One worker per core. */
    public Embedder(EmbeddingCache cache) {
        this(cache, Runtime.getRuntime().availableProcessors());
    }

    /** @param workers texts embedded at the same time, from 1; more than cores gain nothing */
    public Embedder(EmbeddingCache cache, int workers) {
        this(cache, workers, SentenceModel::load);
    }

    Embedder(EmbeddingCache cache, int workers, Supplier<SentenceModel> loader) {
        if (workers < 1) {
            throw new IllegalArgumentException("at least one worker, not " + workers);
        }
        this.cache = cache;
        this.workers = workers;
        this.loader = loader;
    }

    /** Names the model and how long texts are cut; vectors of different names must not be compared. */
    public static String modelId() {
        return ModelFile.MODEL_ID;
    }

    /** @param text masked before */
    public float[] embed(String text) {
        return embed(List.of(text), Progress.NONE).vectors().getFirst();
    }

    /**
     * @param texts masked before, since vectors tell about what they were made of
     * @throws CancellationException if the progress was cancelled; what is embedded by then stays in the cache
     */
    public EmbeddedTexts embed(List<String> texts, Progress progress) {
        life.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the embedder is closed");
            }
            return embedOpen(texts, progress);
        } finally {
            life.readLock().unlock();
        }
    }

    private EmbeddedTexts embedOpen(List<String> texts, Progress progress) {
        List<@Nullable TextKey> keys = new ArrayList<>(texts.size());
        Map<TextKey, String> distinct = new LinkedHashMap<>();
        BitSet notEnglish = new BitSet();
        int said = 0;
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            notEnglish.set(i, TextLanguage.of(text) == TextLanguage.OTHER);
            TextKey key = text.isBlank() ? null : TextKey.of(text, modelId());
            keys.add(key);
            if (key != null) {
                said++;
                distinct.putIfAbsent(key, text);
            }
        }
        int repeated = said - distinct.size();
        Map<TextKey, float[]> vectors = new HashMap<>(cache.find(distinct.keySet()));
        int cached = vectors.size();
        Map<TextKey, String> missing = new LinkedHashMap<>(distinct);
        missing.keySet().removeAll(vectors.keySet());
        int chunked = missing.isEmpty() ? 0 : run(missing, vectors, progress);
        List<float[]> inOrder = keys.stream()
                .map(key -> key == null ? NOTHING : vectors.getOrDefault(key, NOTHING))
                .toList();
        return new EmbeddedTexts(inOrder, missing.size(), cached, repeated, chunked, notEnglish);
    }

    private int run(Map<TextKey, String> missing, Map<TextKey, float[]> vectors, Progress progress) {
        EmbeddingRun run = new EmbeddingRun(model(), cache, missing, progress);
        run.with(Math.min(workers, missing.size()));
        vectors.putAll(run.vectors());
        return run.chunked();
    }

    private synchronized SentenceModel model() {
        if (model == null) {
            model = loader.get();
        }
        return model;
    }

    /** Waits for running calls and gives the native memory back. */
    @Override
    public void close() {
        life.writeLock().lock();
        try {
            closed = true;
            if (model != null) {
                model.close();
                model = null;
            }
        } finally {
            life.writeLock().unlock();
        }
    }
}
