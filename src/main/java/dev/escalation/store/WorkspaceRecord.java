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
 * @param forgotten customers that must not come back; null if there are none
 * @param retainDays how long finished tickets are kept; null for ever
 * @param unfinished what an interrupted program has left to do; null mostly
 * @param tables where the tables are; null for the workspace's own database
 */
record WorkspaceRecord(
        String format,
        int version,
        String source,
        @Nullable String profile,
        @Nullable String mappingFile,
        List<String> files,
        @Nullable String bestModel,
        @Nullable ForgottenIds forgotten,
        @Nullable Integer retainDays,
        @Nullable UnfinishedWork unfinished,
        @Nullable TablesPlace tables) {
    static final String FORMAT = "escalation-workspace";
    static final int VERSION = 1;

    WorkspaceRecord {
        files = List.copyOf(files);
        if (source == null) {
            throw new IllegalArgumentException("where the imported files are is needed");
        }
        if (!FORMAT.equals(format) || version != VERSION) {
            throw new IllegalArgumentException(
                    "it is of format " + format + " version " + version + ", not " + FORMAT + " version " + VERSION);
        }
        if ((profile == null) == (mappingFile == null)) {
            throw new IllegalArgumentException("either a profile or a mapping file is needed");
        }
    }

    /** What outlives an import: models, promises and settings of the earlier record. */
    WorkspaceRecord continuing(WorkspaceRecord earlier) {
        return copy(earlier.bestModel, earlier.forgotten, earlier.retainDays, earlier.unfinished, earlier.tables);
    }

    WorkspaceRecord withBestModel(@Nullable String newBestModel) {
        return copy(newBestModel, forgotten, retainDays, unfinished, tables);
    }

    WorkspaceRecord withForgotten(ForgottenIds ids) {
        return copy(bestModel, ids, retainDays, unfinished, tables);
    }

    WorkspaceRecord withRetainDays(@Nullable Integer days) {
        return copy(bestModel, forgotten, days, unfinished, tables);
    }

    WorkspaceRecord withUnfinished(@Nullable UnfinishedWork work) {
        return copy(bestModel, forgotten, retainDays, work, tables);
    }

    WorkspaceRecord withTables(@Nullable TablesPlace place) {
        return copy(bestModel, forgotten, retainDays, unfinished, place);
    }

    private WorkspaceRecord copy(
            @Nullable String model,
            @Nullable ForgottenIds ids,
            @Nullable Integer days,
            @Nullable UnfinishedWork work,
            @Nullable TablesPlace place) {
        return new WorkspaceRecord(format, version, source, profile, mappingFile, files, model, ids, days, work, place);
    }
}
