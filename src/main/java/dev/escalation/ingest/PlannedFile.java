package dev.escalation.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    public boolean has(String canonical) {
        return columns.stream().anyMatch(column -> column.canonical().equals(canonical));
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
