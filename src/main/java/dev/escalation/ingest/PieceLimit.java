package dev.escalation.ingest;

import dev.escalation.words.Said;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends reading where a single value is so large that it would fill the memory. */
final class PieceLimit extends FilterInputStream {
    private static final int MOST_BYTES = 64_000_000;

    private final String name;
    private int bytes;

    PieceLimit(InputStream in, String name) {
        super(in);
        this.name = name;
    }

    /** A value ended. */
    void pieceEnded() {
        bytes = 0;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(read);
        return read;
    }

    private void count(int read) throws IOException {
        bytes += Math.max(0, read);
        if (bytes > MOST_BYTES) {
            throw new RefusedTextException(UnusableInputException.inFile(
                    Said.of("ingest.value.large", MOST_BYTES / 1_000_000), name, Said.of("ingest.value.large.advice")));
        }
    }
}
