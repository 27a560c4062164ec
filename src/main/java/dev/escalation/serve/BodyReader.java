package dev.escalation.serve;

import dev.escalation.serve.problem.Code;
import dev.escalation.serve.problem.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads a body up to a limit. */
final class BodyReader {
    private static final int FIRST_BYTES = 8_192;

    private final int mostBytes;

    BodyReader(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * A body that says how long it is, and is too long, is refused before it is read; one that does not say is read no
     * further than the limit.
     */
    byte[] read(HttpServletRequest request) throws IOException {
        long announced = request.getContentLengthLong();
        if (announced > mostBytes) {
            throw tooLarge();
        }
        byte[] bytes = new byte[announced >= 0 ? (int) announced : FIRST_BYTES];
        int filled = 0;
        try (InputStream in = request.getInputStream()) {
            for (int read = in.read(bytes, filled, bytes.length - filled);
                    read > 0;
                    read = in.read(bytes, filled, bytes.length - filled)) {
                filled += read;
                if (filled > mostBytes) {
                    throw tooLarge();
                }
                if (filled == bytes.length && announced < 0) {
                    bytes = Arrays.copyOf(bytes, (int) Math.min(2L * filled, mostBytes + 1L));
                } else if (filled == bytes.length) {
                    break;
                }
            }
        }
        return filled == bytes.length ? bytes : Arrays.copyOf(bytes, filled);
    }

    private RefusedException tooLarge() {
        return new RefusedException(
                Code.BODY_TOO_LARGE,
                "A body may have " + mostBytes
                        + " bytes. Send fewer tickets at a time, or start the server with a larger" + " --max-body.");
    }
}
