package dev.escalation.text.embedding;

import java.util.Optional;

/** Vectors of texts seen before. For any thread. */
public interface EmbeddingCache {
    /** The vector kept under a key: 384 numbers, not to be changed. */
    Optional<float[]> find(TextKey key);

    /** Keeps a vector; one that is kept already stays. */
    void put(TextKey key, float[] vector);
}
