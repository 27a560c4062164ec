package dev.escalation.report.shift;

import dev.escalation.data.AgentTable;
import dev.escalation.data.CleanData;
import dev.escalation.data.Dictionary;
import dev.escalation.data.Status;
import dev.escalation.live.EarlierRisk;
import dev.escalation.live.RiskQueue;
import dev.escalation.live.TicketRow;
import dev.escalation.live.TicketRows;
import dev.escalation.report.shift.ShiftRow.Since;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The first tickets of the queue beside those of a day before. */
final class DayChange {
    private static final Set<String> ENDS =
            Set.of(Status.RESOLVED.label(), Status.CLOSED.label(), Status.CANCELLED.label());

    private final RiskQueue queue;
    private final CleanData data;
    private final EarlierRisk earlier;
    private final int top;
    private final List<TicketRow> open;
    private final Map<Integer, Integer> rankBefore = new HashMap<>();
    private final List<Integer> before;

    DayChange(RiskQueue queue, EarlierRisk earlier, int top) {
        this.queue = queue;
        this.data = queue.table().data();
        this.earlier = earlier;
        this.top = top;
        this.open = TicketRows.of(queue, earlier);
        this.before = before();
        for (int i = 0; i < before.size(); i++) {
            rankBefore.put(before.get(i), i + 1);
        }
    }

    /** The tickets that were open, in the order of the queue of that moment. */
    private List<Integer> before() {
        double[] risk = earlier.riskOfTicket();
        return IntStream.range(0, risk.length)
                .filter(ticket -> !Double.isNaN(risk[ticket]))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer ticket) -> -risk[ticket])
                        .thenComparing(this::id))
                .toList();
    }

    private String id(int ticket) {
        return data.tickets().ids().level(ticket);
    }

    List<ShiftRow> rows() {
        List<ShiftRow> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(top, open.size()); i++) {
            TicketRow ticket = open.get(i);
            int rank = rankBefore.getOrDefault(ticket.ticket(), 0);
            List<String> reasons = queue.entries().get(i).explanation().topRaising().stream()
                    .limit(ShiftRow.REASONS)
                    .toList();
            rows.add(new ShiftRow(i + 1, ticket, holder(ticket), reasons, since(ticket, rank), rank));
        }
        return rows;
    }

    private Since since(TicketRow ticket, int rank) {
        if (rank == 0) {
            return Since.NEW_TICKET;
        }
        if (rank > top) {
            return Since.ENTERED;
        }
        long points = Math.round(ticket.change() * 100);
        return points > 0 ? Since.UP : points < 0 ? Since.DOWN : Since.SAME;
    }

    private String holder(TicketRow ticket) {
        if (ticket.agent().isEmpty()) {
            return "nobody";
        }
        AgentTable agents = data.agents();
        int row = agents.ids().codeOf(ticket.agent());
        String name = row == Dictionary.MISSING ? "" : agents.name().get(row);
        return name.isEmpty() ? ticket.agent() : name;
    }

    List<GoneTicket> gone() {
        Map<Integer, Integer> rankNow = new HashMap<>();
        for (int i = 0; i < open.size(); i++) {
            rankNow.put(open.get(i).ticket(), i + 1);
        }
        return before.stream()
                .limit(top)
                .filter(ticket -> rankNow.getOrDefault(ticket, Integer.MAX_VALUE) > top)
                .map(ticket -> gone(ticket, Optional.ofNullable(rankNow.get(ticket))))
                .toList();
    }

    private GoneTicket gone(int ticket, Optional<Integer> rankNow) {
        return new GoneTicket(
                ticket,
                id(ticket),
                data.tickets().subject().get(ticket),
                rankBefore.getOrDefault(ticket, 0),
                earlier.riskOfTicket()[ticket],
                rankNow.map(rank -> "is still open, rank " + rank).orElseGet(() -> ending(ticket)));
    }

    /** It was open then and is not now, so either the outcome has happened or somebody ended it. */
    private String ending(int ticket) {
        if (queue.table().outcomes().positive()[ticket]) {
            return queue.table().target().participle();
        }
        String status = Optional.ofNullable(data.tickets().status().get(ticket)).orElse("");
        return ENDS.contains(status) ? "is " + status.toLowerCase(Locale.ROOT) : "is no longer open";
    }
}
