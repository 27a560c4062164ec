package dev.escalation.report.closer;

import dev.escalation.chart.ChartOrigin;
import dev.escalation.chart.ChartWords;
import dev.escalation.live.replay.Snapshots;
import dev.escalation.model.closer.LeadTime;
import dev.escalation.model.closer.Slice;
import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.model.evaluation.Verdict;
import dev.escalation.report.EvaluationChartData;
import dev.escalation.report.document.ReportBlock;
import dev.escalation.report.document.ReportBlock.Paragraph;
import dev.escalation.report.document.ReportBlock.Picture;
import dev.escalation.report.document.ReportSection;
import dev.escalation.report.document.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a report says of how early the model warns, what a number of reviews would catch, and where it is weak. */
public final class CloserSection {
    /** Its id in a document. */
    public static final String ID = "closer";

    private final CloserResults results;
    private final String outcomes;

    private CloserSection(CloserResults results) {
        this.results = results;
        this.outcomes = EvaluationChartData.words(
                        results.look().comparison().table().target(), ChartWords.ENGLISH)
                .plural();
    }

    public static ReportSection of(CloserResults results) {
        return new CloserSection(results).section();
    }

    private ReportSection section() {
        CloserCharts charts = new CloserCharts(results.look(), ChartOrigin.NONE);
        List<ReportBlock> blocks = new ArrayList<>();
        blocks.add(new Paragraph(early()));
        if (results.lead().outcomes() > 0) {
            blocks.add(new Picture(charts.leadTime(results.lead()), Picture.Size.HALF_WIDTH));
            blocks.add(new Picture(
                    charts.capacity(results.capacity(), results.rule(), results.chance(), CloserResults.PER_DAY),
                    Picture.Size.HALF_WIDTH));
        }
        blocks.add(new Paragraph(reviews()));
        blocks.add(new Paragraph(lists()));
        blocks.add(new Paragraph(weak()));
        return new ReportSection(ID, "How early it warns, and where it is weak", blocks);
    }

    private String early() {
        LeadTime lead = results.lead();
        if (lead.alerted() == 0) {
            return "None of the " + Say.count(lead.outcomes()) + " " + outcomes + " of the test was alerted before.";
        }
        return "Of " + Say.count(lead.outcomes()) + " " + outcomes + " of the test, " + Say.count(lead.alerted())
                + " were alerted before they happened; half of these at least "
                + hours(lead.medianHours().value())
                + " before" + hoursRange(lead.medianHours()) + "." + evidence(lead.verdict());
    }

    private static String hours(double hours) {
        return String.format(Locale.ROOT, "%.1f\u00a0h", hours);
    }

    private static String hoursRange(BootstrapInterval interval) {
        return Double.isNaN(interval.low())
                ? ""
                : " (95\u00a0% interval " + hours(interval.low()) + " to " + hours(interval.high()) + ")";
    }

    private static String evidence(Verdict verdict) {
        return verdict == Verdict.NOT_ENOUGH_EVIDENCE ? " These are too few to be sure." : "";
    }

    private String reviews() {
        int perDay = CloserResults.PER_DAY;
        return "Reviewing the " + perDay + " highest scores of each day would catch "
                + hundred(results.capacity().at(perDay).share()) + " of a hundred " + outcomes
                + ", the rule of priority and age "
                + Say.ofHundred(results.rule().at(perDay).share().value()) + ", chance "
                + Say.ofHundred(results.chance().at(perDay).share().value()) + ".";
    }

    private static String hundred(BootstrapInterval share) {
        return Say.ofHundred(share.value())
                + (Double.isNaN(share.low()) ? "" : " (" + Say.ofHundred(share.low(), share.high()) + ")");
    }

    private String lists() {
        Snapshots lists = results.snapshots();
        if (lists.weeksOver() == 0) {
            return "No Monday's list of the test period can be judged yet: the data ends before its week does.";
        }
        return "Of the " + lists.asked().top() + " highest on " + Say.count(lists.weeksOver())
                + " Mondays, " + hundred(lists.model()) + " of a hundred had the outcome within "
                + lists.asked().days() + " days; lists by the rule would have had "
                + Say.ofHundred(lists.rule().value()) + ", lists by chance " + Say.ofHundred(lists.chance()) + "."
                + evidence(lists.verdict());
    }

    private String weak() {
        List<Slice> weak = results.slices().weak();
        String judged = results.slices().tested() + " of "
                + results.slices().all().size() + " groups of tickets have enough outcomes to be judged. ";
        return judged
                + (weak.isEmpty()
                        ? "None of them is ranked worse than the rest beyond chance."
                        : "Ranked worse than the rest, beyond what chance explains when so many are looked at: "
                                + weak.stream()
                                        .map(slice -> slice.label() + " " + slice.level())
                                        .collect(Collectors.joining(", "))
                                + ".");
    }
}
