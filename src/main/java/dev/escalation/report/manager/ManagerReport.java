package dev.escalation.report.manager;

import dev.escalation.data.CleanData;
import dev.escalation.data.Instants;
import dev.escalation.report.document.ReportDocument;
import dev.escalation.report.document.ReportSection;
import dev.escalation.report.shift.SheetOrigin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The report for managers: a summary in words, then what it rests on. */
public final class ManagerReport {
    private ManagerReport() {}

    /**
     * @param more sections about acting, such as those of a simulation; they stand before the assumptions and limits
     * @return the same for the same subject, whenever it is made
     */
    public static ReportDocument of(ReportSubject subject, List<ReportSection> more) {
        OutcomeTalk talk = OutcomeTalk.of(subject.table().target());
        CleanData data = subject.table().data();
        List<ReportSection> sections = new ArrayList<>();
        sections.add(new SummarySection(subject, more).section());
        subject.model().ifPresent(part -> sections.add(new OpenSection(part).section()));
        sections.add(new DataSection(subject).section());
        sections.add(QualitySection.of(subject.account()));
        subject.model().ifPresent(part -> {
            sections.add(new ModelsSection(part).section());
            sections.add(new ExplanationSection(part).section());
        });
        sections.addAll(more);
        sections.add(new LimitsSection(subject, more).section());
        sections.add(OriginSection.of(subject));
        return new ReportDocument(
                "Which tickets are at risk of " + talk.aNoun(),
                "Report for managers \u00b7 " + data.origin().source() + " \u00b7 as of "
                        + Moments.of(data.lastMoment(), data),
                "How many open tickets are at risk of " + talk.aNoun()
                        + ", how far the model can be relied on, and why.",
                OriginSection.line(subject),
                moment(data),
                subject.program(),
                ReportDocument.Layout.REPORT,
                sections);
    }

    /** What stands at the foot of a shift sheet about the same. */
    public static SheetOrigin sheetOrigin(ReportSubject subject) {
        return new SheetOrigin(OriginSection.line(subject), subject.program());
    }

    private static Instant moment(CleanData data) {
        return Instants.isKnown(data.lastMoment()) ? Instant.ofEpochMilli(data.lastMoment()) : Instant.EPOCH;
    }
}
