package dev.escalation.ui.tickets;

import dev.escalation.live.RiskBand;
import dev.escalation.live.TicketFilter;
import dev.escalation.live.action.Standing;
import dev.escalation.store.WindowRecord;
import dev.escalation.ui.Remembered;
import dev.escalation.ui.triage.Standings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is looked at and in which order.
 *
 * @param standings where the tickets stand after what was done
 */
record QueueView(TicketFilter filter, QueueOrder order, Set<Standing.Column> standings) {
    /** All tickets that something is to be done about, as they come. */
    static final QueueView TO_DO = new QueueView(TicketFilter.NONE, QueueOrder.ORIGINAL, Standings.TO_DO);

    QueueView {
        standings = Set.copyOf(standings);
    }

    QueueView with(TicketFilter newFilter) {
        return new QueueView(newFilter, order, standings);
    }

    QueueView with(QueueOrder newOrder) {
        return new QueueView(filter, newOrder, standings);
    }

    QueueView with(Set<Standing.Column> newStandings) {
        return new QueueView(filter, order, newStandings);
    }

    boolean lets(String id, Standings where) {
        return standings.contains(where.column(id));
    }

    /** Whether nothing that was done keeps a ticket out. */
    boolean letsAll(Standings where) {
        return standings.equals(Standings.ALL)
                || (where.touched().isEmpty() && standings.contains(Standing.UNTOUCHED.column()));
    }

    WindowRecord.View named(String name) {
        return new WindowRecord.View(
                name,
                filter.text(),
                filter.bands().stream().map(RiskBand::id).toList(),
                filter.due() == TicketFilter.Due.SOON,
                order.column(),
                order.direction() == QueueOrder.Direction.DESCENDING,
                standings.equals(Standings.TO_DO)
                        ? List.of()
                        : sorted(standings.stream().map(QueueView::id)),
                sorted(filter.scope().agents().stream()),
                sorted(filter.scope().groups().stream()),
                sorted(filter.scope().tiers().stream()));
    }

    private static List<String> sorted(Stream<String> names) {
        return names.sorted().toList();
    }

    private static String id(Standing.Column column) {
        return column.name().toLowerCase(Locale.ROOT);
    }

    private static Set<Standing.Column> standings(List<String> ids) {
        Set<Standing.Column> known = Arrays.stream(Standing.Column.values())
                .filter(column -> ids.contains(id(column)))
                .collect(Collectors.toSet());
        return known.isEmpty() ? Standings.TO_DO : known;
    }

    /** A view that was kept; bands, standings and columns that this program does not know are as not named. */
    static QueueView of(WindowRecord.View kept, List<String> columns) {
        QueueOrder.Direction direction =
                kept.descending() ? QueueOrder.Direction.DESCENDING : QueueOrder.Direction.ASCENDING;
        return new QueueView(
                Remembered.filter(kept),
                columns.contains(kept.column()) ? new QueueOrder(kept.column(), direction) : QueueOrder.ORIGINAL,
                standings(kept.standings()));
    }
}
