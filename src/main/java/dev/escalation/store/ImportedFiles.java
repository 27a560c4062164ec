package dev.escalation.store;

import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.ingest.PlannedFile;
import dev.escalation.ingest.Profiles;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Copies the files of an import into a folder of their own, which appears in one step. */
final class ImportedFiles {
    private ImportedFiles() {}

    /** @return the record of a workspace that holds only this import */
    static WorkspaceRecord copy(
            Path partial, Path sources, ImportPlan plan, MappingChoice choice, List<Path> companions, Progress progress)
            throws IOException {
        List<Path> planned =
                plan.files().stream().map(PlannedFile::path).distinct().toList();
        boolean single = planned.size() == 1
                && String.valueOf(planned.getFirst().getFileName()).equals(plan.source());
        Path data = single ? partial : Files.createDirectory(partial.resolve(plan.source()));
        List<Path> files = new ArrayList<>(planned);
        files.addAll(companions);
        progress.stage("Copying files", files.size());
        for (int i = 0; i < files.size(); i++) {
            progress.checkCancelled();
            Files.copy(files.get(i), data.resolve(files.get(i).getFileName()));
            progress.advancedTo(i + 1L);
        }
        boolean ownMapping = choice instanceof MappingChoice.File
                || choice instanceof MappingChoice.Given
                || !Profiles.names().contains(plan.mapping().name());
        if (ownMapping) {
            Files.writeString(partial.resolve("mapping.yaml"), plan.mapping().text());
        }
        progress.checkCancelled();
        Path place = Files.move(partial, freePlace(sources), StandardCopyOption.ATOMIC_MOVE);
        String base = WorkspaceFolder.SOURCE + "/" + place.getFileName() + "/";
        return new WorkspaceRecord(
                WorkspaceRecord.FORMAT,
                WorkspaceRecord.VERSION,
                base + plan.source(),
                ownMapping ? null : plan.mapping().name(),
                ownMapping ? base + "mapping.yaml" : null,
                files.stream().map(file -> String.valueOf(file.getFileName())).toList(),
                null,
                null,
                null,
                null,
                null);
    }

    private static Path freePlace(Path sources) {
        int number = 1;
        while (Files.exists(sources.resolve("import-" + number))) {
            number++;
        }
        return sources.resolve("import-" + number);
    }
}
