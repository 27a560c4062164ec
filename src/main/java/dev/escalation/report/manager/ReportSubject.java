package dev.escalation.report.manager;

import dev.escalation.features.FeatureTable;
import java.util.Optional;

/**
 * What a report is about.
 *
 * @param table with the rows of the queue at the data's last moment
 * @param model empty if none could be trained
 * @param whyNoModel in a sentence; empty if there is one
 * @param seed of every random choice
 * @param program that makes the report, with its version
 */
public record ReportSubject(
        DataAccount account,
        FeatureTable table,
        Optional<ModelPart> model,
        String whyNoModel,
        long seed,
        String program) {}
