package dev.escalation.etl;

import dev.escalation.data.ActorRole;
import dev.escalation.data.Dictionary;
import dev.escalation.data.EventTable;
import dev.escalation.data.EventType;
import dev.escalation.data.Outcome;
import dev.escalation.data.Status;
import dev.escalation.data.TextColumn;
import dev.escalation.ingest.ChangeRules;
import dev.escalation.ingest.HandOver;
import dev.escalation.ingest.Mapping;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The events that an event log implies: the differences between each row of a ticket and the row before it. An unknown
 * status or priority is no change; the last known one stands.
 */
final class LogEvents {
    private final LogCleaner log;
    private final ChangeRules rules;
    private final ActorRole role;
    private final TextColumn comments;
    private final Dictionary fields;
    private final Dictionary values;
    private final List<Watched> watched = new ArrayList<>();
    private final Watched group;
    private final Watched agent;
    private final Watched status;
    private final Watched priority;
    private final Map<String, Status> statusByLabel = new HashMap<>();
    private final EventRows events;

    LogEvents(LogCleaner log, Mapping mapping) {
        this.log = log;
        this.rules = mapping.changes();
        this.role = mapping.actorRole();
        this.comments = log.comment.build();
        this.events = new EventRows(log.actor.dictionary());
        this.fields = events.fields();
        this.values = events.values();
        this.group = watch("group", log.group);
        this.agent = watch("agent_id", log.agent);
        this.status = watch("status", log.status);
        this.priority = watch("priority", log.priority);
        watched.add(watch("category", log.category));
        watched.add(watch("channel", log.channel));
        log.attributes.forEach(cells -> watched.add(new Watched(cells.name(), cells::get, cells.dictionary())));
        for (Status each : Status.values()) {
            statusByLabel.put(each.label(), each);
        }
    }

    private static Watched watch(String column, CodedColumnCells cells) {
        return new Watched(column, cells::get, cells.dictionary());
    }

    EventTable derive(LogOrder order, Progress progress) {
        for (int t = 0; t < order.tickets(); t++) {
            if (t % 1024 == 0) {
                progress.checkCancelled();
            }
            int from = order.start()[t];
            firstRow(order.rows()[from]);
            for (int i = from + 1; i < order.start()[t + 1]; i++) {
                laterRow(order.rows()[i - 1], order.rows()[i]);
            }
        }
        return events.build();
    }

    private void firstRow(int row) {
        status.known = status.code(row);
        priority.known = priority.code(row);
        emit(row, rules.firstRow());
        EventType step = log.steps.get(row);
        emit(row, step == rules.firstRow() ? null : step);
        finishedAtFirst(row);
        flag(row, log.outcome.breachFlag, Outcome.NO, rules.breached());
        flag(row, log.outcome.escalationFlag, Outcome.NO, rules.escalated());
        log.counters.forEach(counter -> repeat(row, counter, 0));
        comment(row);
    }

    private void laterRow(int before, int row) {
        EventType step = log.steps.get(row);
        emit(row, step == null ? rules.laterRow() : step);
        log.counters.forEach(counter -> repeat(row, counter, counter.cells().at(before)));
        difference(before, row, group, rules.group());
        difference(before, row, agent, rules.agent());
        priorityChange(row);
        statusChange(row);
        flag(row, log.outcome.breachFlag, log.outcome.breachFlag.get(before), rules.breached());
        flag(row, log.outcome.escalationFlag, log.outcome.escalationFlag.get(before), rules.escalated());
        for (Watched column : watched) {
            if (column.code(before) != column.code(row)) {
                fieldChange(row, column, column.code(before), column.code(row));
            }
        }
        comment(row);
    }

    /** A ticket may be resolved by the time of its first record; without an event it would count as open. */
    private void finishedAtFirst(int row) {
        int code = status.code(row);
        if (code != Dictionary.MISSING && !status(code).isOpen()) {
            EventType type = rules.entering(null, status(code));
            if (type != null && type != log.steps.get(row)) {
                change(row, type, Dictionary.MISSING, status.value(code, values));
            }
        }
    }

    private void flag(int row, ByteColumn flags, byte before, @Nullable EventType type) {
        if (flags.get(row) == Outcome.YES && before != Outcome.YES) {
            emit(row, type);
        }
    }

    private void repeat(int row, LogCleaner.CounterCells counter, double before) {
        double steps = counter.cells().at(row) - before;
        for (int i = 0; i < steps; i++) {
            emit(row, counter.event());
        }
    }

    private void comment(int row) {
        if (!comments.isMissing(row)) {
            add(
                    row,
                    EventType.COMMENTED,
                    Dictionary.MISSING,
                    Dictionary.MISSING,
                    Dictionary.MISSING,
                    comments.get(row));
        }
    }

    private void difference(int before, int row, Watched column, HandOver handOver) {
        int from = column.code(before);
        int to = column.code(row);
        EventType type = from == Dictionary.MISSING ? handOver.first() : handOver.again();
        if (from != to && type != null) {
            change(row, type, column.value(from, values), column.value(to, values));
        }
    }

    private void priorityChange(int row) {
        int from = priority.known;
        int to = priority.code(row);
        if (to == Dictionary.MISSING || from == to) {
            return;
        }
        priority.known = to;
        if (from == Dictionary.MISSING) {
            fieldChange(row, priority, from, to);
            return;
        }
        boolean rises = Priorities.compare(priority.level(to), priority.level(from)) > 0;
        EventType type = rises ? rules.raised() : rules.lowered();
        if (type != null) {
            change(row, type, priority.value(from, values), priority.value(to, values));
        }
    }

    private void statusChange(int row) {
        int from = status.known;
        int to = status.code(row);
        if (to == Dictionary.MISSING || from == to) {
            return;
        }
        status.known = to;
        EventType type = rules.entering(from == Dictionary.MISSING ? null : status(from), status(to));
        if (type != null && type != log.steps.get(row)) {
            change(row, type, status.value(from, values), status.value(to, values));
        }
    }

    private Status status(int code) {
        return java.util.Objects.requireNonNull(statusByLabel.get(status.level(code)));
    }

    private void fieldChange(int row, Watched column, int from, int to) {
        if (rules.otherColumns() != null) {
            add(
                    row,
                    rules.otherColumns(),
                    fields.add(column.name),
                    column.value(from, values),
                    column.value(to, values),
                    "");
        }
    }

    private void emit(int row, @Nullable EventType type) {
        if (type != null) {
            change(row, type, Dictionary.MISSING, Dictionary.MISSING);
        }
    }

    private void change(int row, EventType type, int from, int to) {
        add(row, type, Dictionary.MISSING, from, to, "");
    }

    private void add(int row, EventType type, int field, int from, int to, String text) {
        events.add(log.ticket.get(row), type, log.time.get(row), log.actor.get(row), role)
                .change(field, from, to)
                .texts("", text);
    }

    /** A column whose changes are events. */
    private static final class Watched {
        private final String name;
        private final IntUnaryOperator codes;
        private final Dictionary levels;
        private int[] valueCodes = {};
        /** The last code of the ticket at hand that was not missing. */
        private int known;

        Watched(String name, IntUnaryOperator codes, Dictionary levels) {
            this.name = name;
            this.codes = codes;
            this.levels = levels;
        }

        int code(int row) {
            return codes.applyAsInt(row);
        }

        String level(int code) {
            return levels.level(code);
        }

        /** The code of a level in the dictionary that all changes share. */
        int value(int code, Dictionary shared) {
            if (code == Dictionary.MISSING) {
                return Dictionary.MISSING;
            }
            if (valueCodes.length == 0) {
                valueCodes = new int[levels.size()];
                java.util.Arrays.fill(valueCodes, Dictionary.MISSING);
            }
            if (valueCodes[code] == Dictionary.MISSING) {
                valueCodes[code] = shared.add(levels.level(code));
            }
            return valueCodes[code];
        }
    }
}
