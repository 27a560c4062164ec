package dev.escalation.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalInt;

/** The rows of a planned file as they stand there, for writing some of them again. */
public final class SourceRecords {
    private final PlannedFile file;
    private final List<String> header;

    public SourceRecords(PlannedFile file) {
        this.file = file;
        this.header = CsvHead.read(file.text()).header();
    }

    /** Where rows go. */
    public interface Visitor {
        void record(SourceRecord row) throws IOException;
    }

    public PlannedFile file() {
        return file;
    }

    public List<String> header() {
        return header;
    }

    /** Position of the column that is read as this one; empty if the file lacks it. */
    public OptionalInt position(String canonical) {
        return file.columns().stream()
                .filter(column -> column.canonical().equals(canonical))
                .mapToInt(MappedColumn::position)
                .findFirst();
    }

    /** Whether two names of columns are the same for a mapping. */
    public static boolean isSameName(String first, String second) {
        return CsvHead.normalised(first).equals(CsvHead.normalised(second));
    }

    /**
     * Reads every row in order.
     *
     * @throws UnusableInputException if the file cannot be read to its end
     */
    public void read(Visitor visitor) throws IOException {
        switch (file.format()) {
            case CsvFormat csv -> new CsvRecords(file.text(), csv, header.size(), visitor).read();
            case XesFormat _ -> readLog(visitor);
        }
    }

    private void readLog(Visitor visitor) throws IOException {
        try {
            XesReader.read(file.text(), new XesRows(row -> {
                List<String> values = new java.util.ArrayList<>(row.values());
                while (values.size() < header.size()) {
                    values.add("");
                }
                pass(visitor, new SourceRecord(values, true));
                return true;
            }));
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause());
        }
    }

    private static void pass(Visitor visitor, SourceRecord row) {
        try {
            visitor.record(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
