package dev.escalation.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * What an import will read and how, found without reading more than necessary.
 *
 * @param source name of the folder or file, without its parents
 * @param whyMapping a sentence saying why this mapping is used
 * @param files in the order in which they are read
 * @param unusedFiles CSV files of the folder that hold no known table
 * @param notes what the user should know, in sentences
 */
public record ImportPlan(
        String source,
        Mapping mapping,
        String whyMapping,
        List<PlannedFile> files,
        List<String> unusedFiles,
        List<String> notes) {
    public ImportPlan {
        files = List.copyOf(files);
        unusedFiles = List.copyOf(unusedFiles);
        notes = List.copyOf(notes);
    }

    /** The tables to read, customers and agents first, tickets before their events. */
    public List<RawTable> tables() {
        return files.stream().map(PlannedFile::rows).toList();
    }

    /**
     * The same tables, but only about the first rows of each; their hashes are of these.
     *
     * @param most rows of a table of tickets or a log; of other tables ten times as many, for they tell of these
     */
    public List<RawTable> beginnings(int most) {
        List<RawTable> tables = new ArrayList<>();
        for (PlannedFile file : files) {
            boolean main = file.table() == InputTable.TICKETS || file.table() == InputTable.EVENT_LOG;
            tables.add(new BeginningOfTable(file.rows(), main ? most : 10 * most));
        }
        return List.copyOf(tables);
    }

    /** The plan in lines for a terminal. */
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        lines.add("Source: " + source);
        lines.add("Mapping: " + mapping.name() + ". " + whyMapping);
        lines.add("Dates without a zone are in " + mapping.timeZone().getId() + ".");
        files.forEach(file -> lines.addAll(file.describe()));
        if (!unusedFiles.isEmpty()) {
            lines.add("Files not used: " + String.join(", ", unusedFiles));
        }
        lines.add("Escalation: " + mapping.escalation().describe() + ". SLA breach: "
                + mapping.slaBreach().describe() + ".");
        notes.forEach(note -> lines.add("Note: " + note));
        return List.copyOf(lines);
    }
}
