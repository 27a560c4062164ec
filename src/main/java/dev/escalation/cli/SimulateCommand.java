package dev.escalation.cli;

import dev.escalation.app.SimulateJob;
import dev.escalation.app.SimulationStage;
import dev.escalation.app.sla.SlaPolicyFile;
import dev.escalation.simulate.sla.SlaPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** What acting on the scores would save. */
@Command(
        name = "simulate",
        description = "Simulates the desk: how well that fits what happened, and what acting on the scores would save.",
        sortOptions = false)
final class SimulateCommand extends WorkbenchCommand {
    @Mixin
    private final SourceOptions sources = new SourceOptions();

    @Mixin
    private final LearningArguments learning = new LearningArguments();

    @Mixin
    private final TrainingArguments training = new TrainingArguments();

    @Mixin
    private final ScenarioArguments scenario = new ScenarioArguments();

    @Option(
            names = "--sla",
            paramLabel = "FILE",
            description = "Service levels (docs/sla.md); default those of the workspace, else read off the tickets.")
    private @Nullable Path sla;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the results.")
    private @Nullable Path out;

    SimulateCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Result run(Terminal.StageReport progress) throws IOException {
        SimulateJob.Question question =
                new SimulateJob.Question(scenario.changes(), stated(), SimulationStage.Effort.FULL);
        try (Source source = sources.resolve(progress)) {
            Path folder = sources.outOr(out, source, "simulate");
            Map<String, Object> summary =
                    SimulateJob.run(learning.request(source, training.options()), question, folder, progress);
            return Result.done(summary, SimulationLines.of(JsonMapper.shared().valueToTree(summary), display(folder)));
        }
    }

    private Optional<SlaPolicy> stated() throws IOException {
        return sla == null ? Optional.empty() : Optional.of(SlaPolicyFile.read(sla));
    }
}
