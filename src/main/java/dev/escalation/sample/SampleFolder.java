package dev.escalation.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A folder being filled beside its destination, so that a reader never sees half of a sample. */
final class SampleFolder implements AutoCloseable {
    private static final String TRUTH = "true_risk.csv";

    private final Path target;
    private final Path working;

    SampleFolder(Path target) throws IOException {
        this.target = target.toAbsolutePath().normalize();
        Path parent = this.target.getParent();
        if (parent == null) {
            throw new IOException("not a folder to write a sample to: " + target);
        }
        Files.createDirectories(parent);
        working = Files.createTempDirectory(parent, "." + this.target.getFileName() + "-");
    }

    Path file(String name) {
        return working.resolve(name);
    }

    /** Puts the finished files in place; a true risk from before, which would not belong to them, goes. */
    void publish() throws IOException {
        Files.createDirectories(target);
        Files.deleteIfExists(target.resolve(TRUTH));
        for (Path file : files()) {
            Files.move(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(working)) {
            return files.sorted().toList();
        }
    }

    @Override
    public void close() throws IOException {
        for (Path file : files()) {
            Files.delete(file);
        }
        Files.delete(working);
    }
}
