package dev.escalation.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Small files that only their owner may read, replaced as a whole. */
public final class OwnerOnlyFile {
    private OwnerOnlyFile() {}

    /** Writes the file in one step; its folder is made if it is missing. */
    public static void replace(Path file, byte[] content) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        OwnerOnly.createFolders(folder);
        Path part = Files.createTempFile(folder, ".part.", ".tmp"); // readable by its owner only
        try {
            Files.write(part, content);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Puts a damaged file out of the way, so that a new one can take its place and nothing is lost.
     *
     * @return what it is called now
     */
    public static Path setAside(Path file) throws IOException {
        for (int number = 1; ; number++) {
            Path aside = file.resolveSibling(file.getFileName() + ".damaged-" + number);
            if (!Files.exists(aside)) {
                return Files.move(file, aside);
            }
        }
    }
}
