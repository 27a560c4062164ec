package dev.escalation.bench;

import dev.escalation.etl.CleanResult;
import dev.escalation.etl.Cleaning;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeaturePlan;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.features.TextUse;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** One run of our side: reading, cleaning, masking and the features as of 24 hours, as the peer's. */
final class PipelineRun {
    private PipelineRun() {}

    public static void main(String[] args) throws IOException {
        long started = System.nanoTime();
        CleanResult clean = Cleaning.run(Importer.plan(Path.of(args[0]), new MappingChoice.Auto()), Progress.NONE);
        long cleaned = System.nanoTime();
        FeatureTable table = FeatureBuilder.build(
                clean.data(),
                // the peer reads no text
                new FeaturePlan(Target.ESCALATION, PredictionPoints.only(List.of(24))).with(TextUse.OFF),
                OptionalLong.empty(),
                Progress.NONE);
        long done = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "read and clean %.2f s, features %.2f s (%d rows of %d features), total %.2f s, peak %s%n",
                (cleaned - started) / 1e9,
                (done - cleaned) / 1e9,
                table.rows(),
                table.columns().size(),
                (done - started) / 1e9,
                ProcessMemory.peak());
    }
}
