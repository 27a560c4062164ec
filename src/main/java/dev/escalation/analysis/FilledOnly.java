package dev.escalation.analysis;

import dev.escalation.data.AttributeColumn;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import dev.escalation.data.Instants;
import dev.escalation.data.Outcome;
import dev.escalation.data.TicketTable;
import dev.escalation.features.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Columns with a value for {@value #FEWEST} tickets or more, all of them with the outcome: probably filled in because of it.
 * The columns that hold the outcome itself are left out.
 */
final class FilledOnly {
    private static final int FEWEST = 10;

    private FilledOnly() {}

    static LabelCheck check(LabelFacts facts) {
        byte[] outcomes = facts.outcome();
        Map<String, IntPredicate> columns = columns(facts.tickets(), facts.target());
        List<LabelFinding> findings = new ArrayList<>();
        int positives = count(outcomes, Outcome.YES);
        boolean comparable = positives > 0 && count(outcomes, Outcome.NO) > 0;
        columns.forEach((name, filled) -> {
            if (comparable && isFilledOnlyWith(filled, outcomes)) {
                findings.add(new LabelFinding.FilledOnly(name, with(filled, outcomes.length), positives));
            }
        });
        return new LabelCheck(new LabelCheck.Subject.FilledOnly(), comparable ? columns.size() : 0, findings);
    }

    static boolean isFilledOnlyWith(IntPredicate filled, byte[] outcomes) {
        int with = 0;
        for (int ticket = 0; ticket < outcomes.length; ticket++) {
            if (filled.test(ticket)) {
                if (outcomes[ticket] != Outcome.YES) {
                    return false;
                }
                with++;
            }
        }
        return with >= FEWEST;
    }

    private static int[] with(IntPredicate filled, int tickets) {
        return IntStream.range(0, tickets).filter(filled).toArray();
    }

    private static int count(byte[] outcomes, byte wanted) {
        return (int) IntStream.range(0, outcomes.length)
                .filter(ticket -> outcomes[ticket] == wanted)
                .count();
    }

    private static Map<String, IntPredicate> columns(TicketTable tickets, Target target) {
        Map<String, IntPredicate> columns = new LinkedHashMap<>();
        columns.put("customer_id", in(tickets.customer()));
        columns.put("agent_id", in(tickets.agent()));
        columns.put("subject", ticket -> !tickets.subject().isMissing(ticket));
        columns.put("description", ticket -> !tickets.description().isMissing(ticket));
        columns.put("priority", in(tickets.priority()));
        columns.put("category", in(tickets.category()));
        columns.put("channel", in(tickets.channel()));
        columns.put("group", in(tickets.group()));
        columns.put("resolved_at", in(tickets.resolvedAt()));
        columns.put("closed_at", in(tickets.closedAt()));
        if (target == Target.ESCALATION) {
            columns.put("sla_due_at", in(tickets.slaDueAt()));
        }
        for (AttributeColumn attribute : tickets.attributes()) {
            switch (attribute) {
                case AttributeColumn.Categorical(var name, var values) -> columns.put(name, in(values));
                case AttributeColumn.Numeric(var name, var values) ->
                    columns.put(name, ticket -> !Double.isNaN(values[ticket]));
            }
        }
        return columns;
    }

    private static IntPredicate in(CodedColumn column) {
        return ticket -> column.code(ticket) != Dictionary.MISSING;
    }

    private static IntPredicate in(long[] moments) {
        return ticket -> Instants.isKnown(moments[ticket]);
    }
}
