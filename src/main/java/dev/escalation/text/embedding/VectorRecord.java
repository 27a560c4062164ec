package dev.escalation.text.embedding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** One vector in a file, big-endian: key (32 bytes), 384 float32, CRC-32C of both, 4 zero bytes. */
final class VectorRecord {
    static final int BYTES = TextKey.BYTES + Embedder.DIMENSIONS * Float.BYTES + 2 * Integer.BYTES;

    private static final int CHECKED = BYTES - 2 * Integer.BYTES;
    private static final long MAGIC = 0x45574245_4d424431L; // "EWBEMBD1"

    private VectorRecord() {}

    /** Magic number, numbers per vector, SHA-256 of the model's name, CRC-32C of these. */
    static byte[] header(String modelId) {
        ByteBuffer header = ByteBuffer.allocate(48).putLong(MAGIC).putInt(Embedder.DIMENSIONS);
        header.put(TextKey.sha256().digest(modelId.getBytes(StandardCharsets.UTF_8)));
        return header.putInt(checksum(header.slice(0, header.position()))).array();
    }

    static ByteBuffer of(TextKey key, float[] vector) {
        ByteBuffer record = ByteBuffer.allocate(BYTES);
        key.write(record);
        record.asFloatBuffer().put(vector);
        record.putInt(CHECKED, checksum(record.slice(0, CHECKED)));
        return record.clear();
    }

    /** @param record at position 0 */
    static boolean isSound(ByteBuffer record) {
        return record.getInt(CHECKED) == checksum(record.slice(0, CHECKED));
    }

    static TextKey key(ByteBuffer record) {
        return TextKey.read(record.duplicate());
    }

    static float[] vector(ByteBuffer record) {
        float[] vector = new float[Embedder.DIMENSIONS];
        record.slice(TextKey.BYTES, vector.length * Float.BYTES).asFloatBuffer().get(vector);
        return vector;
    }

    private static int checksum(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
