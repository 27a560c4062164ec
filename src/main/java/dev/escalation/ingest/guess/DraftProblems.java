package dev.escalation.ingest.guess;

import dev.escalation.data.LabelSource;
import dev.escalation.ingest.CanonicalColumn;
import dev.escalation.ingest.DateParser;
import dev.escalation.ingest.DatePattern;
import dev.escalation.ingest.InputTable;
import dev.escalation.ingest.guess.DraftProblem.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds what is not right with a draft; what nothing can be read with comes first. */
final class DraftProblems {
    private final MappingDraft draft;
    private final List<DraftProblem> problems = new ArrayList<>();

    DraftProblems(MappingDraft draft) {
        this.draft = draft;
    }

    List<DraftProblem> list() {
        tables();
        draft.files().stream().filter(file -> file.table() != null).forEach(file -> {
            required(file);
            twice(file);
        });
        DateReading dates = draft.dates();
        if (dates.order() == DateOrder.UNDECIDED) {
            problems.add(new DraftProblem(Kind.DATES_UNDECIDED, "", "", "", dates.example(), 0, 0));
        } else {
            draft.files().forEach(file -> unreadableDates(file, dates));
        }
        draft.files().forEach(this::undecided);
        if (draft.chosenEscalation() instanceof LabelSource.Flag flag && !draft.has(flag.flagColumn())) {
            problems.add(new DraftProblem(Kind.NO_ESCALATION, "", "", flag.flagColumn(), "", 0, 0));
        }
        problems.sort(java.util.Comparator.comparing((DraftProblem problem) -> !problem.isBlocking()));
        return List.copyOf(problems);
    }

    private void tables() {
        Set<InputTable> tables = EnumSet.noneOf(InputTable.class);
        for (DraftFile file : draft.files()) {
            InputTable table = file.table();
            if (table != null && !tables.add(table)) {
                problems.add(new DraftProblem(Kind.TWO_OF_A_TABLE, file.name(), "", table.id(), "", 0, 0));
            }
        }
        boolean log = tables.contains(InputTable.EVENT_LOG);
        if (log ? tables.size() > 1 : !tables.contains(InputTable.TICKETS)) {
            problems.add(new DraftProblem(Kind.NO_TICKETS, "", "", "", "", 0, tables.size()));
        }
    }

    private void required(DraftFile file) {
        java.util.Objects.requireNonNull(file.table()).columns().stream()
                .filter(CanonicalColumn::required)
                .map(CanonicalColumn::name)
                .filter(name -> !file.has(name))
                .forEach(
                        name -> problems.add(new DraftProblem(Kind.REQUIRED_MISSING, file.name(), "", name, "", 0, 0)));
    }

    private void twice(DraftFile file) {
        Map<String, ColumnFacts> sources = new HashMap<>();
        Map<Integer, String> targets = new HashMap<>();
        file.used().forEach(match -> {
            ColumnFacts column = file.factsOf(match);
            ColumnFacts earlier = sources.put(match.target(), column);
            if (earlier != null) {
                problems.add(new DraftProblem(
                        Kind.TWO_FOR_ONE, file.name(), earlier.name(), match.target(), column.name(), 0, 0));
            }
            if (match.isCanonical() && targets.put(match.position(), match.target()) != null) {
                problems.add(new DraftProblem(Kind.USED_TWICE, file.name(), column.name(), match.target(), "", 0, 0));
            }
        });
    }

    private void unreadableDates(DraftFile file, DateReading dates) {
        DateParser parser =
                new DateParser(dates.patterns().stream().map(DatePattern::of).toList(), draft.zone());
        Set<String> marks = new java.util.HashSet<>();
        draft.missing().forEach(mark -> marks.add(mark.toLowerCase(Locale.ROOT)));
        file.used()
                .filter(match -> MappingDraft.isDate(file, match.target()))
                .forEach(match -> unreadableDates(file, match, parser, marks));
    }

    private void unreadableDates(DraftFile file, ColumnMatch match, DateParser parser, Set<String> marks) {
        int bad = 0;
        int first = -1;
        for (int row = 0; row < file.sample().rows().size(); row++) {
            String cell = file.sample().cell(row, match.position());
            boolean missing = cell.isEmpty() || marks.contains(cell.toLowerCase(Locale.ROOT));
            if (!missing && !DateParser.isDate(parser.parse(cell.toCharArray(), 0, cell.length()))) {
                bad++;
                first = first < 0 ? row : first;
            }
        }
        if (bad > 0) {
            problems.add(new DraftProblem(
                    Kind.DATES_UNREADABLE,
                    file.name(),
                    file.factsOf(match).name(),
                    match.target(),
                    file.sample().cell(first, match.position()),
                    file.sample().lines().get(first),
                    bad));
        }
    }

    /** In an event log a step that is no known event is an update, and nothing to be decided. */
    private void undecided(DraftFile file) {
        file.used()
                .filter(match ->
                        !(file.table() == InputTable.EVENT_LOG && match.target().equals("event_type")))
                .forEach(match -> {
                    List<ValueDecision> open = draft.decisions(match.target()).stream()
                            .filter(ValueDecision::isOpen)
                            .toList();
                    if (!open.isEmpty()) {
                        problems.add(new DraftProblem(
                                Kind.VALUES_UNDECIDED,
                                file.name(),
                                file.factsOf(match).name(),
                                match.target(),
                                open.getFirst().value(),
                                0,
                                open.size()));
                    }
                });
    }
}
