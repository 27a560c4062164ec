package dev.escalation.ingest.guess;

import dev.escalation.ingest.InputTable;
import dev.escalation.ingest.SampledFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One file of a draft.
 *
 * @param table null if it is not read
 * @param matches at least one for each column, in their order
 */
public record DraftFile(
        SampledFile sample,
        List<ColumnFacts> facts,
        @Nullable InputTable table,
        List<ColumnMatch> matches) {
    public DraftFile {
        facts = List.copyOf(facts);
        matches = List.copyOf(matches);
    }

    public String name() {
        return sample.name();
    }

    public ColumnFacts factsOf(ColumnMatch match) {
        return facts.stream()
                .filter(column -> column.position() == match.position())
                .findFirst()
                .orElseThrow();
    }

    /** The column that is read as one of ours. */
    public Optional<ColumnFacts> source(String target) {
        return matches.stream()
                .filter(match -> match.target().equals(target))
                .map(this::factsOf)
                .findFirst();
    }

    boolean has(String target) {
        return source(target).isPresent();
    }

    Stream<ColumnMatch> used() {
        return table == null ? Stream.empty() : matches.stream().filter(ColumnMatch::isUsed);
    }

    DraftFile with(int match, String target) {
        List<ColumnMatch> changed = new ArrayList<>(matches);
        changed.set(match, new ColumnMatch(matches.get(match).position(), target, How.CHOSEN));
        return new DraftFile(sample, facts, table, changed);
    }

    /** Read as another table; what the columns are is guessed anew. */
    DraftFile as(@Nullable InputTable other) {
        return new DraftFile(sample, facts, other, other == null ? unused() : ColumnGuess.of(sample, facts, other));
    }

    private List<ColumnMatch> unused() {
        return facts.stream()
                .map(column -> new ColumnMatch(column.position(), "", How.NONE))
                .toList();
    }
}
