package dev.escalation.ui;

import dev.escalation.etl.CleanResult;
import dev.escalation.ingest.ImportPlan;
import java.nio.file.Path;

/**
 * A data set as it was read and cleaned.
 *
 * @param source as it was looked at before it was read
 * @param sample whether it is the made-up desk that comes with the program
 */
public record LoadedData(Workspace.Source source, CleanResult clean, boolean sample) {
    public Path from() {
        return source.from();
    }

    public ImportPlan plan() {
        return source.plan();
    }
}
