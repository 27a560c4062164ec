package dev.escalation.text.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The sentence model all-MiniLM-L6-v2 (Wang et al. 2020, tuned by the Sentence Transformers project; Apache-2.0), weights
 * quantised to 8 bits. Its two files are resources of a library.
 */
enum ModelFile {
    NETWORK("/all-minilm-l6-v2-q.onnx"),
    TOKENIZER("/all-minilm-l6-v2-q-tokenizer.json");

    /**
     * Names the vectors: other weights or other chunks make others, which must not be compared with these. Holds the
     * beginning of the SHA-256 of the weights and the most tokens of a chunk.
     */
    static final String MODEL_ID = "all-MiniLM-L6-v2-q.afdb6f1a0e45.126";

    private final String resource;

    ModelFile(String resource) {
        this.resource = resource;
    }

    byte[] read() {
        try (InputStream in = ModelFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
