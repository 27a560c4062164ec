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
    /** Held while actions are kept, so that what is on record can be read meanwhile. */
    private final Object writing = new Object();

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
     * Adds actions of one decision, kept before they count. May wait for others who keep something.
     *
     * @throws IOException if they cannot be kept; then none of them counts
     */
    public void add(List<TicketAction> actions) throws IOException {
        synchronized (writing) {
            keeper.keep(actions);
            putAll(actions);
        }
        listeners.forEach(Runnable::run);
    }

    /** Where actions of others come from. */
    @FunctionalInterface
    public interface Others {
        /** What was kept since it was asked last, in order of time. */
        List<TicketAction> since() throws IOException;
    }

    /**
     * Takes what others have kept meanwhile; nothing is kept again. To be called from a {@link Keeper} too, which learns of
     * others first.
     *
     * @return whether there was anything
     */
    public boolean take(Others others) throws IOException {
        List<TicketAction> actions;
        synchronized (writing) {
            actions = others.since();
            putAll(actions);
        }
        if (!actions.isEmpty()) {
            listeners.forEach(Runnable::run);
        }
        return !actions.isEmpty();
    }

    private void putAll(List<TicketAction> actions) {
        synchronized (byTicket) {
            actions.forEach(this::put);
        }
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
