package dev.escalation.report.manager;

import dev.escalation.chart.Chart;
import dev.escalation.chart.ChartOrigin;
import dev.escalation.explain.GlobalImportance.Column;
import dev.escalation.explain.Phrases;
import dev.escalation.explain.sentence.FactSheet;
import dev.escalation.live.RiskQueue;
import dev.escalation.report.ExplanationCharts;
import dev.escalation.report.document.ReportBlock;
import dev.escalation.report.document.ReportBlock.Note;
import dev.escalation.report.document.ReportBlock.Paragraph;
import dev.escalation.report.document.ReportBlock.Picture;
import dev.escalation.report.document.ReportSection;
import dev.escalation.report.document.Say;
import dev.escalation.report.document.Tone;
import java.util.ArrayList;
import java.util.List;

/** What the model reacts to, over many scores and for the first ticket of the queue. */
final class ExplanationSection {
    private static final int FACTS = 10;
    private static final int CLOSER = 2;

    private final ModelPart part;

    ExplanationSection(ModelPart part) {
        this.part = part;
    }

    ReportSection section() {
        List<ReportBlock> blocks = new ArrayList<>();
        if (part.notExplained().isEmpty()) {
            explained(blocks);
        } else {
            blocks.add(new Note(
                    Tone.WARNING,
                    "The scores could not be explained: " + SummarySection.sentence(part.notExplained())
                            + " The scores themselves stand."));
        }
        return new ReportSection("explanation", "What drives the risk", blocks);
    }

    private void explained(List<ReportBlock> blocks) {
        blocks.add(new Paragraph(
                "The score of a ticket is split exactly into the effects of its facts. Here they are over "
                        + Say.counted(part.importance().rows(), "score", "scores")
                        + ". An effect says what the model reacts to, not what causes the outcome."));
        ExplanationCharts charts = new ExplanationCharts(
                part.explanation(), part.importance(), part.queue().table(), Phrases.ENGLISH, ChartOrigin.NONE);
        blocks.add(new Picture(charts.importance(FACTS), Picture.Size.WHOLE_WIDTH));
        List<Column> largest = charts.largest(FACTS);
        if (!largest.isEmpty()) {
            blocks.add(new Picture(charts.direction(FACTS), Picture.Size.WHOLE_WIDTH));
            for (Column column : largest.stream().limit(CLOSER).toList()) {
                Chart closer = charts.dependence(column);
                blocks.add(new Picture(closer, Picture.Size.HALF_WIDTH));
            }
        }
        first(blocks);
    }

    private void first(List<ReportBlock> blocks) {
        RiskQueue queue = part.queue();
        if (!queue.entries().isEmpty() && queue.withoutReasons().isEmpty()) {
            RiskQueue.Entry first = queue.entries().getFirst();
            blocks.add(new Paragraph(
                    "For example " + first.explanation().ticketId() + ", the ticket with the highest risk: "
                            + FactSheet.of(first.explanation(), queue.words()).template()));
        }
    }
}
