package dev.escalation.ingest.guess;

import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.InputTable;
import dev.escalation.ingest.Mapping;
import dev.escalation.ingest.MappingReader;
import dev.escalation.ingest.PlannedFile;
import dev.escalation.ingest.Profiles;
import dev.escalation.ingest.SampledFile;
import dev.escalation.ingest.SourceSample;
import dev.escalation.ingest.TableMapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The draft of a mapping to begin with. */
public final class MappingGuess {
    /** Name of the rules for sources that no profile fits. */
    static final String UNKNOWN = "draft";

    private MappingGuess() {}

    /** For a source that no profile fits. */
    public static MappingDraft of(SourceSample sample) {
        List<String> missing = FactsReader.missingMarks(sample.files());
        Map<SampledFile, List<ColumnFacts>> facts = facts(sample, missing);
        Map<SampledFile, InputTable> tables = TableGuess.of(facts);
        List<DraftFile> files = new ArrayList<>();
        facts.forEach((file, columns) -> files.add(new DraftFile(file, columns, null, List.of()).as(tables.get(file))));
        boolean log = tables.containsValue(InputTable.EVENT_LOG);
        return begin(sample, rules(log ? "log-rules.yaml" : "table-rules.yaml"), files, missing, name(sample.name()));
    }

    /** For a source that a profile reads, to change what it says. */
    public static MappingDraft adjusting(SourceSample sample, ImportPlan plan) {
        Mapping base = MappingReader.read(plan.mapping().name(), plan.mapping().text());
        Map<String, InputTable> tables = new LinkedHashMap<>();
        for (PlannedFile file : plan.files()) {
            tables.put(file.fileName(), file.table());
        }
        List<DraftFile> files = new ArrayList<>();
        facts(sample, base.missing())
                .forEach((file, columns) -> files.add(ofProfile(file, columns, base, tables.get(file.name()))));
        return begin(sample, base, files, base.missing(), name(base.name()));
    }

    private static MappingDraft begin(
            SourceSample sample, Mapping base, List<DraftFile> files, List<String> missing, String name) {
        return new MappingDraft(
                sample.name(), base, files, missing, base.values(), null, base.timeZone(), null, null, name, name);
    }

    private static Map<SampledFile, List<ColumnFacts>> facts(SourceSample sample, List<String> missing) {
        Map<SampledFile, List<ColumnFacts>> facts = new LinkedHashMap<>();
        sample.files().forEach(file -> facts.put(file, FactsReader.read(file, missing)));
        return facts;
    }

    private static DraftFile ofProfile(
            SampledFile file, List<ColumnFacts> facts, Mapping base, @Nullable InputTable table) {
        TableMapping columns = table == null ? null : base.tables().get(table);
        if (columns == null) {
            return new DraftFile(file, facts, null, List.of()).as(null);
        }
        List<ColumnMatch> matches = new ArrayList<>();
        for (ColumnFacts column : facts) {
            int before = matches.size();
            columns.columns().forEach((canonical, names) -> {
                if (file.indexOf(names) == column.position()) {
                    matches.add(new ColumnMatch(column.position(), canonical, How.PROFILE));
                }
            });
            base.changes().counters().forEach((source, event) -> {
                if (file.indexOf(List.of(source)) == column.position()) {
                    matches.add(new ColumnMatch(column.position(), ColumnMatch.COUNTER + event.id(), How.PROFILE));
                }
            });
            if (matches.size() == before) {
                boolean named = column.name().startsWith(ColumnMatch.ATTRIBUTE); // read without being mapped
                matches.add(
                        new ColumnMatch(column.position(), named ? column.name() : "", named ? How.FURTHER : How.NONE));
            }
        }
        return new DraftFile(file, facts, table, matches);
    }

    /** A name of the user's own, made of the source's. */
    static String name(String source) {
        int dot = source.indexOf('.');
        String stem =
                ColumnNames.words(dot > 0 ? source.substring(0, dot) : source).replace(' ', '-');
        String name = stem.isEmpty() ? "own" : stem;
        return Profiles.names().contains(name) || name.equals("auto") || name.equals(UNKNOWN) ? name + "-own" : name;
    }

    private static Mapping rules(String file) {
        try (InputStream in = MappingGuess.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + file);
            }
            return MappingReader.read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
