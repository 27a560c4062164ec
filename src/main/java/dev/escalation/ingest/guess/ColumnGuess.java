package dev.escalation.ingest.guess;

import dev.escalation.ingest.CanonicalColumn;
import dev.escalation.ingest.InputTable;
import dev.escalation.ingest.SampledFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which column of a file is which of ours, given what the file as a whole is. */
final class ColumnGuess {
    /** Less than this is no match. */
    private static final int LEAST = 30;

    private static final int MOST_LEVELS = 40;
    private static final double MOST_MISSING = 0.8;
    private static final String COUNTER = ColumnMatch.COUNTER + "Reassigned";
    /** Columns that often hold on every row what came at the end. */
    private static final Pattern OUTCOME = Pattern.compile(
            "close|clos(ing|ure)|resol|solution|outcome|result|root cause|satisf|rating|reason|breach|sla");

    private final SampledFile file;
    private final List<ColumnFacts> facts;
    private final InputTable table;
    private final Map<Integer, ColumnMatch> matches = new HashMap<>();

    private record Candidate(ColumnFacts column, String target, int name, int values) {
        int score() {
            return name + values;
        }

        How how() {
            if (name == 0) {
                return How.VALUES;
            }
            if (values > 0) {
                return How.NAME_AND_VALUES;
            }
            return name == ColumnNames.SAME ? How.NAME : How.SIMILAR_NAME;
        }
    }

    private ColumnGuess(SampledFile file, List<ColumnFacts> facts, InputTable table) {
        this.file = file;
        this.facts = facts;
        this.table = table;
    }

    /** One match for each column, in their order. */
    static List<ColumnMatch> of(SampledFile file, List<ColumnFacts> facts, InputTable table) {
        return new ColumnGuess(file, facts, table).matches();
    }

    private List<ColumnMatch> matches() {
        List<Candidate> candidates = new ArrayList<>();
        Motion motion = Motion.of(file, facts);
        for (ColumnFacts column : facts) {
            for (CanonicalColumn ours : table.columns()) {
                candidates.add(candidate(column, ours, motion));
            }
            if (table == InputTable.EVENT_LOG && column.isNumbers()) {
                candidates.add(new Candidate(column, COUNTER, ColumnNames.score(column.name(), COUNTER), 0));
            }
        }
        take(candidates);
        facts.forEach(column -> matches.putIfAbsent(column.position(), further(column)));
        return facts.stream().map(column -> matches.get(column.position())).toList();
    }

    /** The best pair first; each column is given once. */
    private void take(List<Candidate> candidates) {
        Set<String> taken = new HashSet<>();
        candidates.stream()
                .filter(each -> each.score() >= LEAST)
                .sorted(Comparator.comparingInt(Candidate::score).reversed()) // stable: of equals the first column
                .forEach(each -> {
                    int position = each.column.position();
                    if (!matches.containsKey(position) && taken.add(each.target)) {
                        matches.put(position, new ColumnMatch(position, each.target, each.how()));
                    }
                });
    }

    private Candidate candidate(ColumnFacts column, CanonicalColumn ours, Motion motion) {
        int name = ColumnNames.score(column.name(), ours.name());
        boolean possible = column.filled() == 0
                || (ours.date()
                        ? column.isDates()
                        : !column.isDates() || ours.name().equals("event_type"));
        if (!possible || isSecondOfItsName(column)) {
            return new Candidate(column, ours.name(), 0, 0);
        }
        int values =
                ours.date() ? motion.dateEvidence(column, ours.name(), table) : ValueEvidence.of(column, ours.name());
        if (ours.name().equals("ticket_id")) {
            values += motion.idEvidence(column, table);
        }
        return values < 0 && name < ColumnNames.SAME
                ? new Candidate(column, ours.name(), 0, 0)
                : new Candidate(column, ours.name(), name, Math.max(values, 0));
    }

    private boolean isSecondOfItsName(ColumnFacts column) {
        return file.indexOf(List.of(column.name())) != column.position();
    }

    /** A column that is none of ours is kept if it has few values and does not sound like the outcome. */
    private ColumnMatch further(ColumnFacts column) {
        boolean ofTickets = table == InputTable.EVENT_LOG || table == InputTable.TICKETS;
        boolean telling = column.distinct() > 1
                && column.distinct() <= MOST_LEVELS
                && column.missingShare() <= MOST_MISSING
                && column.words() <= 4
                && !column.isDates()
                && !column.isEmails();
        boolean outcome = OUTCOME.matcher(ColumnNames.words(column.name())).find();
        String attribute = attribute(column.name());
        return ofTickets && telling && !outcome && !attribute.isEmpty() && !isSecondOfItsName(column)
                ? new ColumnMatch(column.position(), attribute, How.FURTHER)
                : new ColumnMatch(column.position(), "", How.NONE);
    }

    /** What a further column is called, empty if nothing can be made of its name. */
    static String attribute(String name) {
        boolean named = name.startsWith(ColumnMatch.ATTRIBUTE) && name.length() > ColumnMatch.ATTRIBUTE.length();
        if (named) {
            return name;
        }
        String words = ColumnNames.words(name).replace(' ', '_');
        return words.isEmpty() ? "" : ColumnMatch.ATTRIBUTE + words;
    }
}
