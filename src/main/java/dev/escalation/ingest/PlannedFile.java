package dev.escalation.ingest;

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
        Path path,
        InputTable table,
        CsvFormat format,
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
        return String.valueOf(path.getFileName());
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
