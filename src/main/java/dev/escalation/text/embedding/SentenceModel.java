package dev.escalation.text.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The network in native memory. One text per call: its weights are quantised to 8 bits and its activations by the range of
 * the whole call, so a text's vector would move with the texts it shares a call with. One thread per call; callers run in
 * parallel on the one session.
 *
 * <p>The runtime's environment is one for the whole process and stays open; a session is closed.
 */
final class SentenceModel implements AutoCloseable {
    static final int DIMENSIONS = 384;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Vocabulary vocabulary;
    private final WordPieces pieces;

    private SentenceModel(OrtEnvironment environment, OrtSession session, Vocabulary vocabulary) {
        this.environment = environment;
        this.session = session;
        this.vocabulary = vocabulary;
        this.pieces = new WordPieces(vocabulary);
    }

    static SentenceModel load() {
        Vocabulary vocabulary = Vocabulary.read(ModelFile.TOKENIZER.read());
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            environment.setTelemetry(false);
            return new SentenceModel(environment, session(environment), vocabulary);
        } catch (OrtException e) {
            throw new IllegalStateException("The sentence model cannot be loaded: " + e.getMessage(), e);
        }
    }

    private static OrtSession session(OrtEnvironment environment) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false); // an arena keeps the most that was ever needed, and is no faster
            return environment.createSession(ModelFile.NETWORK.read(), options);
        }
    }

    /** Parts of a text that go into one call each; none for a text without a word. */
    List<int[]> chunks(String text) {
        return Chunks.of(pieces.of(text), vocabulary);
    }

    /** The mean of the vectors of a chunk's pieces, special ones included; not of unit length. */
    float[] embed(int[] chunk) {
        long[] ids = new long[chunk.length + 2];
        Arrays.setAll(ids, i -> i == 0 ? vocabulary.first() : i <= chunk.length ? chunk[i - 1] : vocabulary.last());
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        long[] shape = {1, ids.length};
        try (OnnxTensor tokens = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.allocate(ids.length), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", tokens, "attention_mask", mask, "token_type_ids", types))) {
            return mean(((OnnxTensor) result.get(0)).getFloatBuffer(), ids.length);
        } catch (OrtException e) {
            throw new IllegalStateException("The sentence model failed: " + e.getMessage(), e);
        }
    }

    private static float[] mean(FloatBuffer vectors, int count) {
        float[] row = new float[DIMENSIONS];
        float[] mean = new float[DIMENSIONS];
        for (int i = 0; i < count; i++) {
            vectors.get(row);
            for (int j = 0; j < DIMENSIONS; j++) {
                mean[j] += row[j];
            }
        }
        for (int j = 0; j < DIMENSIONS; j++) {
            mean[j] /= count;
        }
        return mean;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The sentence model cannot be closed: " + e.getMessage(), e);
        }
    }
}
