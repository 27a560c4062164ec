package dev.escalation.etl;

import dev.escalation.data.SpreadsheetCell;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes CSV: UTF-8, comma, LF, quotes where needed. Text that a spreadsheet would run as a formula is defused, and reading
 * the file gives back the text as it was; see {@link SpreadsheetCell}.
 */
final class CsvOut implements AutoCloseable {
    private final BufferedWriter out;
    private boolean rowBegun;

    CsvOut(Path file, List<String> header) throws IOException {
        out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        for (String name : header) {
            text(name);
        }
        endRow();
    }

    /** Text of any kind. */
    CsvOut text(String text) throws IOException {
        return plain(SpreadsheetCell.defused(text));
    }

    /** What the program itself has made, such as a number or a moment. */
    CsvOut plain(String text) throws IOException {
        if (rowBegun) {
            out.write(',');
        }
        rowBegun = true;
        out.write(needsQuotes(text) ? '"' + text.replace("\"", "\"\"") + '"' : text);
        return this;
    }

    void endRow() throws IOException {
        out.write('\n');
        rowBegun = false;
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
