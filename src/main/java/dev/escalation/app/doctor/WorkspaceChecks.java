package dev.escalation.app.doctor;

import dev.escalation.ingest.UnusableInputException;
import dev.escalation.store.WorkspaceFolder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a workspace is one that this program can open. */
record WorkspaceChecks(Findings findings) {
    Finding examine(Path folder) {
        try {
            WorkspaceFolder workspace = WorkspaceFolder.open(folder);
            return Files.exists(workspace.source())
                    ? findings.ok("workspace.found", folder)
                    : findings.problem("workspace.noSource", folder, workspace.source());
        } catch (UnusableInputException e) {
            return findings.problem("workspace.unusable", e.in(findings.words().language()));
        }
    }
}
