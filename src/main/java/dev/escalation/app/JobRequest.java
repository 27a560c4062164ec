package dev.escalation.app;

import dev.escalation.features.FeaturePlan;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.model.TrainingOptions;
import dev.escalation.store.WorkspaceFolder;
import dev.escalation.words.Said;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the main job is to do.
 *
 * @param from folder or file with the tickets
 * @param mapping how to read it; default by its header
 * @param workspace that the tickets belong to; its database gets the stages
 * @param actions default ignored
 * @param groups default not asked for
 * @param plan what is learned, from which rows and columns
 */
public record JobRequest(
        Path from,
        MappingChoice mapping,
        Optional<WorkspaceFolder> workspace,
        FeaturePlan plan,
        TrainingOptions training,
        Actions actions,
        Groups groups) {
    /** What people did about tickets of the workspace. */
    public enum Actions {
        /** Only the data teaches. */
        IGNORED,
        /** Tickets that were worked on are left out, and disagreements are examples. */
        HEEDED
    }

    /** What groups of features are worth. */
    public enum Groups {
        NOT_ASKED,
        /** The best kind of model also learns without each of them. */
        MEASURED
    }

    public JobRequest {
        if (actions == Actions.HEEDED && workspace.isEmpty()) {
            throw new UnusableRequestException(Said.of("app.actions.place"));
        }
    }

    /** From the data alone. */
    public JobRequest(
            Path from,
            MappingChoice mapping,
            Optional<WorkspaceFolder> workspace,
            FeaturePlan plan,
            TrainingOptions training) {
        this(from, mapping, workspace, plan, training, Actions.IGNORED, Groups.NOT_ASKED);
    }

    /** The same, heeding what people did. */
    public JobRequest heedingActions() {
        return new JobRequest(from, mapping, workspace, plan, training, Actions.HEEDED, groups);
    }

    /** The same, measuring what groups of features are worth. */
    public JobRequest measuringGroups() {
        return new JobRequest(from, mapping, workspace, plan, training, actions, Groups.MEASURED);
    }
}
