package dev.escalation.app;

import dev.escalation.model.Comparison;
import dev.escalation.model.closer.CloserLook;
import dev.escalation.report.closer.CloserFiles;
import dev.escalation.report.closer.CloserResults;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Path;

/** A closer look at the best model of a comparison, and its files. */
final class CloserStage {
    private CloserStage() {}

    /** @throws java.util.concurrent.CancellationException if the user stops it */
    static CloserResults of(Comparison comparison, Progress progress) {
        CloserLook look = new CloserLook(comparison, comparison.best());
        return CloserResults.of(look, comparison.lessons().acted(), progress);
    }

    /** Writes {@code lead_time.csv capacity.csv slices.csv over_time.csv snapshots.csv}. */
    static void write(CloserResults results, Path folder, Progress progress) throws IOException {
        String name = results.look().result().name();
        CloserFiles.leadTime(results.look(), folder.resolve("lead_time.csv"));
        CloserFiles.capacity(results.look(), CloserResults.PER_DAY, folder.resolve("capacity.csv"));
        CloserFiles.slices(name, results.slices(), folder.resolve("slices.csv"));
        CloserFiles.weeks(results.look(), progress, folder.resolve("over_time.csv"));
        CloserFiles.snapshots(name, results.snapshots(), folder.resolve("snapshots.csv"));
    }
}
