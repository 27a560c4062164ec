package dev.escalation.simulate.engine;

import dev.escalation.simulate.clock.OpenHours;
import dev.escalation.simulate.engine.Draws.Purpose;
import java.util.Arrays;
import java.util.List;

/**
 * One run of a desk: tickets come, wait, are worked on by whoever is free, and end. Work that is begun is finished, over
 * nights too; who waits is taken by urgency, and of the same urgency in the order of coming. An instance is used again for
 * the next run, by one thread.
 */
public final class DeskRun {
    /** Instants that are not, or not yet. */
    public static final long NEVER = OpenHours.NEVER;

    /** Classes of urgency, 0 is the most urgent. */
    public static final int CLASSES = 6;

    private static final int KIND_SHIFT = 29;
    private static final int ID = (1 << KIND_SHIFT) - 1;
    private static final int READY = 0;
    private static final int DONE = 1;
    private static final int OPENS = 2;
    private static final int FREE = -1;

    private final Stations stations;
    private final Scripts scripts;
    private final List<WorkTime> workTimes;
    private final EventHeap events = new EventHeap();
    private final Queues queues;
    private final int[] stationOf;
    private final int[] serving;
    private final int[] busy;
    private final long[] wakesAt;

    private Arrivals arrivals = new Arrivals(new long[0], new int[0], new byte[0]);
    private Draws draws = Draws.of(0, 0);
    private StationTally tally;
    private int tickets;
    private int[] step = new int[0];
    private long[] queuedAt = new long[0];
    private long[] firstReplyAt = new long[0];
    private long[] resolvedAt = new long[0];
    private long[] queuedMs = new long[0];

    public DeskRun(Stations stations, Scripts scripts, List<WorkTime> workTimes) {
        this.stations = stations;
        this.scripts = scripts;
        this.workTimes = List.copyOf(workTimes);
        this.queues = new Queues(stations.count(), CLASSES);
        int servers = stations.servers().size();
        this.stationOf = new int[servers];
        for (int s = 0; s < stations.count(); s++) {
            Arrays.fill(stationOf, stations.first()[s], stations.first()[s + 1], s);
        }
        this.serving = new int[servers];
        this.busy = new int[stations.count()];
        this.wakesAt = new long[stations.count()];
        this.tally = new StationTally(stations.count(), 0, 0);
    }

    /**
     * Runs until an instant; what is not done by then stays open.
     *
     * @param measuredFrom from when the stations are measured, after the desk has filled
     */
    public void run(Arrivals coming, long seed, int replication, long measuredFrom, long until) {
        reset(coming, Draws.of(seed, replication), measuredFrom, until);
        int next = 0;
        while (true) {
            long event = events.isEmpty() ? NEVER : events.nextTime();
            long arrival = next < tickets ? coming.createdAt()[next] : NEVER;
            if (Math.min(event, arrival) > until) {
                break;
            }
            if (arrival <= event) {
                step[next] = scripts.first()[coming.script()[next]];
                enter(next, arrival);
                next++;
            } else {
                happen(events.take(), event);
            }
        }
        for (int s = 0; s < stations.count(); s++) {
            tally.change(s, until, 0, 0);
        }
    }

    private void reset(Arrivals coming, Draws luck, long measuredFrom, long until) {
        arrivals = coming;
        draws = luck;
        tickets = coming.count();
        if (step.length < tickets) {
            step = new int[tickets];
            queuedAt = new long[tickets];
            firstReplyAt = new long[tickets];
            resolvedAt = new long[tickets];
            queuedMs = new long[tickets];
        }
        Arrays.fill(firstReplyAt, 0, tickets, NEVER);
        Arrays.fill(resolvedAt, 0, tickets, NEVER);
        Arrays.fill(queuedMs, 0, tickets, 0);
        events.clear();
        queues.clear(tickets);
        Arrays.fill(serving, FREE);
        Arrays.fill(busy, 0);
        Arrays.fill(wakesAt, NEVER);
        tally = new StationTally(stations.count(), measuredFrom, until);
    }

    private void happen(int what, long now) {
        int id = what & ID;
        switch (what >>> KIND_SHIFT) {
            case READY -> ready(id, now);
            case DONE -> done(id, now);
            default -> {
                wakesAt[id] = NEVER;
                dispatch(id, now);
            }
        }
    }

    /** Begins the ticket's step with its delay, or ends the ticket after the last one. */
    private void enter(int ticket, long now) {
        int at = step[ticket];
        if (at == scripts.first()[arrivals.script()[ticket] + 1]) {
            return;
        }
        long delay = scripts.delaySeconds()[at] * 1000L;
        int station = scripts.station()[at];
        if (delay == 0) {
            ready(ticket, now);
            return;
        }
        long readyAt = station == Scripts.NOBODY
                ? now + delay
                : stations.open().get(station).after(now, delay);
        if (readyAt != NEVER) {
            events.add(readyAt, (READY << KIND_SHIFT) | ticket);
        }
    }

    private void ready(int ticket, long now) {
        int station = scripts.station()[step[ticket]];
        if (station == Scripts.NOBODY) {
            finishStep(ticket, now);
            return;
        }
        queuedAt[ticket] = now;
        queues.add(station, arrivals.urgency()[ticket], ticket);
        dispatch(station, now);
    }

    private void done(int server, long now) {
        int ticket = serving[server];
        int station = stationOf[server];
        serving[server] = FREE;
        busy[station]--;
        dispatch(station, now);
        finishStep(ticket, now);
    }

    private void finishStep(int ticket, long now) {
        int script = arrivals.script()[ticket];
        int at = step[ticket];
        if (at == scripts.replyStep()[script]) {
            firstReplyAt[ticket] = now;
        }
        if (at == scripts.resolveStep()[script]) {
            resolvedAt[ticket] = now;
        }
        step[ticket] = at + 1;
        enter(ticket, now);
    }

    /** Lets the free servers of a station take who waits; if all of those are at home, comes back when one begins. */
    private void dispatch(int station, long now) {
        int first = stations.first()[station];
        int end = stations.first()[station + 1];
        long opens = NEVER;
        for (int server = first; server < end && queues.length(station) > 0; server++) {
            if (serving[server] == FREE) {
                long from = stations.servers().get(server).opensAt(now);
                if (from == now) {
                    serve(server, queues.take(station), now);
                } else {
                    opens = Math.min(opens, from);
                }
            }
        }
        if (queues.length(station) > 0 && opens < wakesAt[station]) {
            wakesAt[station] = opens;
            events.add(opens, (OPENS << KIND_SHIFT) | station);
        }
        tally.change(station, now, queues.length(station), busy[station]);
    }

    private void serve(int server, int ticket, long now) {
        int at = step[ticket];
        queuedMs[ticket] += now - queuedAt[ticket];
        double share = draws.uniform(Purpose.WORK, ticket, at - scripts.first()[arrivals.script()[ticket]]);
        long work = Math.max(1, Math.round(workTimes.get(scripts.work()[at]).hours(share) * 3_600_000));
        long end = stations.servers().get(server).after(now, work);
        serving[server] = ticket;
        busy[stationOf[server]]++;
        if (end != NEVER) {
            events.add(end, (DONE << KIND_SHIFT) | server);
        }
    }

    /** Of the last run. */
    public StationTally tally() {
        return tally;
    }

    /** When the customer first got a reply, milliseconds since 1970; {@link #NEVER} by the end of the last run. */
    public long firstReplyAt(int ticket) {
        return firstReplyAt[ticket];
    }

    /** When a ticket was first resolved, likewise. */
    public long resolvedAt(int ticket) {
        return resolvedAt[ticket];
    }

    /** Milliseconds that a ticket waited in queues, over all its steps. */
    public long queuedMs(int ticket) {
        return queuedMs[ticket];
    }
}
