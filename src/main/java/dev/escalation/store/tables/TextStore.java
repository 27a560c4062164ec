package dev.escalation.store.tables;

import dev.escalation.store.database.Database;
import dev.escalation.store.database.Transactions;
import dev.escalation.task.Progress;
import dev.escalation.text.embedding.Embedder;
import dev.escalation.text.embedding.EmbeddingCache;
import dev.escalation.text.embedding.TextKey;
import dev.escalation.words.Said;
import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Vectors of texts in the table {@code features_text}, by hash. What is put is written in groups, the last one when this is
 * closed; what was written stays whatever comes of the work that it was made for.
 */
public final class TextStore implements EmbeddingCache, AutoCloseable {
    private static final int ASKED_AT_ONCE = 2_000;
    private static final int WRITTEN_AT_ONCE = 256;

    private final Transactions transactions;
    private final String schema;
    private final Map<TextKey, float[]> unwritten = new LinkedHashMap<>();

    private TextStore(Database database, String schema) {
        this.transactions = new Transactions(database);
        this.schema = schema;
    }

    /** @param schema that {@link CleanStore#open} has brought up to date */
    public static TextStore of(Database database, String schema) {
        return new TextStore(database, schema);
    }

    /** @throws dev.escalation.store.database.StoreException if the database refuses */
    @Override
    public synchronized Map<TextKey, float[]> find(Set<TextKey> keys) {
        Map<TextKey, float[]> found = new HashMap<>();
        List<TextKey> asked = List.copyOf(keys);
        for (int from = 0; from < asked.size(); from += ASKED_AT_ONCE) {
            found.putAll(read(asked.subList(from, Math.min(asked.size(), from + ASKED_AT_ONCE))));
        }
        unwritten.forEach((key, vector) -> {
            if (keys.contains(key)) {
                found.put(key, vector);
            }
        });
        return found;
    }

    private Map<TextKey, float[]> read(List<TextKey> keys) {
        return transactions.read(Said.of("store.what.texts.read"), Progress.NONE, connection -> {
            new Sql(connection, schema);
            Array hashes = connection.createArrayOf(
                    "bytea", keys.stream().map(TextKey::bytes).toArray(byte[][]::new));
            try (PreparedStatement statement = connection.prepareStatement(
                    "SELECT text_hash, vector FROM features_text WHERE text_hash = ANY (?) AND model = ?")) {
                statement.setArray(1, hashes);
                statement.setString(2, Embedder.modelId());
                Map<TextKey, float[]> found = new HashMap<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.put(TextKey.ofBytes(rows.getBytes(1)), vector(rows.getBytes(2)));
                    }
                }
                return found;
            }
        });
    }

    private static float[] vector(byte[] bytes) throws SQLException {
        if (bytes.length != Embedder.DIMENSIONS * Float.BYTES) {
            throw new SQLException("a vector in features_text has " + bytes.length + " bytes");
        }
        float[] vector = new float[Embedder.DIMENSIONS];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        return vector;
    }

    /** @throws dev.escalation.store.database.StoreException if the database refuses */
    @Override
    public synchronized void put(TextKey key, float[] vector) {
        unwritten.putIfAbsent(key, vector);
        if (unwritten.size() >= WRITTEN_AT_ONCE) {
            write();
        }
    }

    private void write() {
        List<Map.Entry<TextKey, float[]>> rows = new ArrayList<>(unwritten.entrySet());
        transactions.write(Said.of("store.what.texts.kept"), Progress.NONE, connection -> {
            new Sql(connection, schema);
            try (PreparedStatement statement = connection.prepareStatement(
                    "INSERT INTO features_text (text_hash, model, vector) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")) {
                for (Map.Entry<TextKey, float[]> row : rows) {
                    statement.setBytes(1, row.getKey().bytes());
                    statement.setString(2, Embedder.modelId());
                    statement.setBytes(3, bytes(row.getValue()));
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
        unwritten.clear();
    }

    private static byte[] bytes(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    /** Writes what is left. */
    @Override
    public synchronized void close() {
        if (!unwritten.isEmpty()) {
            write();
        }
    }
}
