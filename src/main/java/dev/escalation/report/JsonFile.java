package dev.escalation.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** JSON that a person can read; NaN and infinite numbers are null. */
public final class JsonFile {
    private static final ObjectWriter WRITER = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

    private JsonFile() {}

    public static void write(Object value, Path file) throws IOException {
        Files.write(file, bytes(value));
    }

    /** The same as UTF-8 bytes with a closing line feed. */
    public static byte[] bytes(Object value) {
        byte[] json = WRITER.writeValueAsBytes(value);
        byte[] line = java.util.Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }

    /** A number, or null where JSON has none. */
    public static @org.jspecify.annotations.Nullable Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
