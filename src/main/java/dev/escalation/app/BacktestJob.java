package dev.escalation.app;

import dev.escalation.chart.ChartOrigin;
import dev.escalation.chart.FontSupport;
import dev.escalation.data.CleanData;
import dev.escalation.data.Instants;
import dev.escalation.etl.CleanResult;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.TicketVectors;
import dev.escalation.model.Comparison;
import dev.escalation.model.NotEnoughDataException;
import dev.escalation.model.backtest.Backtest;
import dev.escalation.model.drift.Drift;
import dev.escalation.report.overtime.OverTime;
import dev.escalation.report.overtime.OverTimeFiles;
import dev.escalation.report.overtime.OverTimeJson;
import dev.escalation.report.overtime.OverTimeLines;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** From files to how a model would have done at earlier moments, and what has changed since it learned. */
public final class BacktestJob {
    private BacktestJob() {}

    /** @param lines for a terminal */
    public record Result(Map<String, Object> summary, List<String> lines) {
        public Result {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Leaves {@code backtest.csv backtest.png drift.csv summary.json}; only the latter, with the reason, where the data says too
     * little.
     *
     * @throws dev.escalation.ingest.UnusableInputException if the source cannot be used
     * @throws UnusableOutputException if the output folder cannot be used
     * @throws java.util.concurrent.CancellationException if the user stops it; {@code out} is as it was
     * @throws IOException if a file cannot be written
     */
    public static Result run(JobRequest request, Path out, Progress progress) throws IOException {
        FontSupport.require();
        Map<String, Object> summary = Summary.program("backtest");
        try (OutputFolder output = OutputFolder.at(out);
                JobStages stages = new JobStages(request.workspace(), summary, progress)) {
            StageClock clock = new StageClock();
            List<String> lines;
            try {
                Training training = train(request, stages, summary, progress);
                clock.ended("data_and_training");
                OverTime result = of(training.comparison(), _ -> {}, progress);
                clock.ended("backtest_and_drift");
                summary.put("over_time", OverTimeJson.of(result));
                OverTimeFiles.write(result, origin(training.comparison()), output.path());
                lines = new OverTimeLines(result).lines();
            } catch (NotEnoughDataException e) {
                summary.put("verdict", "not enough evidence");
                summary.put("why", e.getMessage());
                lines = List.of("Verdict: not enough evidence. " + e.getMessage() + ".");
            }
            summary.put("seconds", clock.seconds());
            progress.checkCancelled();
            output.complete(summary);
            return new Result(summary, lines);
        }
    }

    /**
     * Both for a training.
     *
     * @param asTheyCome gets what is known so far, the drift first, then window by window
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static OverTime of(Comparison about, Consumer<OverTime> asTheyCome, Progress progress) {
        OverTime drift = drift(about, progress);
        asTheyCome.accept(drift);
        try {
            return drift.with(Backtest.run(about, soFar -> asTheyCome.accept(drift.with(soFar)), progress));
        } catch (NotEnoughDataException e) {
            return drift.withoutBacktest(String.valueOf(e.getMessage()));
        }
    }

    private static OverTime drift(Comparison about, Progress progress) {
        try {
            return new OverTime(about, Optional.empty(), "", Optional.of(Drift.of(about, progress)), "");
        } catch (NotEnoughDataException e) {
            return new OverTime(about, Optional.empty(), "", Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    private static Training train(JobRequest request, JobStages stages, Map<String, Object> summary, Progress progress)
            throws IOException {
        CleanResult clean = stages.clean(request.from(), request.mapping());
        summary.putAll(Summary.data(clean));
        CleanData data = clean.data();
        long started = System.nanoTime();
        Optional<TicketVectors> vectors = stages.vectors(data, request.plan());
        FeatureTable table = FeatureBuilder.build(data, request.plan(), vectors, OptionalLong.empty(), progress);
        summary.put("target", request.plan().target().id());
        summary.put("label", Summary.label(table));
        summary.put("seed", request.training().seed());
        Training training = stages.train(table, request.training(), started);
        summary.put("best_model", training.comparison().best().name());
        summary.put("split", Summary.split(training.comparison().split(), table));
        return training;
    }

    private static ChartOrigin origin(Comparison comparison) {
        CleanData data = comparison.table().data();
        return new ChartOrigin(comparison.best().model().orElseThrow().kind().label() + " · "
                + data.origin().source() + ", snapshot "
                + data.origin().snapshotHash().substring(0, 8) + " · data until "
                + Instants.format(data.lastMoment()) + " · seed "
                + comparison.options().seed());
    }
}
