package dev.escalation.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What will be read from one file.
 *
 * @param headerWidth columns of the header
 * @param unmapped columns of the file that are not used
 * @param detectedDates patterns by canonical column that were found by reading the whole column
 * @param notes what the user should know, in sentences
 */
public record PlannedFile(
        SourceText text,
        InputTable table,
        TextFormat format,
        RowLayout layout,
        int headerWidth,
        List<MappedColumn> columns,
        List<String> unmapped,
        Map<String, List<DatePattern>> detectedDates,
        List<String> notes) {
    public PlannedFile {
        columns = List.copyOf(columns);
        unmapped = List.copyOf(unmapped);
        detectedDates = Map.copyOf(detectedDates);
        notes = List.copyOf(notes);
    }

    public String fileName() {
        return text.name();
    }

    /** Its name alone, without the zip file and the folders that it lies in. */
    public String shortName() {
        return text instanceof ZipEntryText entry ? entry.textName() : fileName();
    }

    /** The file on the disk, packed or not. */
    public Path path() {
        return text.file();
    }

    /**
     * Its size where that is known without reading it, else that of the file it is packed in.
     *
     * @throws UnusableInputException if the file is gone
     */
    public long bytes() {
        try {
            return text.bytes();
        } catch (IOException e) {
            throw CsvTable.unreadable(fileName(), e);
        }
    }

    /** Its rows. */
    RawTable rows() {
        return switch (format) {
            case CsvFormat csv -> new CsvTable(this, csv);
            case XesFormat _ -> new XesTable(this);
        };
    }

    /** Its rows with every column of the file under its own name, whether it is mapped or not. */
    public RawTable everyColumn() {
        List<String> names = EveryColumn.names(this);
        List<MappedColumn> all = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            all.add(new MappedColumn(names.get(i), i, names.get(i)));
        }
        RowLayout every = new RowLayout(table, names, List.of());
        return new PlannedFile(text, table, format, every, headerWidth, all, List.of(), detectedDates, List.of())
                .rows();
    }

    public boolean has(String canonical) {
        return source(canonical).isPresent();
    }

    /** Name in the file of the column that is read as this one. */
    public Optional<String> source(String canonical) {
        return columns.stream()
                .filter(column -> column.canonical().equals(canonical))
                .map(MappedColumn::source)
                .findFirst();
    }

    /**
     * Rows that came later out of the same table, read in the way that was settled for all of it.
     *
     * @param header names of the columns of this table that the rows have, in their order
     * @param csv the rows in UTF-8 after a header line
     */
    public RawTable later(List<String> header, byte[] csv) {
        return later(header, new MemoryText(fileName(), csv));
    }

    /** The same in a file. */
    public RawTable later(List<String> header, Path csv) {
        return later(header, new PlainText(csv));
    }

    private RawTable later(List<String> header, SourceText rows) {
        List<MappedColumn> found = new ArrayList<>();
        for (MappedColumn column : columns) {
            int position = header.indexOf(column.source());
            if (position < 0) {
                throw new IllegalArgumentException("no column " + column.source() + " in " + header);
            }
            found.add(new MappedColumn(column.source(), position, column.canonical()));
        }
        CsvFormat csv = new CsvFormat(new TextEncoding(StandardCharsets.UTF_8, 0, "UTF-8"), ',', '"');
        return new PlannedFile(rows, table, csv, layout, header.size(), found, List.of(), detectedDates, List.of())
                .rows();
    }

    List<String> describe() {
        List<String> lines = new ArrayList<>();
        lines.add(fileName() + " -> " + table.id() + " (" + format.describe() + ")");
        lines.add("  columns: "
                + columns.stream().map(PlannedFile::describe).distinct().collect(Collectors.joining(", ")));
        if (!unmapped.isEmpty()) {
            lines.add("  not used: " + String.join(", ", unmapped));
        }
        notes.forEach(note -> lines.add("  note: " + note));
        return lines;
    }

    private static String describe(MappedColumn column) {
        if (RowLayout.tellsEvents(column.canonical())) {
            return "events <- " + column.source();
        }
        return column.source().equals(column.canonical())
                ? column.canonical()
                : column.canonical() + " <- " + column.source();
    }
}
