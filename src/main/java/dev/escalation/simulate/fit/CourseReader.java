package dev.escalation.simulate.fit;

import static dev.escalation.simulate.fit.TicketCourses.NONE;

import dev.escalation.data.ActorRole;
import dev.escalation.data.CleanData;
import dev.escalation.data.Dictionary;
import dev.escalation.data.EventTable;
import dev.escalation.data.EventType;
import dev.escalation.data.Instants;
import dev.escalation.data.Status;
import dev.escalation.data.StatusReader;
import dev.escalation.data.TicketTimelines;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Walks along the events of tickets and cuts them into steps. */
final class CourseReader {
    /** What one agent does within so long belongs together: a message, a new status, a new priority. */
    private static final long TOGETHER = 5 * 60_000;

    private final CleanData data;
    private final EventTable events;
    private final TicketTimelines timelines;
    private final StatusReader statuses;
    private final long moment;
    private final Dictionary agents = new Dictionary();

    private final int[] first;
    private final int[] replyStep;
    private final int[] resolveStep;
    private final long[] escalatedAt;
    private final boolean[] ended;
    private final byte[] kind;
    private final int[] agent;
    private final long[] since;
    private final long[] until;
    private int tickets;
    private int steps;

    private long waitingSince;
    private boolean assigned;
    private int assignee;
    private @Nullable Status status;
    private long actedAt;
    private int actedBy;

    CourseReader(CleanData data, long moment) {
        this.data = data;
        this.events = data.events();
        this.timelines = TicketTimelines.of(events, data.tickets().size());
        this.statuses = new StatusReader(events);
        this.moment = moment;
        int most = data.tickets().size();
        this.first = new int[most + 1];
        this.replyStep = new int[most];
        this.resolveStep = new int[most];
        this.escalatedAt = new long[most];
        this.ended = new boolean[most];
        // an event can end a wait for the customer and be work at once
        this.kind = new byte[2 * events.size()];
        this.agent = new int[kind.length];
        this.since = new long[kind.length];
        this.until = new long[kind.length];
    }

    TicketCourses courses(int[] rows) {
        return new TicketCourses(
                rows,
                Arrays.copyOf(first, tickets + 1),
                Arrays.copyOf(kind, steps),
                Arrays.copyOf(agent, steps),
                Arrays.copyOf(since, steps),
                Arrays.copyOf(until, steps),
                Arrays.copyOf(replyStep, tickets),
                Arrays.copyOf(resolveStep, tickets),
                Arrays.copyOf(escalatedAt, tickets),
                Arrays.copyOf(ended, tickets),
                agents);
    }

    void read(int ticket) {
        waitingSince = data.tickets().createdAt()[ticket];
        assigned = false;
        assignee = Dictionary.MISSING;
        status = Status.NEW;
        actedAt = Long.MIN_VALUE;
        actedBy = Dictionary.MISSING;
        replyStep[tickets] = NONE;
        resolveStep[tickets] = NONE;
        escalatedAt[tickets] = Instants.MISSING;
        for (int i = timelines.first(ticket); i < timelines.end(ticket); i++) {
            int event = timelines.order()[i];
            if (events.time()[event] <= moment) {
                read(ticket, event);
            }
        }
        ended[tickets] = status != null && !status.isOpen();
        tickets++;
        first[tickets] = steps;
    }

    private void read(int ticket, int event) {
        long at = Math.max(waitingSince, events.time()[event]);
        EventType type = events.typeAt(event);
        Status after = statuses.statusAfter(event);
        switch (type) {
            case CREATED -> {}
            case ESCALATED ->
                escalatedAt[tickets] = escalatedAt[tickets] == Instants.MISSING ? at : escalatedAt[tickets];
            case ASSIGNED, REASSIGNED -> assign(event, at);
            default -> {
                if (isOver()) {
                    reopen(after, at);
                } else if (isOfDesk(event)) {
                    work(ticket, event, at, after);
                } else {
                    happen(event, at, after);
                }
            }
        }
        status = after == null ? status : after;
        assigned = assigned && type != EventType.TRANSFERRED;
    }

    private boolean isOver() {
        return status != null && !status.isOpen();
    }

    /** After its end a ticket only counts again when it is open again. */
    private void reopen(@Nullable Status after, long at) {
        if (after != null && after.isOpen()) {
            add(StepKind.ANSWER, Dictionary.MISSING, at);
        }
    }

    private void assign(int event, long at) {
        int code = events.toValue().code(event);
        assignee = code == Dictionary.MISSING
                ? assignee
                : agents.add(events.toValue().dictionary().level(code));
        if (!assigned && !isOver()) {
            add(StepKind.MOVE, Dictionary.MISSING, at);
        }
        assigned = true;
    }

    /** Where a source does not tell who acted, what is neither of the customer nor of a rule is of the desk. */
    private boolean isOfDesk(int event) {
        ActorRole role = events.actorRoleAt(event);
        return role == ActorRole.AGENT || role == ActorRole.UNKNOWN;
    }

    private void work(int ticket, int event, long at, @Nullable Status after) {
        int who = who(ticket, event);
        boolean together = who == actedBy && actedAt != Long.MIN_VALUE && at - actedAt <= TOGETHER;
        if (!together) {
            if (status == Status.PENDING) {
                add(StepKind.ANSWER, Dictionary.MISSING, at);
            }
            add(StepKind.WORK, who, at);
        }
        int step = steps - 1;
        until[step] = at;
        waitingSince = at;
        actedAt = at;
        actedBy = who;
        boolean replies = events.typeAt(event) == EventType.COMMENTED || events.typeAt(event) == EventType.RESOLVED;
        if (replies && replyStep[tickets] == NONE) {
            replyStep[tickets] = step;
        }
        resolve(after, step);
    }

    private int who(int ticket, int event) {
        int code = events.actor().code(event);
        if (code != Dictionary.MISSING && events.actorRoleAt(event) == ActorRole.AGENT) {
            return agents.add(events.actor().dictionary().level(code));
        }
        String owner = data.tickets().agent().get(ticket);
        return assignee != Dictionary.MISSING || owner == null ? assignee : agents.add(owner);
    }

    /** What customers and rules do. */
    private void happen(int event, long at, @Nullable Status after) {
        boolean answers = status == Status.PENDING
                && (events.actorRoleAt(event) == ActorRole.CUSTOMER || (after != null && after.isOpen()));
        boolean ends = after != null && !after.isOpen();
        if (ends) {
            add(StepKind.MOVE, Dictionary.MISSING, at);
            resolve(after, steps - 1);
        } else if (answers) {
            add(StepKind.ANSWER, Dictionary.MISSING, at);
            status = Status.OPEN;
        }
    }

    private void resolve(@Nullable Status after, int step) {
        if (after != null && !after.isOpen() && resolveStep[tickets] == NONE) {
            resolveStep[tickets] = step;
        }
    }

    private void add(StepKind what, int who, long at) {
        kind[steps] = (byte) what.ordinal();
        agent[steps] = who;
        since[steps] = waitingSince;
        until[steps] = at;
        steps++;
        waitingSince = at;
        actedAt = what == StepKind.WORK ? at : Long.MIN_VALUE;
    }
}
