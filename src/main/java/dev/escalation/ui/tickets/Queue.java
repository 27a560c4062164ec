package dev.escalation.ui.tickets;

import dev.escalation.live.RiskBand;
import dev.escalation.live.TicketFilter;
import dev.escalation.live.TicketRow;
import dev.escalation.live.action.Standing;
import dev.escalation.task.Progress;
import dev.escalation.ui.triage.Standings;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The rows of a list, ready to be searched and sorted: a million of them within a tenth of a second. What an order needs is
 * made once per column, and what is said of all rows is counted once.
 */
final class Queue {
    static final Queue EMPTY = new Queue(List.of());

    private final List<TicketRow> rows;
    private final RowOfId rowOfId;
    private final SearchedText searched;
    private final QueueCounts counts;
    private final Map<String, ColumnOrder> orders = new ConcurrentHashMap<>();

    /** @param rows in the original order */
    Queue(List<TicketRow> rows) {
        this.rows = List.copyOf(rows);
        this.rowOfId = new RowOfId(this.rows);
        this.searched = SearchedText.of(this.rows);
        this.counts = QueueCounts.of(this.rows);
    }

    int size() {
        return rows.size();
    }

    List<TicketRow> rows() {
        return rows;
    }

    /** The rows that the filter lets through, sorted, wherever they stand. */
    List<TicketRow> select(TicketFilter filter, QueueOrder order) {
        return select(new QueueView(filter, order, Standings.ALL), Standings.NONE);
    }

    /** The rows of a view, sorted. */
    List<TicketRow> select(QueueView view, Standings standings) {
        QueueOrder order = view.order();
        boolean[] selected = of(view, standings);
        int[] chosen = new int[selected.length];
        int count = 0;
        int[] inOrder = order.isOriginal() ? null : order(order.column()).rows(order.direction());
        for (int i = 0; i < selected.length; i++) {
            int row = inOrder == null ? i : inOrder[i];
            chosen[count] = row;
            count += selected[row] ? 1 : 0;
        }
        return new ChosenRows(rows, rowOfId, Arrays.copyOf(chosen, count));
    }

    /** How many rows a view has. */
    int count(QueueView view, Standings standings) {
        int count = 0;
        for (boolean selected : of(view, standings)) {
            count += selected ? 1 : 0;
        }
        return count;
    }

    /** Rows are looked at only where the view asks for more than words. */
    private boolean[] of(QueueView view, Standings standings) {
        TicketFilter filter = view.filter();
        boolean[] selected = searched.withAll(filter.words());
        boolean everybody = filter.withText("").isNone();
        boolean everywhere = view.letsAll(standings);
        if (!everybody || !everywhere) {
            IntStream.range(0, selected.length)
                    .parallel()
                    .filter(row -> selected[row])
                    .filter(row -> !filter.letsKind(rows.get(row))
                            || !view.lets(rows.get(row).id(), standings))
                    .forEach(row -> selected[row] = false);
        }
        return selected;
    }

    /** How many rows stand where. */
    Map<Standing.Column, Integer> counts(Standings standings) {
        Map<Standing.Column, Integer> where = new EnumMap<>(Standing.Column.class);
        if (standings.touched().isEmpty()) {
            where.put(Standing.UNTOUCHED.column(), rows.size());
        } else {
            rows.forEach(row -> where.merge(standings.column(row.id()), 1, Integer::sum));
        }
        return where;
    }

    private ColumnOrder order(String column) {
        return orders.computeIfAbsent(column, id -> ColumnOrder.of(ColumnRanks.of(rows, id)));
    }

    /** Makes ready what sorting by each of these columns needs, so that a click on its head is answered at once. */
    void prepareOrders(Collection<String> columns, Progress progress) {
        for (String column : columns) {
            progress.checkCancelled();
            order(column);
        }
    }

    Map<RiskBand, Integer> counts() {
        return counts.bands();
    }

    /** Whether a column has nothing in any row. */
    boolean isEmpty(String column) {
        return counts.emptyColumns().contains(column);
    }

    boolean hasDueTimes() {
        return counts.hasDueTimes();
    }

    int dueSoon() {
        return counts.dueSoon();
    }
}
