package dev.escalation.cli;

import dev.escalation.app.JobRequest;
import dev.escalation.app.MainJob;
import dev.escalation.app.SampleData;
import dev.escalation.features.FeaturePlan;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.model.TrainingOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program on data that comes with it. */
@Command(
        name = "demo",
        description = "Does everything on the sample data: which open tickets are about to escalate, and why.",
        sortOptions = false)
final class DemoCommand extends WorkbenchCommand {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the results; default workbench-demo, in a checkout target/demo.")
    private @Nullable Path out;

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            description = "Workspace whose exports/demo takes the results where --out is not given.")
    private @Nullable Path workspace;

    DemoCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Result run(Terminal.StageReport progress) throws IOException {
        SampleData sample = SampleData.find();
        Path folder = folder(sample);
        JobRequest request = new JobRequest(
                sample.folder(),
                new MappingChoice.Profile("native"),
                Optional.empty(),
                new FeaturePlan(Target.ESCALATION, PredictionPoints.DEFAULT),
                TrainingOptions.defaults());
        Map<String, Object> summary = MainJob.run("demo", request, folder, progress);
        return Result.done(summary, RunSummary.of(summary).lines(folder));
    }

    private Path folder(SampleData sample) {
        if (out != null) {
            return out;
        }
        return workspace == null
                ? sample.defaultOut()
                : workspace.resolve("exports").resolve("demo");
    }
}
