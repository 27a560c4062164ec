package dev.escalation.ingest.guess;

import dev.escalation.ingest.InputTable;
import dev.escalation.ingest.SampledFile;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which file of a source holds which table. */
final class TableGuess {
    private TableGuess() {}

    /** By file; a file that is none of the tables is left out. */
    static Map<SampledFile, InputTable> of(Map<SampledFile, List<ColumnFacts>> files) {
        Map<SampledFile, InputTable> found = new LinkedHashMap<>();
        if (files.size() == 1) {
            SampledFile only = files.keySet().iterator().next();
            boolean log = Motion.of(only, files.getOrDefault(only, List.of())).isLog();
            found.put(only, log ? InputTable.EVENT_LOG : InputTable.TICKETS);
            return found;
        }
        Set<InputTable> taken = EnumSet.noneOf(InputTable.class);
        files.forEach((file, facts) -> {
            InputTable table = ofSeveral(file, facts);
            if (table != null && taken.add(table)) {
                found.put(file, table);
            }
        });
        return taken.contains(InputTable.TICKETS) ? found : onlyLog(files);
    }

    /** Events without tickets are a log that holds both. */
    private static Map<SampledFile, InputTable> onlyLog(Map<SampledFile, List<ColumnFacts>> files) {
        return files.entrySet().stream()
                .filter(entry -> Motion.of(entry.getKey(), entry.getValue()).isLog())
                .findFirst()
                .map(entry -> Map.of(entry.getKey(), InputTable.EVENT_LOG))
                .orElse(Map.of());
    }

    private static @Nullable InputTable ofSeveral(SampledFile file, List<ColumnFacts> facts) {
        if (best(facts, "field") >= 80 && best(facts, "to_value") >= 60) {
            return InputTable.TICKET_CHANGES;
        }
        Motion motion = Motion.of(file, facts);
        boolean dated = facts.stream().anyMatch(column -> column.isDates() && column.missingShare() < 0.05);
        if (motion.id() != null && dated) {
            if (!motion.isLog()) {
                return InputTable.TICKETS;
            }
            boolean types = facts.stream()
                    .anyMatch(column -> ValueEvidence.of(column, "event_type") > 0
                            || (ColumnNames.score(column.name(), "event_type") >= 90 && column.distinct() <= 200));
            return types ? InputTable.TICKET_EVENTS : comments(facts);
        }
        return people(file, facts);
    }

    private static @Nullable InputTable comments(List<ColumnFacts> facts) {
        boolean texts = facts.stream().anyMatch(column -> column.words() >= 3);
        return texts && facts.size() <= 8 ? InputTable.TICKET_COMMENTS : null;
    }

    private static @Nullable InputTable people(SampledFile file, List<ColumnFacts> facts) {
        boolean staff = best(facts, "department") >= 80
                || best(facts, "experience_years") >= 80
                || ColumnNames.score(file.stem(), "agent_id") >= 60
                || file.stem().contains("agent");
        if (staff && best(facts, "agent_id") + best(facts, "name") > 0) {
            return InputTable.AGENTS;
        }
        boolean customers =
                facts.stream().anyMatch(ColumnFacts::isEmails) || file.stem().contains("customer");
        return customers || best(facts, "customer_id") >= 60 ? InputTable.CUSTOMERS : null;
    }

    private static int best(List<ColumnFacts> facts, String canonical) {
        return facts.stream()
                .mapToInt(column -> ColumnNames.score(column.name(), canonical))
                .max()
                .orElse(0);
    }
}
