package dev.escalation.app;

import dev.escalation.chart.FontSupport;
import dev.escalation.data.CleanData;
import dev.escalation.etl.CleanResult;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.TicketVectors;
import dev.escalation.model.NotEnoughDataException;
import dev.escalation.report.simulation.SimulationJson;
import dev.escalation.simulate.sla.SlaPolicy;
import dev.escalation.simulate.study.CannotSimulateException;
import dev.escalation.simulate.study.Outlook;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** From files to what acting on the scores would save. */
public final class SimulateJob {
    private SimulateJob() {}

    /**
     * What is simulated.
     *
     * @param stated service levels; empty for those of the workspace, or else those read off the data
     */
    public record Question(ScenarioChanges changes, Optional<SlaPolicy> stated, SimulationStage.Effort effort) {}

    /**
     * Leaves {@code simulation.json}, charts with their numbers, and {@code summary.json}; only the latter, with the reason,
     * where the data says too little.
     *
     * @return the content of {@code summary.json}
     * @throws dev.escalation.ingest.UnusableInputException if the source cannot be used
     * @throws UnusableOutputException if the output folder cannot be used
     * @throws java.util.concurrent.CancellationException if the user stops it; {@code out} is as it was
     * @throws IOException if a file cannot be written
     */
    public static Map<String, Object> run(JobRequest request, Question question, Path out, Progress progress)
            throws IOException {
        FontSupport.require();
        Map<String, Object> summary = Summary.program("simulate");
        try (OutputFolder output = OutputFolder.at(out);
                JobStages stages = new JobStages(request.workspace(), summary, progress)) {
            StageClock clock = new StageClock();
            try {
                simulate(request, question, output.path(), new Stages(stages, summary, clock), progress);
            } catch (NotEnoughDataException | CannotSimulateException e) {
                summary.put("verdict", "not enough evidence");
                summary.put("why", e.getMessage());
            }
            summary.put("seconds", clock.seconds());
            progress.checkCancelled();
            output.complete(summary);
            return summary;
        }
    }

    private record Stages(JobStages job, Map<String, Object> summary, StageClock clock) {}

    private static void simulate(JobRequest request, Question question, Path folder, Stages stages, Progress progress)
            throws IOException {
        Training training = train(request, stages.job(), stages.summary(), progress);
        stages.clock().ended("data_and_training");
        Outlook outlook = SimulationStage.run(
                training.comparison(),
                question.stated().isPresent() ? question.stated() : SimulationStage.stated(request.workspace()),
                question.changes(),
                question.effort(),
                request.training().seed(),
                progress);
        stages.clock().ended("simulate");
        progress.stage("Writing results", 0);
        SimulationStage.writeAll(outlook, folder);
        stages.summary().put("best_model", training.comparison().best().name());
        stages.summary().put("simulation", SimulationJson.of(outlook));
        stages.clock().ended("write_results");
    }

    private static Training train(JobRequest request, JobStages stages, Map<String, Object> summary, Progress progress)
            throws IOException {
        CleanResult clean = stages.clean(request.from(), request.mapping());
        summary.putAll(Summary.data(clean));
        CleanData data = clean.data();
        long started = System.nanoTime();
        Optional<TicketVectors> vectors = stages.vectors(data, request.plan());
        FeatureTable table =
                FeatureBuilder.build(data, request.plan(), vectors, OptionalLong.of(data.lastMoment()), progress);
        summary.put("target", request.plan().target().id());
        summary.put("label", Summary.label(table));
        summary.put("seed", request.training().seed());
        return stages.train(table, request.training(), started);
    }
}
