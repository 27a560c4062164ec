package dev.escalation.ingest;

import dev.escalation.data.LabelSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds out what a folder or file holds and how it is to be read. */
public final class Importer {
    private Importer() {}

    /**
     * @param folderOrFile a folder with CSV files, or one CSV file
     * @throws UnusableInputException if no tickets can be read from it
     */
    public static ImportPlan plan(Path folderOrFile, MappingChoice choice) {
        SourceFiles files = SourceFiles.find(folderOrFile);
        MappingSelection selection = MappingSelection.choose(files, choice);
        List<PlannedFile> planned = new ArrayList<>();
        new TreeMap<>(selection.tables())
                .forEach((table, head) -> planned.add(FilePlanner.plan(selection.mapping(), table, head)));
        Set<String> used = planned.stream().map(PlannedFile::fileName).collect(Collectors.toSet());
        List<String> unused = new ArrayList<>(files.heads().stream()
                .map(CsvHead::fileName)
                .filter(name -> !used.contains(name))
                .toList());
        unused.addAll(files.failures().keySet());
        return new ImportPlan(
                files.name(),
                selection.mapping(),
                selection.why(),
                planned,
                unused,
                notes(selection.mapping(), planned));
    }

    /**
     * Finds out which table one file of a source holds, by its name, else by its columns; a packed one may hold several.
     *
     * @param mapping of the source
     * @return none if it is none of the mapping's
     * @throws UnusableInputException if it cannot be read, or lacks what its table needs
     */
    public static List<PlannedFile> files(Path file, Mapping mapping) {
        return new TreeMap<>(SourceFiles.find(file).tables(mapping))
                .entrySet().stream()
                        .map(entry -> FilePlanner.plan(mapping, entry.getKey(), entry.getValue()))
                        .toList();
    }

    private static List<String> notes(Mapping mapping, List<PlannedFile> files) {
        List<String> notes = new ArrayList<>();
        Set<InputTable> tables = files.stream().map(PlannedFile::table).collect(Collectors.toSet());
        if (!mapping.isEventLog()) {
            for (InputTable table : List.of(InputTable.CUSTOMERS, InputTable.AGENTS)) {
                if (!tables.contains(table) && mapping.tables().containsKey(table)) {
                    notes.add("there is no table " + table.id());
                }
            }
            if (tables.stream().noneMatch(InputTable::tellsEvents)) {
                notes.add("there is no table ticket_events");
                notes.add(
                        "only few events are known, those that the columns of the tickets tell; what of a ticket changed"
                                + " later is known by its last value only");
                noteRule(notes, mapping.escalation());
            }
        }
        noteFlag(notes, files, mapping.escalation(), "escalations are known from Escalated events only");
        noteFlag(notes, files, mapping.slaBreach(), "breaches are known from SlaBreached events only");
        return notes;
    }

    private static void noteRule(List<String> notes, LabelSource label) {
        if (label instanceof LabelSource.Rule rule) {
            notes.add("escalations can hardly be found: their " + rule.describe()
                    + " asks for events; add the list of changes of the tickets");
        }
    }

    private static void noteFlag(List<String> notes, List<PlannedFile> files, LabelSource label, String consequence) {
        if (label instanceof LabelSource.Flag flag && files.stream().noneMatch(file -> file.has(flag.flagColumn()))) {
            notes.add("no column " + flag.flagColumn() + ": " + consequence);
        }
    }
}
