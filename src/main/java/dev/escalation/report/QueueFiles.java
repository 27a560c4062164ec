package dev.escalation.report;

import dev.escalation.data.CodedColumn;
import dev.escalation.data.Instants;
import dev.escalation.data.TicketTable;
import dev.escalation.explain.TicketExplanation;
import dev.escalation.explain.sentence.FactSheet;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureTable;
import dev.escalation.live.RiskQueue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The risk queue as CSV, and its reasons as JSON. */
public final class QueueFiles {
    private QueueFiles() {}

    /** {@code risk_queue.csv}, highest risk first. */
    public static void writeQueue(RiskQueue queue, Path file) throws IOException {
        List<String> header = List.of(
                "rank",
                "ticket_id",
                "as_of",
                "risk",
                "band",
                "alert",
                "subject",
                "customer_id",
                "tier",
                "priority",
                "group",
                "agent_id",
                "status",
                "age_hours",
                "hours_to_sla_due",
                "main_reason");
        try (CsvFile csv = new CsvFile(file, header)) {
            int rank = 1;
            for (RiskQueue.Entry entry : queue.entries()) {
                writeEntry(csv, queue, entry, rank++);
            }
        }
    }

    private static void writeEntry(CsvFile csv, RiskQueue queue, RiskQueue.Entry entry, int rank) {
        FeatureTable table = queue.table();
        TicketTable tickets = table.data().tickets();
        int row = entry.explanation().row();
        int ticket = table.ticket()[row];
        csv.number(rank)
                .text(entry.explanation().ticketId())
                .text(Instants.format(table.asOf()[row]))
                .number(entry.risk())
                .text(entry.band().id())
                .number(entry.risk() >= queue.model().threshold().threshold() ? 1 : 0)
                .text(tickets.subject().get(ticket))
                .text(orEmpty(tickets.customer().get(ticket)));
        for (String column : List.of("tier", "priority", "group", "agent_id", "status")) {
            csv.text(orEmpty(categorical(table, column).get(row)));
        }
        csv.number(numeric(table, "ticket_age_hrs")[row])
                .number(numeric(table, "hours_to_sla_due")[row])
                .text(entry.explanation().topRaising().stream().findFirst().orElse(""))
                .endRow();
    }

    /** {@code ticket_top_features.json}: one object per open ticket, in the order of the queue. */
    public static void writeTopFeatures(RiskQueue queue, Path file) throws IOException {
        List<Map<String, Object>> tickets = new ArrayList<>();
        for (RiskQueue.Entry entry : queue.entries()) {
            tickets.add(topFeatures(queue, entry.explanation()));
        }
        JsonFile.write(tickets, file);
    }

    /** The reasons of one ticket. The sentence is the template's. */
    public static Map<String, Object> topFeatures(RiskQueue queue, TicketExplanation explanation) {
        Map<String, Object> ticket = new LinkedHashMap<>();
        ticket.put("ticket_id", explanation.ticketId());
        ticket.put("as_of", Instants.format(queue.table().asOf()[explanation.row()]));
        ticket.put("model", queue.model().kind().id());
        ticket.put("risk_score", explanation.risk());
        ticket.put("top_factors", explanation.topRaising());
        ticket.put(
                "factors",
                explanation.factors().stream()
                        .limit(2L * TicketExplanation.TOP_FACTORS)
                        .map(QueueFiles::factor)
                        .toList());
        if (queue.withoutReasons().isEmpty()) {
            ticket.put(
                    "llm_explanation", FactSheet.of(explanation, queue.words()).template());
            ticket.put("explanation_source", "template");
        } else {
            ticket.put("llm_explanation", "");
            ticket.put("explanation_source", "none");
            ticket.put("explanation_failed", queue.withoutReasons());
        }
        return ticket;
    }

    private static Map<String, Object> factor(TicketExplanation.Factor factor) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("feature", factor.column());
        json.put("words", factor.words());
        json.put("effect_log_odds", factor.effect());
        json.put("kind", factor.role().name().toLowerCase(java.util.Locale.ROOT));
        return json;
    }

    private static CodedColumn categorical(FeatureTable table, String name) {
        return ((FeatureColumn.Categorical) table.column(name)).values();
    }

    private static double[] numeric(FeatureTable table, String name) {
        return ((FeatureColumn.Numeric) table.column(name)).values();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
