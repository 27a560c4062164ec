package dev.escalation.app;

import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
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
 * @param points ages at which a ticket becomes a training row
 */
public record JobRequest(
        Path from,
        MappingChoice mapping,
        Optional<WorkspaceFolder> workspace,
        Target target,
        PredictionPoints points,
        TrainingOptions training) {}
