package dev.escalation.text.tone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The lists that ship with the program, UTF-8. */
final class Resources {
    private Resources() {}

    /** What is done with the lines of a list. */
    interface LineReader {
        void read(BufferedReader lines) throws IOException;
    }

    static void read(String name, LineReader reader) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Resources.class.getResourceAsStream(name), name), StandardCharsets.UTF_8))) {
            reader.read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
