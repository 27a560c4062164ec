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
 * The rows of a list, ready to be searched and sorted: for 100,000 of them that takes a few milliseconds. What an order
 * needs is made once per column.
 */
final class Queue {
    static final Queue EMPTY = new Queue(List.of());

    private final List<TicketRow> rows;
    private final String[] searched;
    private final Map<String, int[]> ranks = new ConcurrentHashMap<>();

    /** @param rows in the original order */
    Queue(List<TicketRow> rows) {
        this.rows = List.copyOf(rows);
        this.searched = rows.stream().map(TicketFilter::searched).toArray(String[]::new);
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
        int[] selected = of(view, standings).toArray();
        return (order.isOriginal() ? Arrays.stream(selected) : sorted(selected, order))
                .mapToObj(rows::get)
                .toList();
    }

    /** How many rows a view has. */
    long count(QueueView view, Standings standings) {
        return of(view, standings).count();
    }

    private IntStream of(QueueView view, Standings standings) {
        TicketFilter filter = view.filter();
        String[] words = filter.words();
        return IntStream.range(0, searched.length)
                .parallel()
                .filter(i -> filter.lets(rows.get(i), searched[i], words))
                .filter(i -> view.lets(rows.get(i).id(), standings));
    }

    /** How many rows stand where. */
    Map<Standing.Column, Integer> counts(Standings standings) {
        Map<Standing.Column, Integer> counts = new EnumMap<>(Standing.Column.class);
        rows.forEach(row -> counts.merge(standings.column(row.id()), 1, Integer::sum));
        return counts;
    }

    private IntStream sorted(int[] selected, QueueOrder order) {
        int[] rank = ranks(order.column());
        long[] keys = Arrays.stream(selected)
                .mapToLong(row -> order.key(rank[row], row))
                .toArray();
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key);
    }

    private int[] ranks(String column) {
        return ranks.computeIfAbsent(column, id -> ColumnRanks.of(rows, id));
    }

    /** Makes ready what sorting by each of these columns needs, so that a click on its head is answered at once. */
    void prepareOrders(Collection<String> columns, Progress progress) {
        for (String column : columns) {
            progress.checkCancelled();
            ranks(column);
        }
    }

    Map<RiskBand, Integer> counts() {
        Map<RiskBand, Integer> counts = new EnumMap<>(RiskBand.class);
        for (RiskBand band : RiskBand.values()) {
            counts.put(band, 0);
        }
        rows.forEach(row -> counts.merge(row.band(), 1, Integer::sum));
        return counts;
    }

    /** Whether a column has nothing in any row. */
    boolean isEmpty(String column) {
        return rows.stream().noneMatch(row -> ColumnRanks.of(List.of(row), column)[0] != ColumnRanks.NONE);
    }

    boolean hasDueTimes() {
        return rows.stream().anyMatch(row -> !Double.isNaN(row.slaHoursLeft()));
    }

    int dueSoon() {
        return (int) rows.stream().filter(TicketFilter::isSoon).count();
    }
}
