package dev.escalation.ui.tickets;

import dev.escalation.live.RiskBand;
import dev.escalation.live.TicketFilter;
import dev.escalation.store.WindowRecord;
import dev.escalation.ui.Remembered;
import java.util.List;

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
        QueueOrder.Direction direction =
                kept.descending() ? QueueOrder.Direction.DESCENDING : QueueOrder.Direction.ASCENDING;
        return new QueueView(
                Remembered.filter(kept),
                columns.contains(kept.column()) ? new QueueOrder(kept.column(), direction) : QueueOrder.ORIGINAL);
    }
}
