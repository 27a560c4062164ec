package dev.escalation.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is not packed. */
record PlainText(Path file) implements SourceText {
    @Override
    public String name() {
        return String.valueOf(file.getFileName());
    }

    @Override
    public String textName() {
        return name();
    }

    @Override
    public long bytes() throws IOException {
        return Files.size(file);
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }
}
