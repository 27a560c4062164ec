package dev.escalation.ui.mapping;

import dev.escalation.data.EventType;
import dev.escalation.data.LabelSource;
import dev.escalation.ingest.CanonicalColumn;
import dev.escalation.ingest.InputTable;
import dev.escalation.ingest.guess.ColumnMatch;
import dev.escalation.ingest.guess.DraftFile;
import dev.escalation.ingest.guess.MappingDraft;
import dev.escalation.ui.text.ColumnWords;
import dev.escalation.ui.text.Formats;
import dev.escalation.ui.text.LabelWords;
import dev.escalation.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the parts of a mapping are called on the screen. */
final class MappingWords {
    /** Any further column; which one, its name says. */
    static final String FURTHER = ColumnMatch.ATTRIBUTE;

    private static final String COUNTER = ColumnMatch.COUNTER + "Reassigned";

    private final Texts texts;
    private final ColumnWords columns;
    private final LabelWords labels;

    MappingWords(Texts texts) {
        this.texts = texts;
        columns = new ColumnWords(texts);
        labels = new LabelWords(texts);
    }

    /** What a column of a file may be read as. */
    List<String> targets(DraftFile file) {
        List<String> targets = new ArrayList<>();
        targets.add("");
        InputTable table = file.table();
        if (table == null) {
            return targets;
        }
        table.columns().stream().map(CanonicalColumn::name).forEach(targets::add);
        if (table == InputTable.EVENT_LOG) {
            targets.add(COUNTER);
        }
        targets.add(FURTHER);
        return targets;
    }

    String target(DraftFile file, String target) {
        if (target.isEmpty()) {
            return texts.get("mapping.target.none");
        }
        if (target.startsWith(ColumnMatch.ATTRIBUTE)) {
            return texts.get("mapping.target.further");
        }
        if (target.startsWith(ColumnMatch.COUNTER)) {
            return texts.get("mapping.target.counter");
        }
        boolean required = file.table() != null
                && file.table().columns().stream()
                        .anyMatch(column -> column.required() && column.name().equals(target));
        String words = columns.column(target);
        return required ? texts.get("data.required", words) : words;
    }

    String column(String canonical) {
        return columns.column(canonical);
    }

    String table(@Nullable InputTable table) {
        return table == null ? texts.get("mapping.table.none") : columns.table(table.id());
    }

    /** @param target null where nobody has said yet, empty for "no value" */
    String value(String canonical, @Nullable String target) {
        if (target == null) {
            return texts.get("mapping.value.open");
        }
        if (target.isEmpty()) {
            return texts.get("mapping.value.missing");
        }
        return switch (canonical) {
            case "sla_breached", "escalated_flag", "actor_role" ->
                texts.get("mapping.value." + canonical + "." + target);
            case "event_type" -> texts.get("common.event." + target);
            default -> target; // labels of statuses and priorities are words
        };
    }

    String label(MappingDraft draft, LabelSource source) {
        boolean nothing = source instanceof LabelSource.Flag flag
                && draft.files().stream()
                        .noneMatch(file -> file.table() != null
                                && file.source(flag.flagColumn()).isPresent());
        if (nothing) {
            return texts.get("mapping.label.nothing");
        }
        return source instanceof LabelSource.Rule rule
                ? rule.anyOf().stream().map(this::condition).collect(Collectors.joining(texts.get("data.label.or")))
                : labels.of(source);
    }

    /** Hand-overs that are counted, in few words. */
    private String condition(LabelSource.Condition condition) {
        boolean handOver = condition.event() == EventType.REASSIGNED || condition.event() == EventType.TRANSFERRED;
        return handOver && condition.atLeast() > 1
                ? texts.get("mapping.label.handOvers", condition.atLeast())
                : labels.of(new LabelSource.Rule(List.of(condition)));
    }

    Formats formats() {
        return texts.formats();
    }
}
