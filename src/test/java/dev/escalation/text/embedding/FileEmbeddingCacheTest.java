package dev.escalation.text.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FileEmbeddingCacheTest {
    private static final int HEADER = 48;

    @TempDir
    Path folder;

    @Test
    void vectorsAreThereAfterwards() throws IOException {
        fill(3);
        try (FileEmbeddingCache cache = FileEmbeddingCache.open(folder)) {
            assertThat(cache.size()).isEqualTo(3);
            assertThat(find(cache, 2))
                    .hasValueSatisfying(found -> assertThat(found).containsExactly(vector(2)));
            assertThat(find(cache, 3)).isEmpty();
        }
        assertThat(Files.size(file())).isEqualTo(HEADER + 3 * 1576L);
    }

    @Test
    void aHalfWrittenRecordIsCutOffAndWrittenAgain() throws IOException {
        fill(2);
        try (RandomAccessFile bytes = new RandomAccessFile(file().toFile(), "rw")) {
            bytes.setLength(bytes.length() - 700);
        }
        try (FileEmbeddingCache cache = FileEmbeddingCache.open(folder)) {
            assertThat(cache.size()).isEqualTo(1);
            cache.put(key(1), vector(1));
            cache.put(key(2), vector(2));
        }
        try (FileEmbeddingCache cache = FileEmbeddingCache.open(folder)) {
            for (int i = 0; i < 3; i++) {
                assertThat(find(cache, i).orElseThrow()).containsExactly(vector(i));
            }
        }
    }

    @Test
    void aDamagedVectorIsNotFoundAndTheOthersAre() throws IOException {
        fill(3);
        try (RandomAccessFile bytes = new RandomAccessFile(file().toFile(), "rw")) {
            bytes.seek(HEADER + 1576 + 900);
            bytes.write(99);
        }
        try (FileEmbeddingCache cache = FileEmbeddingCache.open(folder)) {
            assertThat(find(cache, 0)).isPresent();
            assertThat(find(cache, 1)).isEmpty();
            assertThat(find(cache, 2)).isPresent();
        }
    }

    @Test
    void aFileOfAnotherModelIsBegunAnew() throws IOException {
        fill(3);
        byte[] bytes = Files.readAllBytes(file());
        System.arraycopy(VectorRecord.header("another model"), 0, bytes, 0, HEADER);
        Files.write(file(), bytes);
        fill(1);
        assertThat(Files.size(file())).isEqualTo(HEADER + 1576L);
    }

    @Test
    void whatIsNoCacheIsBegunAnew() throws IOException {
        Files.writeString(file(), "no");
        fill(1);
        try (FileEmbeddingCache cache = FileEmbeddingCache.open(folder)) {
            assertThat(find(cache, 0)).isPresent();
        }
    }

    @Test
    void forgottenVectorsAreNotInTheFileAnyMore() throws IOException {
        fill(5);
        byte[] forgotten = Arrays.copyOfRange(Files.readAllBytes(file()), HEADER, HEADER + 1576);
        try (FileEmbeddingCache cache = FileEmbeddingCache.open(folder)) {
            cache.retain(Set.of(key(1), key(4)));
            assertThat(find(cache, 0)).isEmpty();
            assertThat(find(cache, 4).orElseThrow()).containsExactly(vector(4));
            cache.put(key(7), vector(7));
        }
        byte[] left = Files.readAllBytes(file());
        assertThat(left).hasSize(HEADER + 3 * 1576);
        assertThat(Arrays.copyOfRange(left, HEADER, HEADER + 1576)).isNotEqualTo(forgotten);
        try (FileEmbeddingCache cache = FileEmbeddingCache.open(folder)) {
            assertThat(find(cache, 7).orElseThrow()).containsExactly(vector(7));
            assertThat(find(cache, 1).orElseThrow()).containsExactly(vector(1));
        }
    }

    @Test
    void oneAtATime() throws IOException {
        try (FileEmbeddingCache cache = FileEmbeddingCache.open(folder)) {
            assertThatThrownBy(() -> FileEmbeddingCache.open(folder)).hasMessageContaining("in use");
            assertThat(cache.size()).isZero();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerReads() throws IOException {
        Path inner = folder.resolve("a/b");
        FileEmbeddingCache.open(inner).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(inner)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(inner.resolve("embeddings.bin"))))
                .isEqualTo("rw-------");
    }

    private void fill(int count) throws IOException {
        try (FileEmbeddingCache cache = FileEmbeddingCache.open(folder)) {
            for (int i = 0; i < count; i++) {
                cache.put(key(i), vector(i));
            }
        }
    }

    private static Optional<float[]> find(FileEmbeddingCache cache, int i) {
        return Optional.ofNullable(cache.find(Set.of(key(i))).get(key(i)));
    }

    private Path file() {
        return folder.resolve("embeddings.bin");
    }

    private static TextKey key(int i) {
        return TextKey.of("text " + i, "model");
    }

    private static float[] vector(int i) {
        float[] vector = new float[384];
        Arrays.fill(vector, i + 0.25f);
        return vector;
    }
}
