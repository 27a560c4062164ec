package dev.escalation.cli;

import dev.escalation.ingest.MappingChoice;
import dev.escalation.store.WorkspaceFolder;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The tickets to work on.
 *
 * @param workspace that they come from, if they do
 */
record Source(Path from, MappingChoice mapping, Optional<WorkspaceFolder> workspace) {}
