package dev.escalation.report.manager;

import dev.escalation.data.CleanData;
import dev.escalation.explain.GlobalImportance.Column;
import dev.escalation.live.RiskBand;
import dev.escalation.live.RiskQueue;
import dev.escalation.model.evaluation.Evaluation;
import dev.escalation.model.evaluation.Verdict;
import dev.escalation.report.document.ReportBlock;
import dev.escalation.report.document.ReportBlock.Note;
import dev.escalation.report.document.ReportBlock.Paragraph;
import dev.escalation.report.document.ReportBlock.Tile;
import dev.escalation.report.document.ReportBlock.Tiles;
import dev.escalation.report.document.ReportSection;
import dev.escalation.report.document.Say;
import dev.escalation.report.document.Tone;
import dev.escalation.report.simulation.SimulationSections;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The report in words, for who reads nothing else. */
final class SummarySection {
    private static final int DRIVERS = 3;

    private final ReportSubject subject;
    private final OutcomeTalk talk;

    private final boolean isSimulated;

    /** @param more further sections, such as those of a simulation */
    SummarySection(ReportSubject subject, List<ReportSection> more) {
        this.subject = subject;
        this.isSimulated = more.stream().anyMatch(one -> one.id().equals(SimulationSections.FIT));
        this.talk = OutcomeTalk.of(subject.table().target());
    }

    ReportSection section() {
        List<ReportBlock> blocks = new ArrayList<>();
        if (subject.model().isPresent()) {
            withModel(subject.model().get(), blocks);
        } else {
            blocks.add(new Paragraph(lookedAt() + " No model could be trained."));
            blocks.add(new Note(Tone.WARNING, "Not enough evidence. " + sentence(subject.whyNoModel())));
        }
        return new ReportSection("summary", "Summary", blocks);
    }

    private void withModel(ModelPart part, List<ReportBlock> blocks) {
        if (!part.alarms().isEmpty()) {
            blocks.add(new Note(
                    Tone.ALARM,
                    "Do not rely on the figures of this report before this is explained: "
                            + part.alarms().getFirst().column() + ": "
                            + sentence(part.alarms().getFirst().evidence())));
        }
        blocks.add(new Paragraph(now(part.queue())));
        blocks.add(new Tiles(tiles(part)));
        blocks.add(new Paragraph(lookedAt()));
        blocks.add(new Paragraph(howGood(part)));
        blocks.add(verdict(part.inUse().test()));
        drivers(part, blocks);
        blocks.add(new Paragraph("What this does not say: why a ticket " + talk.verb()
                + ", only what goes with it; and what acting on the "
                + "flagged tickets would change"
                + (isSimulated ? ", which is simulated in a section of its own." : ".")
                + " The limits are at the end."));
    }

    private String now(RiskQueue queue) {
        long open = queue.entries().size();
        if (open == 0) {
            return "No ticket is open.";
        }
        long critical = inBand(queue, RiskBand.CRITICAL);
        long high = inBand(queue, RiskBand.HIGH);
        return "Of " + Say.counted(open, "open ticket", "open tickets") + ", " + critical + " "
                + (critical == 1 ? "is" : "are") + " at critical and " + high + " at high risk of "
                + talk.aNoun() + ".";
    }

    static long inBand(RiskQueue queue, RiskBand band) {
        return queue.entries().stream().filter(entry -> entry.band() == band).count();
    }

    private List<Tile> tiles(ModelPart part) {
        Evaluation test = part.inUse().test();
        RiskQueue queue = part.queue();
        boolean flags = test.confusion().alerted() > 0;
        return List.of(
                new Tile(
                        "Critical now",
                        Say.count(inBand(queue, RiskBand.CRITICAL)),
                        "of " + Say.counted(queue.entries().size(), "open ticket", "open tickets")),
                new Tile(
                        "Alerts that are right",
                        flags ? Hits.of(test.precision()) + " of 100" : "no alerts",
                        "by chance " + new Hits(test, talk).byChance() + " of 100"),
                new Tile(
                        capital(talk.nouns()) + " found",
                        Hits.of(test.recall()) + " of 100",
                        "in time, at the alert line"),
                new Tile(
                        "Evidence",
                        Say.counted(test.positiveTickets(), "ticket", "tickets"),
                        "that " + talk.past() + ", in the test"));
    }

    private String lookedAt() {
        CleanData data = subject.table().data();
        return "The report looks at " + Say.counted(data.tickets().size(), "ticket", "tickets") + " with "
                + Say.counted(data.events().size(), "event", "events") + " of "
                + data.origin().source() + ", until "
                + Moments.of(data.lastMoment(), data) + ". " + DataSection.label(subject.table());
    }

    private String howGood(ModelPart part) {
        ModelFigures model = part.inUse();
        StringBuilder text = new StringBuilder("The model in use (" + model.label() + ") was tested on tickets it had ")
                .append("never seen. ")
                .append(new Hits(model.test(), talk).sentence())
                .append(" The brackets are 95 % intervals. Picked at random, ")
                .append(new Hits(model.test(), talk).byChance())
                .append(" of 100 would ")
                .append(talk.verbs())
                .append(".");
        part.compared().stream()
                .filter(one -> one.name().equals("rule"))
                .filter(rule -> rule.test().confusion().alerted() > 0)
                .forEach(rule -> text.append(" The rule of thumb by priority and age is right in ")
                        .append(Hits.of(rule.test().precision()))
                        .append(" of 100 alerts and finds ")
                        .append(Hits.of(rule.test().recall()))
                        .append(" of 100."));
        return text.append(" A ticket is scored at several ages, and every score counts once.")
                .toString();
    }

    private Note verdict(Evaluation test) {
        String on = Say.counted(test.positiveTickets(), "ticket", "tickets") + " with the outcome";
        return test.verdict() == Verdict.ENOUGH_EVIDENCE
                ? new Note(Tone.GOOD, "Enough evidence: the test holds " + on + ".")
                : new Note(
                        Tone.WARNING,
                        "Not enough evidence: the test holds only " + on + ", and figures on fewer than "
                                + Verdict.MINIMUM_POSITIVE_TICKETS + " may be luck.");
    }

    private static void drivers(ModelPart part, List<ReportBlock> blocks) {
        if (!part.notExplained().isEmpty()) {
            blocks.add(new Note(Tone.WARNING, "What drives the risk is not known: " + sentence(part.notExplained())));
            return;
        }
        List<String> names = part.importance().columns().stream()
                .filter(column -> column.meanAbsoluteEffect() > 0)
                .limit(DRIVERS)
                .map(SummarySection::name)
                .toList();
        if (!names.isEmpty()) {
            blocks.add(new Paragraph("What moves the risk most: " + String.join("; ", names) + "."));
        }
    }

    private static String name(Column column) {
        String label = column.info().label();
        boolean acronym = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return acronym ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
