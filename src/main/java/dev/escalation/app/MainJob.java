package dev.escalation.app;

import dev.escalation.chart.ChartOrigin;
import dev.escalation.chart.FontSupport;
import dev.escalation.data.CleanData;
import dev.escalation.data.Instants;
import dev.escalation.etl.CleanFiles;
import dev.escalation.etl.CleanResult;
import dev.escalation.features.CutCheck;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.TextUse;
import dev.escalation.features.TicketVectors;
import dev.escalation.live.RiskQueue;
import dev.escalation.model.Ablation;
import dev.escalation.model.Comparison;
import dev.escalation.model.Lessons;
import dev.escalation.model.NotEnoughDataException;
import dev.escalation.model.Segment;
import dev.escalation.model.Split;
import dev.escalation.model.TextAblation;
import dev.escalation.model.TrainedModel;
import dev.escalation.model.leak.LeakFinding;
import dev.escalation.report.AblationFile;
import dev.escalation.report.ComparisonFiles;
import dev.escalation.report.EvaluationCharts;
import dev.escalation.report.ExplanationFiles;
import dev.escalation.report.FeatureFiles;
import dev.escalation.report.QueueFiles;
import dev.escalation.report.closer.CloserJson;
import dev.escalation.report.closer.CloserResults;
import dev.escalation.report.closer.CloserSection;
import dev.escalation.report.document.HtmlReport;
import dev.escalation.report.document.ReportSection;
import dev.escalation.report.manager.ManagerReport;
import dev.escalation.report.manager.ReportSubject;
import dev.escalation.report.simulation.SimulationJson;
import dev.escalation.report.simulation.SimulationSections;
import dev.escalation.simulate.study.CannotSimulateException;
import dev.escalation.simulate.study.Outlook;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** CSV in, ranked and explained risks out: every stage from import to the files of a run. */
public final class MainJob {
    private final JobRequest request;
    private final Path folder;
    private final Progress progress;
    private final StageClock clock = new StageClock();
    private final Map<String, Object> summary;

    private MainJob(String command, JobRequest request, Path folder, Progress progress) {
        this.request = request;
        this.folder = folder;
        this.progress = progress;
        this.summary = Summary.program(command);
    }

    /**
     * Does everything and leaves the files in {@code out}; on failure or cancellation {@code out} is as it was.
     *
     * @param command what the summary says was run
     * @return the content of {@code summary.json}
     * @throws dev.escalation.ingest.UnusableInputException if the source cannot be used
     * @throws UnusableOutputException if the output folder cannot be used
     * @throws java.util.concurrent.CancellationException if the user stops it
     * @throws IOException if a file cannot be written
     */
    public static Map<String, Object> run(String command, JobRequest request, Path out, Progress progress)
            throws IOException {
        FontSupport.require();
        try (OutputFolder output = OutputFolder.at(out)) {
            Map<String, Object> summary = new MainJob(command, request, output.path(), progress).run();
            progress.checkCancelled();
            output.complete(summary);
            return summary;
        }
    }

    private Map<String, Object> run() throws IOException {
        try (JobStages stages = new JobStages(request.workspace(), summary, progress)) {
            run(stages);
        }
        summary.put("seconds", clock.seconds());
        return summary;
    }

    private void run(JobStages stages) throws IOException {
        CleanResult clean = stages.clean(request.from(), request.mapping());
        summary.putAll(Summary.data(clean));
        clock.ended("import_and_clean");
        CleanFiles.write(clean, folder);
        clock.ended("write_clean");
        CleanData data = clean.data();
        long started = System.nanoTime();
        Optional<TicketVectors> vectors = stages.vectors(data, request.plan());
        clock.ended("read_texts");
        FeatureTable table =
                FeatureBuilder.build(data, request.plan(), vectors, OptionalLong.of(data.lastMoment()), progress);
        summary.put("target", request.plan().target().id());
        summary.put("label", Summary.label(table));
        summary.put("text", request.plan().text().id());
        summary.put("seed", request.training().seed());
        clock.ended("features");
        try {
            learn(table, clean, stages, started);
        } catch (NotEnoughDataException e) {
            notEnough(table, clean, e);
        }
    }

    private void notEnough(FeatureTable table, CleanResult clean, NotEnoughDataException e) throws IOException {
        summary.put("best_model", null);
        summary.put("verdict", "not enough evidence");
        summary.put("why", e.getMessage());
        FeatureFiles.writeTrainingDataset(table, _ -> Segment.LEFT_OUT, folder.resolve("training_dataset.csv"));
        String why = String.valueOf(e.getMessage());
        report(ReportSubjects.without(clean, table, why, request.training().seed()), List.of());
    }

    private void learn(FeatureTable table, CleanResult clean, JobStages stages, long started) throws IOException {
        Lessons lessons = stages.lessons(table, request);
        if (!lessons.isNone()) {
            summary.put("actions", Summary.lessons(lessons));
        }
        Training training = stages.train(table, lessons, request.training(), started);
        Split split = training.comparison().split();
        clock.ended("train_and_evaluate");
        if (request.plan().text() != TextUse.OFF) {
            summary.put("text_ablation", Summary.ablation(TextAblation.of(training.comparison(), progress)));
            clock.ended("compare_without_text");
        }
        if (request.groups() == JobRequest.Groups.MEASURED) {
            measureGroups(training.comparison());
        }
        progress.stage("Writing results", 0);
        FeatureFiles.writeTrainingDataset(
                table, row -> split.segmentOf(table, row), folder.resolve("training_dataset.csv"));
        writeComparison(training.comparison(), training.findings(), training.cut());
        clock.ended("write_results");
        CloserResults closer = CloserStage.of(training.comparison(), progress);
        CloserStage.write(closer, folder, progress);
        summary.put("closer_look", CloserJson.of(closer));
        clock.ended("look_closer");
        Insight insight = explain(training);
        clock.ended("explain");
        List<ReportSection> more = new ArrayList<>();
        more.add(CloserSection.of(closer));
        more.add(DriversSection.of(table.data(), request.plan().target(), progress));
        more.addAll(simulate(training.comparison()));
        clock.ended("simulate");
        report(ReportSubjects.of(clean, training, insight), more);
    }

    private void measureGroups(Comparison comparison) throws IOException {
        Ablation ablation = Ablation.of(comparison, progress);
        AblationFile.write(ablation, folder.resolve("ablation.csv"));
        summary.put("ablation", FindingsSummary.of(ablation));
        clock.ended("compare_without_groups");
    }

    /**
     * A desk that cannot be simulated says why.
     *
     * @return what the report says about it
     */
    private List<ReportSection> simulate(Comparison comparison) throws IOException {
        try {
            Outlook outlook = SimulationStage.run(
                    comparison,
                    SimulationStage.stated(request.workspace()),
                    ScenarioChanges.NONE,
                    SimulationStage.Effort.QUICK,
                    request.training().seed(),
                    progress);
            SimulationStage.writeMain(outlook, folder);
            summary.put("simulation", SimulationJson.of(outlook));
            return SimulationStage.sections(outlook);
        } catch (CannotSimulateException e) {
            summary.put("simulation", Map.of("failed", e.getMessage()));
            return SimulationSections.none(String.valueOf(e.getMessage()));
        }
    }

    private void report(ReportSubject subject, List<ReportSection> more) throws IOException {
        progress.stage("Writing the report", 0);
        HtmlReport.write(ManagerReport.of(subject, more), folder.resolve("report.html"));
        clock.ended("report");
    }

    private void writeComparison(Comparison comparison, List<LeakFinding> findings, CutCheck cut) throws IOException {
        FeatureTable table = comparison.table();
        ComparisonFiles.writePredictions(comparison, folder.resolve("predictions_test.csv"));
        ComparisonFiles.writeComparison(comparison, folder.resolve("model_comparison.csv"));
        ComparisonFiles.writeByAge(comparison, progress, folder.resolve("metrics_by_age.csv"));
        ComparisonFiles.writeLeakScan(findings, folder.resolve("leak_scan.csv"));
        new EvaluationCharts(comparison, origin(comparison)).write(folder);
        ModelFiles.write(comparison, findings, folder);
        summary.put("split", Summary.split(comparison.split(), table));
        summary.put("best_model", comparison.best().name());
        summary.put("best_model_by", "average precision on validation");
        summary.put("verdict", comparison.verdict().words());
        summary.put("models", Summary.models(comparison, findings));
        if (!comparison.options().tuned().isEmpty()) {
            summary.put("tuning", FindingsSummary.of(comparison.options()));
        }
        summary.put("test_read", 1);
        summary.put("leak_scan", Summary.leaks(findings, cut));
        Optional<TrueRisk> truth = TrueRisk.beside(request.from());
        if (truth.isPresent()) {
            summary.put("true_risk", truth.get().figures(table, comparison.testRows()));
        }
    }

    /** A failed explanation says so; nothing is put in its place. */
    private Insight explain(Training training) throws IOException {
        TrainedModel model = training.comparison().best().model().orElseThrow();
        FeatureTable table = training.table();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model", model.kind().id());
        summary.put("explanation", json);
        Insight insight = Insight.of(training, model, progress);
        if (insight.failure().isEmpty()) {
            ExplanationFiles.write(
                    insight.explanation(), insight.importance(), table, origin(training.comparison()), folder);
            json.put("test_rows_explained", insight.explanation().rows().length);
            json.put("additivity_error", insight.explanation().additivityError());
        } else {
            json.put("failed", insight.failure());
        }
        RiskQueue queue = insight.queue();
        QueueFiles.writeQueue(queue, folder.resolve("risk_queue.csv"));
        QueueFiles.writeTopFeatures(queue, folder.resolve("ticket_top_features.json"));
        json.put("queue_tickets", queue.entries().size());
        json.put("queue_as_of", Instants.format(table.data().lastMoment()));
        json.put("queue_top", Summary.queueTop(queue));
        return insight;
    }

    private ChartOrigin origin(Comparison comparison) {
        CleanData data = comparison.table().data();
        return new ChartOrigin(
                "Best model: " + comparison.best().model().orElseThrow().kind().label() + " · "
                        + data.origin().source() + ", snapshot "
                        + data.origin().snapshotHash().substring(0, 8) + " · data until "
                        + Instants.format(data.lastMoment()) + " · seed "
                        + request.training().seed());
    }
}
