package dev.escalation.report.manager;

import dev.escalation.model.evaluation.Verdict;
import dev.escalation.report.document.ReportBlock;
import dev.escalation.report.document.ReportBlock.Bullets;
import dev.escalation.report.document.ReportBlock.Paragraph;
import dev.escalation.report.document.ReportSection;
import dev.escalation.report.document.Say;
import dev.escalation.report.simulation.SimulationSections;
import java.util.ArrayList;
import java.util.List;

/** On what the report rests, and what cannot be said. */
final class LimitsSection {
    private final ReportSubject subject;
    private final OutcomeTalk talk;
    private final boolean isSimulated;

    /** @param more further sections, such as those of a simulation */
    LimitsSection(ReportSubject subject, List<ReportSection> more) {
        this.subject = subject;
        this.talk = OutcomeTalk.of(subject.table().target());
        this.isSimulated = more.stream().anyMatch(one -> one.id().equals(SimulationSections.FIT));
    }

    ReportSection section() {
        List<ReportBlock> blocks = new ArrayList<>();
        blocks.add(new Paragraph("What this rests on"));
        blocks.add(new Bullets(assumptions()));
        blocks.add(new Paragraph("What cannot be said"));
        blocks.add(new Bullets(limits()));
        return new ReportSection("limits", "Assumptions and limits", blocks);
    }

    private List<String> assumptions() {
        List<String> items = new ArrayList<>();
        items.add("The outcome is what the data says it is ("
                + subject.table()
                        .target()
                        .source(subject.table().data().rules())
                        .describe()
                + "). Where the desk does not record it, the report does not see it.");
        items.add(
                "Tomorrow's tickets are like those of the test. If priorities, teams or customers change, the figures "
                        + "change too; train again then.");
        items.add(
                "An open ticket is no ticket that went well. Tickets whose outcome is not known yet are in no share.");
        items.add(
                "The intervals come from drawing the customers of the test again and again: they say how much luck is in "
                        + "the figures, not how the desk may change.");
        return items;
    }

    private List<String> limits() {
        List<String> items = new ArrayList<>();
        items.add("Why a ticket " + talk.verb()
                + ". The model sees what goes together, and a fact that moves its score need " + "not be a cause.");
        if (!isSimulated) {
            items.add("What acting would save. A flagged ticket that is looked at may " + talk.infinitive()
                    + " all the same; the simulation of the program answers this under stated assumptions.");
        }
        subject.model().ifPresent(part -> {
            int tickets = part.inUse().test().positiveTickets();
            if (part.inUse().test().verdict() == Verdict.NOT_ENOUGH_EVIDENCE) {
                items.add("How good the model really is: " + Say.counted(tickets, "ticket", "tickets")
                        + " with the outcome in the test are too few.");
            }
        });
        items.add(
                "Anything about a single person's work. Facts about agents and customers are there to find tickets, and say "
                        + "nothing about who is to blame.");
        return items;
    }
}
