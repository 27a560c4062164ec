package dev.escalation.ingest;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.escalation.data.SpreadsheetCell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A CSV file that rows of sources are written to: UTF-8, comma, LF. Reading it gives the same cells. */
public final class RecordFile implements AutoCloseable {
    private final CsvWriter writer;
    private final int width;
    private long rows;

    public RecordFile(Path file, List<String> header) throws IOException {
        this.writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
        this.width = header.size();
        writer.writeRecord(header);
    }

    /** What a file is called that holds the rows of this one. */
    public static String nameFor(PlannedFile file) {
        String name = file.text().textName();
        int dot = name.lastIndexOf('.');
        boolean csv = SourceFiles.isText(name) && !file.text().isXes();
        return csv ? name : (dot > 0 ? name.substring(0, dot) : name) + ".csv";
    }

    public void write(SourceRecord row) {
        List<String> cells = new ArrayList<>(row.cells());
        if (!row.whole() && cells.size() == width) {
            cells.add(""); // what could not be used before must not be taken for a row now
        }
        writer.writeRecord(cells.stream().map(SpreadsheetCell::defused).toList());
        rows++;
    }

    public long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
