package dev.escalation.app;

import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.model.TrainingOptions;
import java.nio.file.Path;

/**
 * What the main job is to do.
 *
 * @param from folder or file with the tickets
 * @param mapping how to read it; default by its header
 * @param points ages at which a ticket becomes a training row
 */
public record JobRequest(
        Path from, MappingChoice mapping, Target target, PredictionPoints points, TrainingOptions training) {}
