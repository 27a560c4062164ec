package dev.escalation.app;

import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.store.WorkspaceFolder;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Takes the files of a source into a workspace. */
public final class ImportJob {
    private ImportJob() {}

    /**
     * @param plan of the source
     * @param from the source
     * @throws dev.escalation.ingest.UnusableInputException if the workspace is a folder of something else
     * @throws java.util.concurrent.CancellationException if the user stops it; the workspace is as it was
     * @throws IOException if a file cannot be copied
     */
    public static WorkspaceFolder run(
            ImportPlan plan, Path from, MappingChoice choice, Path workspace, Progress progress) throws IOException {
        Path truth = from.resolve(TrueRisk.FILE);
        List<Path> companions = Files.isDirectory(from) && Files.exists(truth) ? List.of(truth) : List.of();
        return WorkspaceFolder.importInto(workspace, plan, choice, companions, progress);
    }
}
