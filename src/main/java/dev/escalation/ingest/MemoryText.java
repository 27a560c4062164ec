package dev.escalation.ingest;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;

/** A table that is in memory. */
record MemoryText(String name, byte[] content) implements SourceText {
    @Override
    public Path file() {
        return Path.of(name);
    }

    @Override
    public String textName() {
        return name;
    }

    @Override
    public long bytes() {
        return content.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }
}
