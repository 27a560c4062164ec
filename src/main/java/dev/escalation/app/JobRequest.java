package dev.escalation.app;

import dev.escalation.features.FeaturePlan;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.model.TrainingOptions;
import dev.escalation.store.WorkspaceFolder;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the main job is to do.
 *
 * @param from folder or file with the tickets
 * @param mapping how to read it; default by its header
 * @param workspace that the tickets belong to; its database gets the stages
 * @param plan what is learned, from which rows and columns
 */
public record JobRequest(
        Path from,
        MappingChoice mapping,
        Optional<WorkspaceFolder> workspace,
        FeaturePlan plan,
        TrainingOptions training) {}
