package dev.escalation.ui.reports;

import dev.escalation.app.DriversSection;
import dev.escalation.app.Insight;
import dev.escalation.app.ReportSubjects;
import dev.escalation.app.SimulationStage;
import dev.escalation.app.StudiedDesks;
import dev.escalation.model.Comparison;
import dev.escalation.model.ModelResult;
import dev.escalation.model.closer.CloserLook;
import dev.escalation.report.closer.CloserResults;
import dev.escalation.report.closer.CloserSection;
import dev.escalation.report.document.PdfReport;
import dev.escalation.report.document.ReportDocument;
import dev.escalation.report.document.ReportSection;
import dev.escalation.report.manager.ManagerReport;
import dev.escalation.report.manager.ReportSubject;
import dev.escalation.report.shift.ShiftPage;
import dev.escalation.report.shift.ShiftSheet;
import dev.escalation.report.simulation.SimulationSections;
import dev.escalation.simulate.sla.SlaPolicy;
import dev.escalation.simulate.study.CannotSimulateException;
import dev.escalation.simulate.study.Outlook;
import dev.escalation.task.Progress;
import dev.escalation.ui.TrainingRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A report that was made, ready to be looked at and saved.
 *
 * @param sheet of the shift sheet; empty for the report for managers
 * @param pdf its pages
 */
record Made(
        Wanted wanted, Insight insight, ReportDocument document, Optional<ShiftSheet> sheet, byte[] pdf, Pages pages) {
    /**
     * @param desks simulate what acting would save
     * @param stated service levels
     */
    static Made of(
            Wanted wanted,
            TrainingRun run,
            Insight insight,
            StudiedDesks desks,
            Optional<SlaPolicy> stated,
            Progress progress)
            throws IOException {
        progress.checkCancelled();
        ReportSubject subject = ReportSubjects.of(run.data().clean(), run.training(), insight);
        Optional<ShiftSheet> sheet = wanted.kind() == ReportKind.SHIFT
                ? Optional.of(ShiftSheet.of(insight.queue(), insight.earlier(), wanted.tickets()))
                : Optional.empty();
        ReportDocument document = sheet.map(one -> ShiftPage.of(one, ManagerReport.sheetOrigin(subject)))
                .orElseGet(() -> manager(
                        wanted,
                        subject,
                        () -> closer(run.training().comparison(), insight, progress),
                        () -> desks.usual(run.training().comparison(), stated, progress),
                        progress));
        progress.checkCancelled();
        byte[] pdf = PdfReport.of(document);
        return new Made(wanted, insight, document, sheet, pdf, Pages.of(pdf, progress));
    }

    private static CloserResults closer(Comparison comparison, Insight insight, Progress progress) {
        ModelResult inUse = comparison.results().stream()
                .filter(result -> result.model().filter(insight.model()::equals).isPresent())
                .findFirst()
                .orElse(comparison.best());
        return CloserResults.of(
                new CloserLook(comparison, inUse), comparison.lessons().acted(), progress);
    }

    private static ReportDocument manager(
            Wanted wanted,
            ReportSubject subject,
            Supplier<CloserResults> closer,
            Supplier<Outlook> outlook,
            Progress progress) {
        List<ReportSection> more = new ArrayList<>();
        if (!wanted.without().contains(ReportPart.CLOSER)) {
            more.add(CloserSection.of(closer.get()));
        }
        if (!wanted.without().contains(ReportPart.DRIVERS)) {
            more.add(DriversSection.of(subject.table().data(), subject.table().target(), progress));
        }
        if (!wanted.without().containsAll(Set.of(ReportPart.ACTING, ReportPart.FIT))) {
            more.addAll(simulated(outlook));
        }
        return ManagerReport.of(subject, more)
                .without(wanted.without().stream().map(ReportPart::section).collect(Collectors.toSet()));
    }

    private static List<ReportSection> simulated(Supplier<Outlook> outlook) {
        try {
            return SimulationStage.sections(outlook.get());
        } catch (CannotSimulateException e) {
            return SimulationSections.none(String.valueOf(e.getMessage()));
        }
    }
}
