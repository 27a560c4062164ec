package dev.escalation.etl;

import dev.escalation.data.CleanData;
import dev.escalation.text.PiiCounts;
import java.util.List;

/**
 * Clean data with the account of how it came about.
 *
 * @param runId the same for the same source and mapping
 * @param logs one for each table; for an event log one for the log and one for each table made of it
 * @param examples the first few repairs of each rule
 * @param masked personal data masked in the free text that was read, that of rejected rows included
 * @param notes what the user should know, in sentences
 */
public record CleanResult(
        String runId,
        CleanData data,
        List<TableLog> logs,
        Rejects rejects,
        List<RepairExample> examples,
        PiiCounts masked,
        List<String> notes) {
    public CleanResult {
        logs = List.copyOf(logs);
        examples = List.copyOf(examples);
        notes = List.copyOf(notes);
        long rejected = logs.stream().mapToLong(TableLog::rowsRejected).sum();
        if (rejected != rejects.size()) {
            throw new IllegalArgumentException(rejects.size() + " rejects are listed, " + rejected + " were counted");
        }
    }
}
