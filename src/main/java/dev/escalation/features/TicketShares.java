package dev.escalation.features;

import static dev.escalation.data.Instants.hoursBetween;
import static dev.escalation.data.Instants.isKnown;

import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what tickets add to a desk's knowledge. */
final class TicketShares {
    private final TicketReading reading;
    private final DeskCounts counts;
    private final long now;
    private final List<CodedColumn> columns;
    /** By column of the reading. */
    private final int[] columnCode;
    /** Codes of the counts by those of the reading. */
    private final int[][] levelCode;

    /**
     * @param counts whose codes are used; new levels and customers are added to it
     * @param now nothing that comes later counts; no event does
     */
    TicketShares(TicketReading reading, DeskCounts counts, long now) {
        this.reading = reading;
        this.counts = counts;
        this.now = now;
        Map<String, CodedColumn> categorical = reading.joined().categorical();
        this.columns = List.copyOf(categorical.values());
        List<String> names = List.copyOf(categorical.keySet());
        this.columnCode = new int[names.size()];
        this.levelCode = new int[names.size()][];
        for (int c = 0; c < columnCode.length; c++) {
            columnCode[c] = counts.columnCode(names.get(c));
            levelCode[c] = levelCodes(columns.get(c).dictionary(), counts.column(columnCode[c]));
        }
    }

    private static int[] levelCodes(Dictionary levels, DeskCounts.LevelSums sums) {
        int[] codes = new int[levels.size()];
        for (int code = 0; code < codes.length; code++) {
            codes[code] = sums.code(levels.level(code));
        }
        return codes;
    }

    TicketShare of(int ticket) {
        TicketLife life = reading.lives()[ticket];
        OutcomeChanges changes = new OutcomeChanges(now);
        OutcomeChange.tell(life, changes);
        Levels levels = levels(ticket, changes);
        boolean open = life.isOpenAt(now);
        boolean resolved = life.resolutions().length > 0 && life.resolutions()[0] <= now;
        return new TicketShare(
                customer(ticket),
                open ? lastCode(ticket, TrackedColumns.GROUP, counts.groups()) : Dictionary.MISSING,
                open ? lastCode(ticket, TrackedColumns.AGENT, counts.agents()) : Dictionary.MISSING,
                open,
                resolved
                        ? hoursBetween(reading.data().tickets().createdAt()[ticket], life.resolutions()[0])
                        : Double.NaN,
                changes.times(),
                changes.ordinals(),
                levels.seen,
                levels.column.stream().mapToInt(Integer::intValue).toArray(),
                levels.level.stream().mapToInt(Integer::intValue).toArray(),
                levels.firstChange.stream().mapToInt(Integer::intValue).toArray(),
                life.positive(),
                life.positive() && !isKnown(life.happenedAt()));
    }

    private int customer(int ticket) {
        String id = reading.data().tickets().customer().get(ticket);
        return id == null ? Dictionary.MISSING : counts.customerCode(id);
    }

    private int lastCode(int ticket, int column, DeskCounts.LevelSums sums) {
        int code = reading.pass().lastCodes[column][ticket];
        return code == Dictionary.MISSING
                ? Dictionary.MISSING
                : sums.code(reading.tracked().columns().get(column).levels().level(code));
    }

    /** The outcome of one ticket as it became known. */
    private static final class OutcomeChanges implements OutcomeChange.Listener {
        private final List<Long> time = new ArrayList<>();
        private final List<OutcomeChange> change = new ArrayList<>();
        private final long now;

        OutcomeChanges(long now) {
            this.now = now;
        }

        @Override
        public void changed(long at, OutcomeChange what) {
            if (at <= now) {
                time.add(at);
                change.add(what);
            }
        }

        long[] times() {
            return time.stream().mapToLong(Long::longValue).toArray();
        }

        byte[] ordinals() {
            byte[] ordinals = new byte[change.size()];
            for (int i = 0; i < ordinals.length; i++) {
                ordinals[i] = (byte) change.get(i).ordinal();
            }
            return ordinals;
        }

        /** The first change at or after a moment. */
        int from(long moment) {
            int first = 0;
            while (first < time.size() && time.get(first) < moment) {
                first++;
            }
            return first;
        }
    }

    private static final class Levels {
        private final List<Integer> column = new ArrayList<>();
        private final List<Integer> level = new ArrayList<>();
        private final List<Integer> firstChange = new ArrayList<>();
        private boolean seen;

        boolean has(int ofColumn, int code) {
            for (int i = 0; i < column.size(); i++) {
                if (column.get(i) == ofColumn && level.get(i) == code) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A ticket counts once for each level that it has had at a prediction point, from that point on. */
    private Levels levels(int ticket, OutcomeChanges changes) {
        Levels levels = new Levels();
        PointRows rows = reading.rows();
        for (int row = rows.start()[ticket]; row < rows.start()[ticket + 1]; row++) {
            if (rows.ageHours()[row] == PointRows.QUEUE) {
                continue;
            }
            levels.seen = true;
            int first = changes.from(rows.asOf()[row]);
            for (int c = 0; c < columnCode.length; c++) {
                int code = columns.get(c).code(row);
                int level = code == Dictionary.MISSING ? Dictionary.MISSING : levelCode[c][code];
                if (!levels.has(columnCode[c], level)) {
                    levels.column.add(columnCode[c]);
                    levels.level.add(level);
                    levels.firstChange.add(first);
                }
            }
        }
        return levels;
    }
}
