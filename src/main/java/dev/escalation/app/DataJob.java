package dev.escalation.app;

import dev.escalation.etl.CleanFiles;
import dev.escalation.etl.CleanResult;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeatureTable;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.model.NotEnoughDataException;
import dev.escalation.model.Segment;
import dev.escalation.model.Split;
import dev.escalation.report.FeatureFiles;
import dev.escalation.store.WorkspaceFolder;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The first stages of the main job alone: clean data, and the features made of it. */
public final class DataJob {
    private DataJob() {}

    /**
     * Leaves {@code clean/*.csv etl_log.csv rejects.csv summary.json} in {@code out}.
     *
     * @param workspace that the source belongs to; its database gets the clean tables
     * @return the content of {@code summary.json}
     * @throws dev.escalation.ingest.UnusableInputException if the source cannot be used
     * @throws UnusableOutputException if the output folder cannot be used
     * @throws java.util.concurrent.CancellationException if the user stops it; {@code out} is as it was
     * @throws IOException if a file cannot be written
     */
    public static Map<String, Object> clean(
            Path from, MappingChoice mapping, Optional<WorkspaceFolder> workspace, Path out, Progress progress)
            throws IOException {
        try (OutputFolder output = OutputFolder.at(out)) {
            StageClock clock = new StageClock();
            Map<String, Object> summary = Summary.program("etl");
            try (JobStages stages = new JobStages(workspace, summary, progress)) {
                cleanInto(output.path(), stages.clean(from, mapping), summary, clock, progress);
            }
            return complete(output, summary, clock, progress);
        }
    }

    /**
     * The same and {@code training_dataset.csv}.
     *
     * @param request the target, the ages and the embargo of it count, no model is trained
     */
    public static Map<String, Object> features(JobRequest request, Path out, Progress progress) throws IOException {
        try (OutputFolder output = OutputFolder.at(out)) {
            StageClock clock = new StageClock();
            Map<String, Object> summary = Summary.program("features");
            FeatureTable table = featuresInto(output.path(), request, summary, clock, progress);
            clock.ended("features");
            summary.put("target", request.plan().target().id());
            summary.put("label", Summary.label(table));
            summary.put("text", request.plan().text().id());
            summary.put("training_rows", table.rows());
            summary.put("features", table.columns().size());
            progress.stage("Writing results", 0);
            writeSplit(table, request, output.path().resolve("training_dataset.csv"), summary);
            clock.ended("write_results");
            return complete(output, summary, clock, progress);
        }
    }

    private static FeatureTable featuresInto(
            Path folder, JobRequest request, Map<String, Object> summary, StageClock clock, Progress progress)
            throws IOException {
        try (JobStages stages = new JobStages(request.workspace(), summary, progress)) {
            CleanResult clean = stages.clean(request.from(), request.mapping());
            cleanInto(folder, clean, summary, clock, progress);
            return stages.features(
                    clean,
                    () -> FeatureBuilder.build(
                            clean.data(),
                            request.plan(),
                            stages.vectors(clean.data(), request.plan()),
                            OptionalLong.empty(),
                            progress));
        }
    }

    private static void cleanInto(
            Path folder, CleanResult clean, Map<String, Object> summary, StageClock clock, Progress progress)
            throws IOException {
        summary.putAll(Summary.data(clean));
        clock.ended("import_and_clean");
        progress.stage("Writing clean tables", 0);
        CleanFiles.write(clean, folder);
        clock.ended("write_clean");
        progress.checkCancelled();
    }

    private static void writeSplit(FeatureTable table, JobRequest request, Path file, Map<String, Object> summary)
            throws IOException {
        try {
            Split split = Split.of(table, request.training().embargo());
            summary.put("split", Summary.split(split, table));
            FeatureFiles.writeTrainingDataset(table, row -> split.segmentOf(table, row), file);
        } catch (NotEnoughDataException e) {
            summary.put("verdict", "not enough evidence");
            summary.put("why", e.getMessage());
            FeatureFiles.writeTrainingDataset(table, _ -> Segment.LEFT_OUT, file);
        }
    }

    private static Map<String, Object> complete(
            OutputFolder output, Map<String, Object> summary, StageClock clock, Progress progress) throws IOException {
        progress.checkCancelled();
        summary.put("seconds", clock.seconds());
        output.complete(summary);
        return summary;
    }
}
