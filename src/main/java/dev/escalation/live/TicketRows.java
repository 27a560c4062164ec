package dev.escalation.live;

import static dev.escalation.data.Instants.hoursBetween;
import static dev.escalation.data.Instants.isKnown;

import dev.escalation.data.CleanData;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import dev.escalation.explain.TicketExplanation.Factor;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureTable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes rows of scored tickets: attributes as they were at the moment of the score. */
public final class TicketRows {
    private static final String USUAL = " (usual: ";

    private final FeatureTable table;
    private final CleanData data;
    private final @Nullable EarlierRisk earlier;
    private final int[] customerRowOfCode;

    private TicketRows(FeatureTable table, @Nullable EarlierRisk earlier) {
        this.table = table;
        this.data = table.data();
        this.earlier = earlier;
        Dictionary customers = data.tickets().customer().dictionary();
        this.customerRowOfCode = new int[customers.size()];
        for (int code = 0; code < customerRowOfCode.length; code++) {
            customerRowOfCode[code] = data.customers().ids().codeOf(customers.level(code));
        }
    }

    /** @param earlier to compare with, null for scores of the past */
    public static List<TicketRow> of(RiskQueue queue, @Nullable EarlierRisk earlier) {
        TicketRows rows = new TicketRows(queue.table(), earlier);
        return queue.entries().stream().map(rows::row).toList();
    }

    private TicketRow row(RiskQueue.Entry entry) {
        int row = entry.explanation().row();
        int ticket = table.ticket()[row];
        long asOf = table.asOf()[row];
        Optional<String> strongest = entry.explanation().factors().stream()
                .filter(factor -> factor.effect() > 0)
                .findFirst()
                .map(Factor::words);
        String words = strongest.orElse("");
        int usual = words.indexOf(USUAL);
        return new TicketRow(
                ticket,
                entry.explanation(),
                entry.band(),
                data.tickets().subject().get(ticket),
                customer(ticket),
                asOf("tier", row),
                asOf("priority", row),
                asOf("status", row),
                asOf("group", row),
                asOf("agent_id", row),
                usual < 0 ? words : words.substring(0, usual),
                usual < 0 ? "" : words.substring(usual + USUAL.length(), words.length() - 1),
                slaHoursLeft(ticket, asOf),
                slaShareUsed(ticket, asOf),
                earlier == null ? Double.NaN : earlier.change(ticket, entry.risk()),
                asOf);
    }

    /** The customer's name, its id where there is no name. */
    private String customer(int ticket) {
        CodedColumn customers = data.tickets().customer();
        int code = customers.code(ticket);
        if (code == Dictionary.MISSING) {
            return "";
        }
        int row = customerRowOfCode[code];
        String name = row < 0 ? "" : data.customers().name().get(row);
        return name.isEmpty() ? customers.dictionary().level(code) : name;
    }

    private String asOf(String column, int row) {
        return table.column(column) instanceof FeatureColumn.Categorical categorical
                ? Optional.ofNullable(categorical.values().get(row)).orElse("")
                : "";
    }

    private double slaHoursLeft(int ticket, long asOf) {
        long due = data.tickets().slaDueAt()[ticket];
        return isKnown(due) ? hoursBetween(asOf, due) : Double.NaN;
    }

    private double slaShareUsed(int ticket, long asOf) {
        long due = data.tickets().slaDueAt()[ticket];
        long created = data.tickets().createdAt()[ticket];
        return isKnown(due) && due > created ? hoursBetween(created, asOf) / hoursBetween(created, due) : Double.NaN;
    }
}
