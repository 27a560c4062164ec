package dev.escalation.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The CSV files of a folder, or the one file that was given.
 *
 * @param heads those that could be read
 * @param failures the others, by file name
 * @param single a file was given, not a folder
 */
record SourceFiles(
        String name,
        List<CsvHead> heads,
        Map<String, UnusableInputException> failures,
        List<String> otherFiles,
        boolean single) {
    /** Tables by how much their required columns say; events have the columns of tickets, tickets those of customers. */
    private static final List<InputTable> MOST_TELLING_FIRST = List.of(
            InputTable.EVENT_LOG,
            InputTable.TICKET_CHANGES,
            InputTable.TICKET_EVENTS,
            InputTable.TICKET_COMMENTS,
            InputTable.TICKETS,
            InputTable.CUSTOMERS,
            InputTable.AGENTS);

    /** @throws UnusableInputException if there is nothing, or a single file cannot be read */
    static SourceFiles find(Path path) {
        String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        if (!Files.exists(path)) {
            throw UnusableInputException.inFile(
                    "there is no such file or folder.", name, "Check the path: " + path + ".");
        }
        if (!Files.isDirectory(path)) {
            return new SourceFiles(name, List.of(CsvHead.read(path)), Map.of(), List.of(), true);
        }
        List<CsvHead> heads = new ArrayList<>();
        Map<String, UnusableInputException> failures = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        for (Path file : list(path, name)) {
            if (!isCsv(file)) {
                others.add(String.valueOf(file.getFileName()));
                continue;
            }
            try {
                heads.add(CsvHead.read(file));
            } catch (UnusableInputException e) {
                failures.put(String.valueOf(file.getFileName()), e);
            }
        }
        return new SourceFiles(name, heads, failures, others, false);
    }

    private static List<Path> list(Path folder, String name) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw UnusableInputException.inFile(
                            "the folder cannot be read.", name, "Give yourself read permission, or copy it.")
                    .causedBy(e);
        }
    }

    private static boolean isCsv(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !Files.isDirectory(file) && (name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt"));
    }

    /**
     * Which file holds which table: by name, else by columns.
     *
     * @throws UnusableInputException if a file that is needed cannot be read or two claim the same table
     */
    Map<InputTable, CsvHead> tables(Mapping mapping) {
        Map<InputTable, CsvHead> found = new EnumMap<>(InputTable.class);
        List<CsvHead> unnamed = new ArrayList<>();
        failures.forEach((file, failure) -> {
            if (byName(mapping, file) != null) {
                throw failure;
            }
        });
        for (CsvHead head : heads) {
            InputTable table = byName(mapping, head.fileName());
            if (table == null) {
                unnamed.add(head);
            } else {
                claim(found, table, head);
            }
        }
        Map<InputTable, CsvHead> byColumns = new EnumMap<>(InputTable.class);
        for (CsvHead head : unnamed) {
            InputTable table = byColumns(mapping, head);
            if (table != null && !found.containsKey(table)) {
                claim(byColumns, table, head);
            }
        }
        found.putAll(byColumns);
        return found;
    }

    private static void claim(Map<InputTable, CsvHead> found, InputTable table, CsvHead head) {
        CsvHead earlier = found.put(table, head);
        if (earlier != null) {
            throw UnusableInputException.inFile(
                    "this file and " + earlier.fileName() + " both look like the table " + table.id() + ".",
                    head.fileName(),
                    "Leave only one of them in the folder, or name it " + table.id() + ".csv.");
        }
    }

    private static @Nullable InputTable byName(Mapping mapping, String fileName) {
        int dot = fileName.lastIndexOf('.');
        String stem = CsvHead.normalised(dot > 0 ? fileName.substring(0, dot) : fileName);
        for (Map.Entry<InputTable, TableMapping> entry : mapping.tables().entrySet()) {
            if (entry.getValue().files().contains(stem)) {
                return entry.getKey();
            }
        }
        return null;
    }

    private static @Nullable InputTable byColumns(Mapping mapping, CsvHead head) {
        for (InputTable table : MOST_TELLING_FIRST) {
            TableMapping columns = mapping.tables().get(table);
            if (columns != null && MissingColumns.hasAll(table, columns, head)) {
                return table;
            }
        }
        return null;
    }
}
