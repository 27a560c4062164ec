package dev.escalation.ingest.guess;

import dev.escalation.ingest.InputTable;
import dev.escalation.ingest.SampledFile;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stays and what changes from row to row of the same ticket: the moment of an event moves on while the moment a
 * ticket was made stays.
 *
 * @param id the column that most probably names the ticket; null if there is none
 * @param moving positions of columns that differ within the rows of a ticket
 */
record Motion(@Nullable ColumnFacts id, Set<Integer> moving) {
    private static final double SLIPS = 0.1;
    private static final int SOME = 15;
    private static final int STRONG = 35;

    static Motion of(SampledFile file, List<ColumnFacts> facts) {
        ColumnFacts id = facts.stream()
                .filter(column -> idScore(column) > 0)
                .max(Comparator.comparingDouble(Motion::idScore))
                .orElse(null);
        Set<Integer> moving = new HashSet<>();
        if (id != null && id.repeats()) {
            ColumnFacts ticket = id;
            facts.stream()
                    .filter(column -> column.isDates() && moves(file, ticket, column))
                    .forEach(column -> moving.add(column.position()));
        }
        return new Motion(id, moving);
    }

    /** By name where it says so; else by how many tickets it would make of the rows. */
    private static double idScore(ColumnFacts column) {
        boolean possible = column.filled() > 0
                && column.missingShare() < 0.05
                && column.isIds()
                && !column.isDates()
                && !column.isEmails();
        if (!possible) {
            return 0;
        }
        int name = ColumnNames.score(column.name(), "ticket_id");
        boolean named = name >= 60;
        boolean many = column.distinct() > 0.02 * column.filled() && column.share(Motion::hasDigit) > 0.9;
        return (named ? name : 0) + (many ? 10.0 * column.distinct() / column.filled() : 0);
    }

    private static boolean hasDigit(String value) {
        return value.chars().anyMatch(Character::isDigit);
    }

    /** A few slips of the source do not count. */
    private static boolean moves(SampledFile file, ColumnFacts id, ColumnFacts column) {
        Map<String, String> first = new HashMap<>();
        int repeated = 0;
        int different = 0;
        for (int row = 0; row < file.rows().size(); row++) {
            String value = file.cell(row, column.position());
            String before = first.putIfAbsent(file.cell(row, id.position()), value);
            if (before != null && !before.isEmpty() && !value.isEmpty()) {
                repeated++;
                different += before.equals(value) ? 0 : 1;
            }
        }
        return different > SLIPS * repeated;
    }

    boolean isLog() {
        return id != null && id.repeats() && !moving.isEmpty();
    }

    int idEvidence(ColumnFacts column, InputTable table) {
        boolean ofTickets = table != InputTable.CUSTOMERS && table != InputTable.AGENTS;
        return ofTickets && id != null && id.position() == column.position() ? STRONG : 0;
    }

    /** Below 0 where the column cannot be that date. */
    int dateEvidence(ColumnFacts column, String canonical, InputTable table) {
        if (column.filled() == 0) {
            return 0;
        }
        boolean moves = moving.contains(column.position());
        boolean always = column.missingShare() < 0.05;
        return switch (canonical) {
            case "event_time" -> always ? (moves || table != InputTable.EVENT_LOG ? STRONG : 0) : -1;
            case "created_at" -> {
                if (table == InputTable.EVENT_LOG && moves) {
                    yield -1;
                }
                yield always ? STRONG - 1 : -1;
            }
            default -> always && !moves ? 0 : SOME;
        };
    }
}
