package dev.escalation.text.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Vectors in the file {@code embeddings.bin} of a folder: a header that names the model, then one record of 1,576 bytes per
 * vector ({@link VectorRecord}), each with a checksum, only ever appended. Only keys are in memory, about 100 bytes each.
 *
 * <p>A record that was half written when the process ended is cut off at the next opening, a damaged one is not found; then
 * the text is embedded again. A file of another model, or one that is none, is begun anew. The folder is for its owner only.
 */
public final class FileEmbeddingCache implements EmbeddingCache, AutoCloseable {
    private static final String NAME = "embeddings.bin";
    private static final int READ_AT_ONCE = 512;

    private final FileChannel file;
    private final byte[] header;
    private final Map<TextKey, Long> places = new HashMap<>();
    private long end;

    private FileEmbeddingCache(FileChannel file, byte[] header) {
        this.file = file;
        this.header = header;
    }

    /** @throws IOException if the folder cannot be used, or another process or cache has the file open */
    public static FileEmbeddingCache open(Path folder) throws IOException {
        OwnerFiles.createFolder(folder);
        FileChannel file = OwnerFiles.open(folder.resolve(NAME));
        try {
            lock(file, folder);
            FileEmbeddingCache cache = new FileEmbeddingCache(file, VectorRecord.header(Embedder.modelId()));
            cache.read();
            return cache;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static void lock(FileChannel file, Path folder) throws IOException {
        try {
            FileLock lock = file.tryLock();
            if (lock == null) {
                throw new IOException("The embeddings in " + folder + " are in use by another process.");
            }
        } catch (OverlappingFileLockException e) {
            throw new IOException("The embeddings in " + folder + " are in use already.", e);
        }
    }

    private void read() throws IOException {
        ByteBuffer start = ByteBuffer.allocate(header.length);
        readFully(start, 0);
        if (!start.flip().equals(ByteBuffer.wrap(header))) {
            file.truncate(0);
            write(ByteBuffer.wrap(header), 0);
        }
        end = header.length;
        ByteBuffer records = ByteBuffer.allocate(VectorRecord.BYTES * READ_AT_ONCE);
        long size = file.size();
        for (long at = header.length; at < size; at += records.capacity()) {
            readFully(records.clear(), at);
            index(records.flip(), at);
        }
        file.truncate(end);
    }

    /** Whole records only; the end is behind the last one that is whole and sound. */
    private void index(ByteBuffer records, long at) {
        for (int i = 0; records.remaining() >= VectorRecord.BYTES; i++) {
            ByteBuffer record = records.slice(records.position(), VectorRecord.BYTES);
            records.position(records.position() + VectorRecord.BYTES);
            long place = at + (long) i * VectorRecord.BYTES;
            if (VectorRecord.isSound(record)) {
                places.putIfAbsent(VectorRecord.key(record), place);
                end = place + VectorRecord.BYTES;
            }
        }
    }

    /** Vectors kept. */
    public synchronized int size() {
        return places.size();
    }

    @Override
    public synchronized Map<TextKey, float[]> find(Set<TextKey> keys) {
        Map<TextKey, float[]> found = new HashMap<>();
        try {
            for (TextKey key : keys) {
                Long place = places.get(key);
                if (place != null) {
                    read(place).ifPresent(vector -> found.put(key, vector));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("The kept embeddings cannot be read: " + e.getMessage(), e);
        }
    }

    /** Empty for a damaged record. */
    private Optional<float[]> read(long place) throws IOException {
        ByteBuffer record = ByteBuffer.allocate(VectorRecord.BYTES);
        readFully(record, place);
        record.flip();
        boolean sound = record.remaining() == VectorRecord.BYTES && VectorRecord.isSound(record);
        return sound ? Optional.of(VectorRecord.vector(record)) : Optional.empty();
    }

    @Override
    public synchronized void put(TextKey key, float[] vector) {
        if (places.containsKey(key)) {
            return;
        }
        try {
            write(VectorRecord.of(key, vector), end);
            places.put(key, end);
            end += VectorRecord.BYTES;
        } catch (IOException e) {
            throw new UncheckedIOException("An embedding cannot be kept: " + e.getMessage(), e);
        }
    }

    /** Forgets all vectors but some, such as those of texts that are still there; their records are overwritten. */
    public synchronized void retain(Set<TextKey> keys) throws IOException {
        Map<TextKey, Long> kept = new HashMap<>();
        long to = header.length;
        Iterable<Map.Entry<TextKey, Long>> inOrder =
                places.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
        places.clear();
        for (Map.Entry<TextKey, Long> entry : inOrder) {
            if (keys.contains(entry.getKey())) {
                ByteBuffer record = ByteBuffer.allocate(VectorRecord.BYTES);
                readFully(record, entry.getValue());
                write(record.flip(), to);
                kept.put(entry.getKey(), to);
                to += VectorRecord.BYTES;
            }
        }
        end = to;
        file.truncate(end);
        file.force(false);
        places.putAll(kept);
    }

    private void readFully(ByteBuffer bytes, long from) throws IOException {
        long at = from;
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = file.read(bytes, at);
            at += Math.max(read, 0);
        }
    }

    private void write(ByteBuffer bytes, long to) throws IOException {
        long at = to;
        while (bytes.hasRemaining()) {
            at += file.write(bytes, at);
        }
    }

    /** Writes through to the disk. */
    @Override
    public synchronized void close() throws IOException {
        try (file) {
            if (file.isOpen()) {
                file.force(false);
            }
        }
    }
}
