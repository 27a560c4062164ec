package dev.escalation.report.manager;

import dev.escalation.data.CleanData;
import dev.escalation.explain.Phrases;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.TicketOutcomes;
import dev.escalation.model.Comparison;
import dev.escalation.model.Segment;
import dev.escalation.model.Split;
import dev.escalation.report.document.ReportBlock;
import dev.escalation.report.document.ReportBlock.Cell;
import dev.escalation.report.document.ReportBlock.Column;
import dev.escalation.report.document.ReportBlock.DataTable;
import dev.escalation.report.document.ReportBlock.Paragraph;
import dev.escalation.report.document.ReportSection;
import dev.escalation.report.document.Say;
import java.util.ArrayList;
import java.util.List;

/** What was read, what is predicted, and from which tickets it was learned. */
final class DataSection {
    private final ReportSubject subject;
    private final OutcomeTalk talk;

    DataSection(ReportSubject subject) {
        this.subject = subject;
        this.talk = OutcomeTalk.of(subject.table().target());
    }

    ReportSection section() {
        FeatureTable table = subject.table();
        CleanData data = table.data();
        List<ReportBlock> blocks = new ArrayList<>();
        blocks.add(new Paragraph("The data is " + data.origin().source() + ", read as "
                + data.origin().profile() + ". It ends at " + Moments.of(data.lastMoment(), data)
                + ", and everything is said from that moment."));
        blocks.add(rows(subject.account()));
        blocks.add(new Paragraph("The outcome, " + talk.noun() + ", is read from: "
                + table.target().source(data.rules()).describe() + ". " + label(table)
                + " Tickets that are still undecided count for neither side."));
        blocks.add(new Paragraph("Each ticket is looked at from several ages ("
                + table.points().describe() + "), and at each only what was known then is used."));
        subject.model().flatMap(ModelPart::comparison).ifPresent(comparison -> blocks.add(split(comparison)));
        return new ReportSection("data", "Data and outcome", blocks);
    }

    private static DataTable rows(DataAccount account) {
        List<List<Cell>> rows = new ArrayList<>();
        for (DataAccount.TableRows table : account.tables()) {
            rows.add(Cell.row(
                    SummarySection.capital(table.table().replace('_', ' ')),
                    Say.count(table.rowsIn()),
                    Say.count(table.rowsClean()),
                    Say.count(table.rowsRejected()),
                    Say.count(table.repaired())));
        }
        return new DataTable(
                "Rows read are rows used plus rows rejected.",
                List.of(
                        Column.text("Table").wide(32),
                        Column.number("Rows read"),
                        Column.number("Used"),
                        Column.number("Rejected"),
                        Column.number("Values repaired")),
                rows);
    }

    /** {@code Of the tickets, 812 escalated and 245 are undecided.} */
    static String label(FeatureTable table) {
        TicketOutcomes outcomes = table.outcomes();
        int happened = 0;
        int known = 0;
        for (int t = 0; t < outcomes.known().length; t++) {
            happened += outcomes.positive()[t] ? 1 : 0;
            known += outcomes.known()[t] ? 1 : 0;
        }
        int tickets = outcomes.known().length;
        return "Of the tickets, " + Say.count(happened) + " " + table.target().participle() + " and "
                + Say.count(tickets - known) + " are undecided.";
    }

    private static DataTable split(Comparison comparison) {
        FeatureTable table = comparison.table();
        Split split = comparison.split();
        long[] starts = {split.start(), split.validationStart(), split.testStart(), split.end()};
        List<Segment> segments = List.of(Segment.TRAIN, Segment.VALIDATION, Segment.TEST);
        List<String> uses = List.of("learning", "choosing", "testing, once");
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            int[] scores = split.rows(table, segments.get(i));
            int positives = 0;
            for (int row : scores) {
                positives += table.label()[row] ? 1 : 0;
            }
            rows.add(Cell.row(
                    SummarySection.capital(uses.get(i)),
                    Moments.day(starts[i], table.data()) + " \u2013 " + Moments.day(starts[i + 1], table.data()),
                    Phrases.ENGLISH.quantities().duration(split.embargoHours()[i]),
                    Say.count(scores.length),
                    Say.count(positives)));
        }
        return new DataTable(
                "Tickets by the day they were created. Those younger than the gap at the end of a period are left out, "
                        + "because many of their outcomes are not known.",
                List.of(
                        Column.text("Used for").wide(20),
                        new Column("Created", Column.Kind.SHORT, 0),
                        Column.number("Gap"),
                        Column.number("Scores"),
                        Column.number("With the outcome")),
                rows);
    }
}
