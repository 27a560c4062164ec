package dev.escalation.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A CSV file under construction: UTF-8, comma, LF. Text that a spreadsheet would run as a formula is defused. */
public final class CsvFile implements AutoCloseable {
    private final CsvWriter writer;
    private final List<String> row = new ArrayList<>();

    public CsvFile(Path file, List<String> header) throws IOException {
        writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
        writer.writeRecord(header);
    }

    /** Text of the data. */
    public CsvFile text(String text) {
        row.add(isFormula(text) ? "'" + text : text);
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

    private static boolean isFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
