package dev.escalation.live;

import static dev.escalation.data.Instants.hoursBetween;
import static dev.escalation.data.Instants.isKnown;

import dev.escalation.data.CleanData;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import dev.escalation.explain.Explained;
import dev.escalation.explain.Explanation;
import dev.escalation.explain.FactorWords;
import dev.escalation.explain.TicketExplanation;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureTable;
import dev.escalation.model.ModelInput;
import dev.escalation.model.TrainedModel;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes rows of scored tickets: attributes as they were at the moment of the score. */
public final class TicketRows {
    private static final int ROWS_AT_ONCE = 2048;

    private final FeatureTable table;
    private final CleanData data;
    private final @Nullable EarlierRisk earlier;
    private final FactorWords words;
    private final int[] customerRowOfCode;

    private TicketRows(FactorWords words, @Nullable EarlierRisk earlier) {
        this.table = words.table();
        this.words = words;
        this.data = table.data();
        this.earlier = earlier;
        Dictionary customers = data.tickets().customer().dictionary();
        this.customerRowOfCode = new int[customers.size()];
        for (int code = 0; code < customerRowOfCode.length; code++) {
            customerRowOfCode[code] = data.customers().ids().codeOf(customers.level(code));
        }
    }

    /** The open tickets, in the order of the queue. */
    public static List<TicketRow> of(RiskQueue queue, EarlierRisk earlier) {
        return of(queue, earlier, queue.words());
    }

    /** @param words that say the reasons */
    public static List<TicketRow> of(RiskQueue queue, EarlierRisk earlier, FactorWords words) {
        TicketRows rows = new TicketRows(words, earlier);
        return queue.entries().stream().map(rows::row).toList();
    }

    /**
     * Other scores, such as those of the test, each as it was at its own moment; highest risk first. Only the strongest
     * reason of each is kept, so that a hundred thousand fit into memory.
     *
     * @param words that say the reasons
     * @param tableRows of the feature table
     * @throws java.util.concurrent.CancellationException if nobody waits for them any more
     */
    public static List<TicketRow> of(TrainedModel model, FactorWords words, int[] tableRows, Progress progress) {
        FeatureTable table = words.table();
        TicketRows rows = new TicketRows(words, null);
        List<TicketRow> all = new ArrayList<>(tableRows.length);
        for (int from = 0; from < tableRows.length; from += ROWS_AT_ONCE) {
            progress.checkCancelled();
            int[] part = Arrays.copyOfRange(tableRows, from, Math.min(tableRows.length, from + ROWS_AT_ONCE));
            double[] risk = model.probabilities(ModelInput.all(table), part, progress);
            Optional<Explanation> explanation =
                    Explained.of(model, table, part, progress).explanation();
            for (int i = 0; i < part.length; i++) {
                RiskBand band = RiskBand.of(risk[i], model.threshold().threshold());
                int index = i;
                Optional<String> reason =
                        explanation.flatMap(why -> TicketExplanation.strongestRaising(why, index, words));
                all.add(rows.row(part[i], risk[i], band, reason));
            }
        }
        all.sort(Comparator.comparingDouble(TicketRow::risk).reversed().thenComparing(TicketRow::id));
        return all;
    }

    private TicketRow row(RiskQueue.Entry entry) {
        TicketExplanation why = entry.explanation();
        Optional<String> reason = why.raising().findFirst().map(TicketExplanation.Factor::column);
        return row(why.row(), entry.risk(), entry.band(), reason);
    }

    /** @param reason the strongest one's column */
    private TicketRow row(int row, double risk, RiskBand band, Optional<String> reason) {
        int ticket = table.ticket()[row];
        long asOf = table.asOf()[row];
        return new TicketRow(
                ticket,
                row,
                table.ticketId(row),
                risk,
                band,
                data.tickets().subject().get(ticket),
                customer(ticket),
                asOf("tier", row),
                asOf("priority", row),
                asOf("status", row),
                asOf("group", row),
                asOf("agent_id", row),
                reason.map(column -> words.sayValue(column, row)).orElse(""),
                reason.flatMap(column -> words.usual(column, row)).orElse(""),
                slaHoursLeft(ticket, asOf),
                slaShareUsed(ticket, asOf),
                earlier == null ? Double.NaN : earlier.change(ticket, risk),
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
