package dev.escalation.app;

import dev.escalation.chart.FontSupport;
import dev.escalation.data.CleanData;
import dev.escalation.data.Instants;
import dev.escalation.etl.CleanResult;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.TicketVectors;
import dev.escalation.live.RiskBand;
import dev.escalation.live.RiskQueue;
import dev.escalation.model.Comparison;
import dev.escalation.model.NotEnoughDataException;
import dev.escalation.report.closer.CloserSection;
import dev.escalation.report.document.ReportSection;
import dev.escalation.report.manager.ModelPart;
import dev.escalation.report.manager.ReportSubject;
import dev.escalation.report.simulation.SimulationSections;
import dev.escalation.simulate.study.CannotSimulateException;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The report for managers and the list for a shift. */
public final class ReportJob {
    private final ReportRequest request;
    private final Progress progress;
    private final StageClock clock = new StageClock();
    private final Map<String, Object> summary = Summary.program("report");

    /** Further sections; a saved model has no test tickets to simulate with. */
    private final List<ReportSection> more = new ArrayList<>();

    private ReportJob(ReportRequest request, Progress progress) {
        this.request = request;
        this.progress = progress;
    }

    /**
     * Leaves {@code report.html report.pdf shift_sheet.pdf shift_sheet.csv summary.json} in {@code out}, as far as their
     * formats are asked for; on failure or cancellation {@code out} is as it was.
     *
     * @return the content of {@code summary.json}
     * @throws dev.escalation.ingest.UnusableInputException if the source cannot be used
     * @throws dev.escalation.model.tree.ModelFormatException if the saved model is damaged
     * @throws UnusableRequestException if there is no such model, or it does not fit the data
     * @throws UnusableOutputException if the output folder cannot be used
     * @throws java.util.concurrent.CancellationException if the user stops it
     * @throws IOException if a file cannot be written
     */
    public static Map<String, Object> run(ReportRequest request, Path out, Progress progress) throws IOException {
        FontSupport.require();
        try (OutputFolder output = OutputFolder.at(out)) {
            Map<String, Object> summary = new ReportJob(request, progress).run(output.path());
            progress.checkCancelled();
            output.complete(summary);
            return summary;
        }
    }

    private Map<String, Object> run(Path folder) throws IOException {
        ReportSubject subject = subject();
        clock.ended("import_and_score");
        tell(subject);
        ReportFiles.write(subject, more, request, folder, progress);
        clock.ended("report");
        summary.put("seconds", clock.seconds());
        return summary;
    }

    private List<ReportSection> simulate(Comparison comparison) throws IOException {
        try {
            return SimulationStage.sections(SimulationStage.run(
                    comparison,
                    SimulationStage.stated(request.job().workspace()),
                    ScenarioChanges.NONE,
                    SimulationStage.Effort.QUICK,
                    request.job().training().seed(),
                    progress));
        } catch (CannotSimulateException e) {
            return SimulationSections.none(String.valueOf(e.getMessage()));
        }
    }

    private ReportSubject subject() throws IOException {
        if (request.model().isPresent()) {
            Path model = request.model().get();
            JobRequest job = request.job();
            ScoreRequest scoring = new ScoreRequest(job.from(), job.mapping(), model, Optional.empty());
            ScoredData scored = ScoredData.of(scoring, progress);
            summary.putAll(Summary.data(scored.clean()));
            return SavedSubject.of(scored, model, progress);
        }
        try (JobStages stages = new JobStages(request.job().workspace(), summary, progress)) {
            CleanResult clean = stages.clean(request.job().from(), request.job().mapping());
            summary.putAll(Summary.data(clean));
            return trained(stages, clean);
        }
    }

    private ReportSubject trained(JobStages stages, CleanResult clean) throws IOException {
        Optional<Training> kept =
                request.learning() == ReportRequest.Learning.KEPT ? stages.kept(clean.data()) : Optional.empty();
        summary.put("training", kept.isPresent() ? "kept" : "new");
        if (kept.isPresent()) {
            return of(clean, kept.get());
        }
        JobRequest job = request.job();
        CleanData data = clean.data();
        long started = System.nanoTime();
        Optional<TicketVectors> vectors = stages.vectors(data, job.plan());
        FeatureTable table =
                FeatureBuilder.build(data, job.plan(), vectors, OptionalLong.of(data.lastMoment()), progress);
        try {
            return of(clean, stages.train(table, job.training(), started));
        } catch (NotEnoughDataException e) {
            String why = String.valueOf(e.getMessage());
            return ReportSubjects.without(clean, table, why, job.training().seed());
        }
    }

    private ReportSubject of(CleanResult clean, Training training) throws IOException {
        more.add(CloserSection.of(CloserStage.of(training.comparison(), progress)));
        more.add(DriversSection.of(clean.data(), training.table().target(), progress));
        more.addAll(simulate(training.comparison()));
        return ReportSubjects.of(
                clean,
                training,
                Insight.of(training, training.comparison().best().model().orElseThrow(), progress));
    }

    private void tell(ReportSubject subject) {
        summary.put("target", subject.table().target().id());
        summary.put("as_of", Instants.format(subject.table().data().lastMoment()));
        if (subject.model().isEmpty()) {
            summary.put("model", null);
            summary.put("verdict", "not enough evidence");
            summary.put("why", subject.whyNoModel());
            return;
        }
        ModelPart part = subject.model().get();
        RiskQueue queue = part.queue();
        summary.put("model", part.inUse().name());
        summary.put("verdict", part.inUse().test().verdict().words());
        summary.put("queue_tickets", queue.entries().size());
        summary.put(
                "critical_tickets",
                queue.entries().stream()
                        .filter(entry -> entry.band() == RiskBand.CRITICAL)
                        .count());
        summary.put("queue_top", Summary.queueTop(queue));
    }
}
