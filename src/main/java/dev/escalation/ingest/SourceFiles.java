package dev.escalation.ingest;

import dev.escalation.words.Said;
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
 * The texts of a folder, or of the one file that was given. In a folder a packed file counts for those tables only that no
 * other file holds, because it is often where the others came from.
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
    private static final List<String> TEXTS = List.of(".csv", ".tsv", ".txt", ".xes");
    private static final String ZIP = ".zip";
    private static final String GZ = GzipText.ENDING;

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
            throw UnusableInputException.inFile(Said.of("ingest.none"), name, Said.of("ingest.path.advice", path));
        }
        if (!Files.isDirectory(path)) {
            return ofFile(name, path);
        }
        Search search = new Search();
        for (Path file : list(path, name)) {
            search.add(file);
        }
        return search.found(name, false);
    }

    private static SourceFiles ofFile(String name, Path file) {
        if (hasEnding(name, ZIP)) {
            Search search = new Search();
            search.addZip(file);
            return search.found(name, search.heads.size() == 1);
        }
        SourceText text = hasEnding(name, GZ) ? new GzipText(file, UnpackLimits.STANDARD) : new PlainText(file);
        return new SourceFiles(name, List.of(CsvHead.read(text)), Map.of(), List.of(), true);
    }

    /** What was looked at so far. */
    private static final class Search {
        private final List<CsvHead> heads = new ArrayList<>();
        private final Map<String, UnusableInputException> failures = new LinkedHashMap<>();
        private final List<String> others = new ArrayList<>();

        void add(Path file) {
            String name = String.valueOf(file.getFileName());
            if (Files.isDirectory(file)) {
                others.add(name);
            } else if (hasEnding(name, ZIP)) {
                attempt(name, () -> addZip(file));
            } else if (hasEnding(name, GZ)) {
                attempt(name, () -> heads.add(CsvHead.read(new GzipText(file, UnpackLimits.STANDARD))));
            } else if (isText(name)) {
                attempt(name, () -> heads.add(CsvHead.read(new PlainText(file))));
            } else {
                others.add(name);
            }
        }

        void addZip(Path file) {
            ZipSource zip = ZipSource.read(file, UnpackLimits.STANDARD);
            others.addAll(zip.others());
            zip.texts().forEach(text -> attempt(text.name(), () -> heads.add(CsvHead.read(text))));
        }

        private void attempt(String name, Runnable reading) {
            try {
                reading.run();
            } catch (UnusableInputException e) {
                failures.put(name, e);
            }
        }

        SourceFiles found(String name, boolean single) {
            return new SourceFiles(name, heads, failures, others, single);
        }
    }

    private static List<Path> list(Path folder, String name) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw UnusableInputException.inFile(
                            Said.of("ingest.folder.unreadable"), name, Said.of("ingest.forbidden.advice"))
                    .causedBy(e);
        }
    }

    /** Whether a file of that name may hold a table or a process log, and is not packed. */
    static boolean isText(String name) {
        return TEXTS.stream().anyMatch(ending -> hasEnding(name, ending));
    }

    private static boolean hasEnding(String name, String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /**
     * Which file holds which table: by name, else by columns.
     *
     * @throws UnusableInputException if a file that is needed cannot be read or two claim the same table
     */
    Map<InputTable, CsvHead> tables(Mapping mapping) {
        throwFailureOfNeeded(mapping, false, Map.of());
        Map<InputTable, CsvHead> found = tables(mapping, false, Map.of());
        throwFailureOfNeeded(mapping, true, found);
        found.putAll(tables(mapping, true, found));
        return found;
    }

    private void throwFailureOfNeeded(Mapping mapping, boolean packed, Map<InputTable, CsvHead> found) {
        failures.forEach((file, failure) -> {
            InputTable table = byName(mapping, textName(file));
            if (table != null
                    && !found.containsKey(table)
                    && packed == !textName(file).equals(file)) {
                throw failure;
            }
        });
    }

    private Map<InputTable, CsvHead> tables(Mapping mapping, boolean packed, Map<InputTable, CsvHead> before) {
        Map<InputTable, CsvHead> found = new EnumMap<>(InputTable.class);
        List<CsvHead> unnamed = new ArrayList<>();
        for (CsvHead head : heads) {
            InputTable table = byName(mapping, head.text().textName());
            if (head.text().isPacked() != packed) {
                continue;
            }
            if (table == null) {
                unnamed.add(head);
            } else if (!before.containsKey(table)) {
                claim(found, table, head);
            }
        }
        Map<InputTable, CsvHead> byColumns = new EnumMap<>(InputTable.class);
        for (CsvHead head : unnamed) {
            InputTable table = byColumns(mapping, head);
            if (table != null && !found.containsKey(table) && !before.containsKey(table)) {
                claim(byColumns, table, head);
            }
        }
        found.putAll(byColumns);
        return found;
    }

    /** Without the zip file and folders before it and the packing behind it. */
    private static String textName(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return hasEnding(last, GZ) ? last.substring(0, last.length() - GZ.length()) : last;
    }

    private static void claim(Map<InputTable, CsvHead> found, InputTable table, CsvHead head) {
        CsvHead earlier = found.put(table, head);
        if (earlier != null) {
            throw UnusableInputException.inFile(
                    Said.of("ingest.table.two", earlier.fileName(), table.id()),
                    head.fileName(),
                    Said.of("ingest.table.two.advice", table.id()));
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
