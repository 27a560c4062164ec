package dev.escalation.text.embedding;

import java.util.Map;
import java.util.Set;

/** Vectors of texts seen before. For any thread. */
public interface EmbeddingCache {
    /** The vectors kept under some of these keys: 384 numbers each, not to be changed. */
    Map<TextKey, float[]> find(Set<TextKey> keys);

    /** Keeps a vector; one that is kept already stays. */
    void put(TextKey key, float[] vector);
}
