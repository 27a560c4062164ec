package dev.escalation.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The beginning of a file as it stands there, for a person to look at.
 *
 * @param header names of the columns
 * @param rows the first rows, each as long as it is in the file
 * @param fileBytes as {@link SourceText#bytes}
 */
public record FirstRows(List<String> header, List<List<String>> rows, long fileBytes) {
    public FirstRows {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * Reads no further than it must. A row that cannot be read ends the rows.
     *
     * @throws UnusableInputException if the file cannot be read at all
     */
    public static FirstRows of(PlannedFile file, int most) {
        try {
            return switch (file.format()) {
                case CsvFormat csv -> ofCsv(file.text(), csv, most);
                case XesFormat _ -> ofXes(file.text(), most);
            };
        } catch (IOException | UncheckedIOException e) {
            throw CsvTable.unreadable(file.fileName(), e);
        }
    }

    private static FirstRows ofCsv(SourceText text, CsvFormat format, int most) throws IOException {
        List<List<String>> records = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(text.open());
                CsvReader<CsvRecord> reader =
                        format.reader().ofCsvRecord(format.encoding().reader(in))) {
            addRecords(reader, most + 1, records);
            List<String> header = records.isEmpty() ? List.of() : records.removeFirst();
            return new FirstRows(header, records, text.bytes());
        }
    }

    private static FirstRows ofXes(SourceText text, int most) throws IOException {
        CsvHead head = XesHead.read(text);
        List<List<String>> rows = new ArrayList<>();
        XesReader.read(text, new XesRows(row -> {
            rows.add(row.values());
            return rows.size() < most;
        }));
        return new FirstRows(head.header(), rows, text.bytes());
    }

    private static void addRecords(CsvReader<CsvRecord> reader, int most, List<List<String>> records) {
        try {
            for (CsvRecord row : reader) {
                records.add(row.getFields());
                if (records.size() == most) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            return; // cleaning will name the line; what was read until here is shown
        }
    }

    /** Some different values of a column, in the order of the file; empty cells are passed over. */
    public List<String> samples(int column, int most) {
        Set<String> found = new LinkedHashSet<>();
        for (List<String> row : rows) {
            String value = column < row.size() ? row.get(column).strip() : "";
            if (!value.isEmpty() && found.size() < most) {
                found.add(value);
            }
        }
        return List.copyOf(found);
    }
}
