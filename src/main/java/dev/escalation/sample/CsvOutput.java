package dev.escalation.sample;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A CSV file being written: UTF-8, commas, LF, quotes only where needed, a missing value is an empty cell. */
final class CsvOutput implements Closeable {
    private final OutputStream out;
    private final StringBuilder line = new StringBuilder(512);
    private long rows;

    CsvOutput(Path file, String header) throws IOException {
        out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        out.write((header + "\n").getBytes(StandardCharsets.UTF_8));
    }

    void row(@Nullable String... cells) throws IOException {
        line.setLength(0);
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                line.append(',');
            }
            append(cells[i]);
        }
        line.append('\n');
        out.write(line.toString().getBytes(StandardCharsets.UTF_8));
        rows++;
    }

    private void append(@Nullable String cell) {
        if (cell == null) {
            return;
        }
        if (cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0) {
            line.append(cell);
        } else {
            line.append('"').append(cell.replace("\"", "\"\"")).append('"');
        }
    }

    /** Rows so far, without the header. */
    long rows() {
        return rows;
    }

    /** An instant such as 2026-03-04T09:15:22Z; nothing for 0. */
    static @Nullable String time(long second) {
        return second == 0 ? null : Instant.ofEpochSecond(second).toString();
    }

    /** A number with leading zeros. */
    static String padded(long number, int width) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
