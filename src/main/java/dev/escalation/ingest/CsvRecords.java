package dev.escalation.ingest;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordType;
import dev.escalation.data.SpreadsheetCell;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a CSV file apart into whole rows, broken ones included, in the way that {@link CsvTable} reads it. */
final class CsvRecords extends AbstractBaseCsvCallbackHandler<CsvRecords> {
    private final SourceText text;
    private final CsvFormat format;
    private final int width;
    private final SourceRecords.Visitor visitor;
    private List<String> cells = new ArrayList<>();
    private int line;
    private int skipped;
    private boolean headerSeen;

    CsvRecords(SourceText text, CsvFormat format, int width, SourceRecords.Visitor visitor) {
        this.text = text;
        this.format = format;
        this.width = width;
        this.visitor = visitor;
    }

    void read() throws IOException {
        while (true) {
            try {
                readOn();
                return;
            } catch (CsvParseException e) {
                boolean recoverable =
                        headerSeen && String.valueOf(e.getMessage()).startsWith("Unexpected character after closing");
                if (!recoverable) {
                    throw CsvTable.neverClosed(text.name(), line, e);
                }
                visitor.record(new SourceRecord(List.of(rawLine()), false));
                skipped = line;
            }
        }
    }

    private void readOn() throws IOException {
        try (InputStream in = text.open();
                CsvReader<CsvRecords> rows =
                        format.reader().build(this, format.encoding().reader(in))) {
            rows.skipLines(skipped);
            rows.forEach(_ -> {});
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause());
        }
    }

    /** The line on which the broken row begins; reading goes on behind it. */
    private String rawLine() throws IOException {
        try (BufferedReader lines = new BufferedReader(format.encoding().reader(text.open()))) {
            String found = lines.readLine();
            for (int i = 1; i < line && found != null; i++) {
                found = lines.readLine();
            }
            return found == null ? "" : found;
        }
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = Math.toIntExact(startingLineNumber);
        cells = new ArrayList<>();
    }

    @Override
    protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
        cells.add(SpreadsheetCell.restored(new String(buffer, offset, length)));
    }

    @Override
    protected @Nullable CsvRecords buildRecord() {
        if (getRecordType() != RecordType.DATA) {
            return this;
        }
        if (headerSeen) {
            pass(new SourceRecord(cells, cells.size() == width));
        }
        headerSeen = true;
        return this;
    }

    private void pass(SourceRecord row) {
        try {
            visitor.record(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
