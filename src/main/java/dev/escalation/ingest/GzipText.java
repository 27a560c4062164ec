package dev.escalation.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** What a gzip file packs. */
record GzipText(Path file, UnpackLimits limits) implements SourceText {
    static final String ENDING = ".gz";
    private static final int BUFFER = 1 << 16;

    @Override
    public String name() {
        return String.valueOf(file.getFileName());
    }

    @Override
    public String textName() {
        return name().substring(0, name().length() - ENDING.length());
    }

    @Override
    public long bytes() throws IOException {
        return Files.size(file);
    }

    @Override
    public InputStream open() throws IOException {
        InputStream packed = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            UnpackedStream.Check check = new UnpackedStream.SizeCheck(name(), bytes(), limits);
            return new UnpackedStream(new GZIPInputStream(packed, BUFFER), name(), check);
        } catch (IOException e) {
            packed.close();
            throw UnpackedStream.explained(name(), e);
        }
    }
}
