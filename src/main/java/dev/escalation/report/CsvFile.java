package dev.escalation.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.escalation.data.SpreadsheetCell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A CSV file under construction: UTF-8, comma, LF. Text that a spreadsheet would run as a formula is defused; see
 * {@link SpreadsheetCell}.
 */
public final class CsvFile implements AutoCloseable {
    private final CsvWriter writer;
    private final List<String> row = new ArrayList<>();

    public CsvFile(Path file, List<String> header) throws IOException {
        writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
        writer.writeRecord(header.stream().map(SpreadsheetCell::defused).toList());
    }

    /** Text of the data. */
    public CsvFile text(String text) {
        row.add(SpreadsheetCell.defused(text));
        return this;
    }

    /** A number in the shortest form that reads back as the same; empty if NaN or infinite. */
    public CsvFile number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        String text = whole ? Long.toString((long) value) : Double.toString(value);
        row.add(Double.isFinite(value) ? text : "");
        return this;
    }

    public void endRow() {
        writer.writeRecord(row);
        row.clear();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
