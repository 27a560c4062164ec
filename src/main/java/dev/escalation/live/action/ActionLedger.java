package dev.escalation.live.action;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** All that was done about the tickets of a desk. Safe for many threads. */
public final class ActionLedger {
    /** Where actions are kept; writes are done when it returns. */
    @FunctionalInterface
    public interface Keeper {
        /** All of them or none. */
        void keep(List<TicketAction> actions) throws IOException;
    }

    private final Keeper keeper;
    private final Map<String, List<TicketAction>> byTicket = new LinkedHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** @param earlier in order of time */
    public ActionLedger(List<TicketAction> earlier, Keeper keeper) {
        this.keeper = keeper;
        earlier.forEach(this::put);
    }

    /** A ledger that lasts as long as the program runs. */
    public static ActionLedger ofSession() {
        return new ActionLedger(List.of(), _ -> {});
    }

    /**
     * Adds actions of one decision, kept before they count.
     *
     * @throws IOException if they cannot be kept; then none of them counts
     */
    public void add(List<TicketAction> actions) throws IOException {
        synchronized (byTicket) {
            keeper.keep(actions);
            actions.forEach(this::put);
        }
        listeners.forEach(Runnable::run);
    }

    private void put(TicketAction action) {
        byTicket.computeIfAbsent(action.ticketId(), _ -> new ArrayList<>()).add(action);
    }

    /** What was done about a ticket, in order of time. */
    public List<TicketAction> of(String ticketId) {
        synchronized (byTicket) {
            return List.copyOf(byTicket.getOrDefault(ticketId, Collections.emptyList()));
        }
    }

    /** Everything, ticket by ticket. */
    public List<TicketAction> all() {
        synchronized (byTicket) {
            return byTicket.values().stream().flatMap(List::stream).toList();
        }
    }

    /** @param now moment of the desk's clock */
    public Standing standing(String ticketId, long now) {
        return Standing.of(of(ticketId), now);
    }

    /** Is told after every addition, on the thread that added. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }
}
