package dev.escalation.etl;

import dev.escalation.data.Instants;
import dev.escalation.ingest.RowBatch;

/** Those columns of a ticket that tell how it ended. */
final class OutcomeCells {
    private final DateCells resolvedAt;
    private final DateCells closedAt;
    private final DateCells slaDueAt;
    private final DateCells escalatedAt;
    private final FlagCells slaBreached;
    private final FlagCells escalatedFlag;
    private final RepairRule resolvedEarly;
    private final RepairRule closedEarly;
    private final RepairRule dueEarly;
    private final RepairRule escalatedEarly;

    final LongColumn resolved = new LongColumn();
    final LongColumn closed = new LongColumn();
    final LongColumn slaDue = new LongColumn();
    final LongColumn escalated = new LongColumn();
    final ByteColumn breachFlag = new ByteColumn();
    final ByteColumn escalationFlag = new ByteColumn();

    OutcomeCells(TableRun run, Columns columns) {
        resolvedAt = columns.date("resolved_at");
        closedAt = columns.date("closed_at");
        slaDueAt = columns.date("sla_due_at");
        escalatedAt = columns.date("escalated_at");
        slaBreached = columns.flag("sla_breached");
        escalatedFlag = columns.flag("escalated_flag");
        resolvedEarly = early(run, "resolved_at");
        closedEarly = early(run, "closed_at");
        dueEarly = early(run, "sla_due_at");
        escalatedEarly = early(run, "escalated_at");
    }

    private static RepairRule early(TableRun run, String column) {
        return run.rule(column, "before created_at, made missing");
    }

    /** @param createdAt dates before it become missing; {@link Instants#MISSING} to keep all */
    void add(RowBatch batch, int row, long createdAt) {
        resolved.add(notBefore(createdAt, resolvedAt.optional(batch, row), resolvedEarly, batch.line(row)));
        closed.add(notBefore(createdAt, closedAt.optional(batch, row), closedEarly, batch.line(row)));
        slaDue.add(notBefore(createdAt, slaDueAt.optional(batch, row), dueEarly, batch.line(row)));
        escalated.add(notBefore(createdAt, escalatedAt.optional(batch, row), escalatedEarly, batch.line(row)));
        breachFlag.add(slaBreached.read(batch, row));
        escalationFlag.add(escalatedFlag.read(batch, row));
    }

    private static long notBefore(long createdAt, long moment, RepairRule early, int line) {
        if (!Instants.isKnown(moment) || moment >= createdAt) {
            return moment;
        }
        early.count(line, Instants.format(moment), "");
        return Instants.MISSING;
    }
}
