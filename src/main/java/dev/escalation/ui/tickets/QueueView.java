package dev.escalation.ui.tickets;

import dev.escalation.live.RiskBand;
import dev.escalation.live.TicketFilter;
import dev.escalation.store.WindowRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is looked at and in which order. */
record QueueView(TicketFilter filter, QueueOrder order) {
    /** All tickets, as they come. */
    static final QueueView ALL = new QueueView(TicketFilter.NONE, QueueOrder.ORIGINAL);

    QueueView with(TicketFilter newFilter) {
        return new QueueView(newFilter, order);
    }

    QueueView with(QueueOrder newOrder) {
        return new QueueView(filter, newOrder);
    }

    WindowRecord.View named(String name) {
        return new WindowRecord.View(
                name,
                filter.text(),
                filter.bands().stream().map(RiskBand::id).toList(),
                filter.due() == TicketFilter.Due.SOON,
                order.column(),
                order.direction() == QueueOrder.Direction.DESCENDING);
    }

    /** A view that was kept; bands and columns that this program does not know are as not named. */
    static QueueView of(WindowRecord.View kept, List<String> columns) {
        Set<RiskBand> bands = Arrays.stream(RiskBand.values())
                .filter(band -> kept.bands().contains(band.id()))
                .collect(Collectors.toSet());
        TicketFilter filter =
                new TicketFilter(kept.text(), bands, kept.dueSoon() ? TicketFilter.Due.SOON : TicketFilter.Due.ANY);
        QueueOrder.Direction direction =
                kept.descending() ? QueueOrder.Direction.DESCENDING : QueueOrder.Direction.ASCENDING;
        return new QueueView(
                filter,
                columns.contains(kept.column()) ? new QueueOrder(kept.column(), direction) : QueueOrder.ORIGINAL);
    }
}
