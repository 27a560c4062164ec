package dev.escalation.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of {@code workspace.json}.
 *
 * @param source where the imported files are, relative to the workspace, with {@code /}
 * @param profile the shipped mapping they are read by; null if a mapping file was copied
 * @param mappingFile that file, relative to the workspace; null if a profile is used
 * @param files names of the imported files
 * @param bestModel the model to score with, relative to the workspace; null before training
 */
record WorkspaceRecord(
        String format,
        int version,
        String source,
        @Nullable String profile,
        @Nullable String mappingFile,
        List<String> files,
        @Nullable String bestModel) {
    static final String FORMAT = "escalation-workspace";
    static final int VERSION = 1;

    WorkspaceRecord {
        files = List.copyOf(files);
        if (!FORMAT.equals(format) || version != VERSION) {
            throw new IllegalArgumentException(
                    "it is of format " + format + " version " + version + ", not " + FORMAT + " version " + VERSION);
        }
        if ((profile == null) == (mappingFile == null)) {
            throw new IllegalArgumentException("either a profile or a mapping file is needed");
        }
    }

    WorkspaceRecord withBestModel(String newBestModel) {
        return new WorkspaceRecord(format, version, source, profile, mappingFile, files, newBestModel);
    }
}
