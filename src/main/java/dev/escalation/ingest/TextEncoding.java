package dev.escalation.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/**
 * @param markBytes length of the byte order mark that the file begins with, 0 without one
 * @param label as shown, such as {@code UTF-8 with BOM}
 */
public record TextEncoding(Charset charset, int markBytes, String label) {
    /** Decodes strictly: a byte that is no text is an error, never a replacement character. */
    Reader reader(InputStream bytes) throws IOException {
        bytes.skipNBytes(markBytes);
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
