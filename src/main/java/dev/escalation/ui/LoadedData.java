package dev.escalation.ui;

import dev.escalation.etl.CleanResult;
import dev.escalation.ingest.ImportPlan;
import java.nio.file.Path;

/**
 * A data set as it was read and cleaned.
 *
 * @param sample whether it is the made-up desk that comes with the program
 */
public record LoadedData(Path from, ImportPlan plan, CleanResult clean, boolean sample) {}
