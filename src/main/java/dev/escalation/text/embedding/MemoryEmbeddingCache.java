package dev.escalation.text.embedding;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Keeps the vectors that were asked for last, 1.7 KB each; gone with the process. */
public final class MemoryEmbeddingCache implements EmbeddingCache {
    private final Map<TextKey, float[]> vectors;

    /** @param most vectors to keep, from 1 */
    public MemoryEmbeddingCache(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("a cache keeps one vector at least, not " + most);
        }
        this.vectors = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<TextKey, float[]> eldest) {
                return size() > most;
            }
        };
    }

    @Override
    public synchronized Map<TextKey, float[]> find(Set<TextKey> keys) {
        Map<TextKey, float[]> found = new HashMap<>();
        for (TextKey key : keys) {
            float[] vector = vectors.get(key);
            if (vector != null) {
                found.put(key, vector);
            }
        }
        return found;
    }

    @Override
    public synchronized void put(TextKey key, float[] vector) {
        vectors.putIfAbsent(key, vector);
    }
}
