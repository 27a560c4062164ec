package dev.escalation.ingest.guess;

import dev.escalation.data.LabelSource;
import dev.escalation.ingest.InputTable;
import dev.escalation.ingest.Mapping;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mapping in the making: what was found out about a source, what a person has said since, and what is still open.
 *
 * @param source name of the folder or file
 * @param base the mapping that it began with: a profile, or the rules for unknown sources
 * @param stated by canonical column: what values mean, as far as a profile or a person says so
 * @param order of dates as a person says; null to go by the values
 * @param escalation as chosen; null for the likeliest
 * @param slaBreach likewise
 */
public record MappingDraft(
        String source,
        Mapping base,
        List<DraftFile> files,
        List<String> missing,
        Map<String, Map<String, String>> stated,
        @Nullable DateOrder order,
        ZoneId zone,
        @Nullable LabelSource escalation,
        @Nullable LabelSource slaBreach,
        String name,
        String title) {
    public MappingDraft {
        files = List.copyOf(files);
        missing = List.copyOf(missing);
        stated = Map.copyOf(stated);
    }

    public MappingDraft withColumn(DraftFile file, int match, String target) {
        return withFile(file, file.with(match, target));
    }

    /** @param table null to leave the file out */
    public MappingDraft withTable(DraftFile file, @Nullable InputTable table) {
        return withFile(file, file.as(table));
    }

    private MappingDraft withFile(DraftFile before, DraftFile now) {
        List<DraftFile> changed = new ArrayList<>(files);
        changed.set(files.indexOf(before), now);
        return new MappingDraft(
                source, base, changed, missing, stated, order, zone, escalation, slaBreach, name, title);
    }

    /** @param target empty for "no value", null to leave it open */
    public MappingDraft withValue(String canonical, String value, @Nullable String target) {
        Map<String, Map<String, String>> changed = new LinkedHashMap<>(stated);
        changed.put(canonical, Decisions.with(stated.getOrDefault(canonical, Map.of()), value, target));
        return new MappingDraft(source, base, files, missing, changed, order, zone, escalation, slaBreach, name, title);
    }

    public MappingDraft withOrder(DateOrder chosen) {
        return new MappingDraft(source, base, files, missing, stated, chosen, zone, escalation, slaBreach, name, title);
    }

    public MappingDraft withZone(ZoneId chosen) {
        return new MappingDraft(
                source, base, files, missing, stated, order, chosen, escalation, slaBreach, name, title);
    }

    public MappingDraft withEscalation(LabelSource chosen) {
        return new MappingDraft(source, base, files, missing, stated, order, zone, chosen, slaBreach, name, title);
    }

    public MappingDraft withSlaBreach(LabelSource chosen) {
        return new MappingDraft(source, base, files, missing, stated, order, zone, escalation, chosen, name, title);
    }

    /** @param given short, as a profile is called */
    public MappingDraft named(String given) {
        return new MappingDraft(source, base, files, missing, stated, order, zone, escalation, slaBreach, given, given);
    }

    public boolean isEventLog() {
        return files.stream().anyMatch(file -> file.table() == InputTable.EVENT_LOG);
    }

    /** Whether a column of any file that is read is one of ours. */
    boolean has(String target) {
        return files.stream()
                .anyMatch(file -> file.used().anyMatch(match -> match.target().equals(target)));
    }

    /** What the values of a canonical column mean, the most frequent first; none where they need no translation. */
    public List<ValueDecision> decisions(String canonical) {
        if (!ValueWords.isTranslated(canonical)) {
            return List.of();
        }
        return files.stream()
                .filter(file -> file.table() != null)
                .flatMap(file -> file.source(canonical).stream())
                .findFirst()
                .map(column -> new Decisions(canonical, stated.getOrDefault(canonical, Map.of())).of(column))
                .orElse(List.of());
    }

    /** What the values of a canonical column may be. */
    public static List<String> targets(String canonical) {
        return ValueWords.targets(canonical);
    }

    /** How the dates of all columns that are read as dates are written. */
    public DateReading dates() {
        DateReading found = DateReading.NONE;
        for (DraftFile file : files) {
            for (ColumnMatch match : file.used().toList()) {
                if (isDate(file, match.target())) {
                    found = found.and(file.factsOf(match).dates());
                }
            }
        }
        if (!base.datePatterns().isEmpty()) {
            found = new BaseDates(base.datePatterns()).over(found);
        }
        return order == null ? found : found.with(order);
    }

    static boolean isDate(DraftFile file, String target) {
        return file.table() != null
                && file.table().columns().stream()
                        .anyMatch(column -> column.date() && column.name().equals(target));
    }

    /** Where escalations may be read from, the likeliest first. */
    public List<LabelSource> escalationOptions() {
        return DraftMapping.withBase(this, new LabelOptions(this).escalation(), base.escalation());
    }

    public List<LabelSource> slaBreachOptions() {
        return DraftMapping.withBase(this, new LabelOptions(this).slaBreach(), base.slaBreach());
    }

    /** What was chosen, else the likeliest. */
    public LabelSource chosenEscalation() {
        return escalation == null ? escalationOptions().getFirst() : escalation;
    }

    public LabelSource chosenSlaBreach() {
        return slaBreach == null ? slaBreachOptions().getFirst() : slaBreach;
    }

    public List<DraftProblem> problems() {
        return new DraftProblems(this).list();
    }

    /** Whether a mapping can be made of it. */
    public boolean isUsable() {
        return problems().stream().noneMatch(DraftProblem::isBlocking);
    }

    /** @throws IllegalStateException if it is not usable */
    public Mapping mapping() {
        if (!isUsable()) {
            throw new IllegalStateException("the draft is not complete: " + problems());
        }
        return DraftMapping.of(this);
    }
}
