package dev.escalation.data;

/**
 * The events of each ticket in order of time; events of the same moment stay in the order of the source.
 *
 * @param start events of ticket t are {@code order[start[t]] … order[start[t + 1] - 1]}
 */
public record TicketTimelines(int[] start, int[] order) {
    public static TicketTimelines of(EventTable events, int tickets) {
        int[] start = new int[tickets + 1];
        for (int ticket : events.ticket()) {
            start[ticket + 1]++;
        }
        for (int t = 0; t < tickets; t++) {
            start[t + 1] += start[t];
        }
        int[] next = start.clone();
        int[] order = new int[events.size()];
        for (int event = 0; event < order.length; event++) {
            order[next[events.ticket()[event]]++] = event;
        }
        for (int t = 0; t < tickets; t++) {
            TimeOrder.sort(order, start[t], start[t + 1], events.time());
        }
        return new TicketTimelines(start, order);
    }

    /** Where a ticket's events begin in {@link #order}. */
    public int first(int ticket) {
        return start[ticket];
    }

    /** Behind a ticket's last event in {@link #order}. */
    public int end(int ticket) {
        return start[ticket + 1];
    }
}
