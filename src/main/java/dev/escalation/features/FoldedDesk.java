package dev.escalation.features;

import static dev.escalation.data.Instants.MILLIS_PER_HOUR;

import dev.escalation.data.CleanData;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;

/** A desk whose tickets are all in one table, seen at any moment by folding over all of them. */
final class FoldedDesk implements DeskView {
    static final long FOUR_WEEKS = 28 * 24 * MILLIS_PER_HOUR;

    private final CleanData data;
    private final TicketLife[] lives;
    private final PointRows rows;
    private final TrackedColumns tracked;
    private final TicketPass pass;
    private final TimeSweep sweep;
    private final RowContext context;

    FoldedDesk(CleanData data, TicketLife[] lives, PointRows rows, TrackedColumns tracked, TicketPass pass) {
        this.data = data;
        this.lives = lives;
        this.rows = rows;
        this.tracked = tracked;
        this.pass = pass;
        this.sweep = TimeSweep.of(rows, lives);
        this.context = RowContext.of(rows, sweep);
    }

    @Override
    public RowContext context() {
        return context;
    }

    @Override
    public void emitCustomers(double[][] core) {
        new CustomerFolds(data, lives).emit(rows, context, core);
    }

    @Override
    public double[] openLoad(int trackedColumn) {
        KeyedStream.Builder changes = trackedColumn == TrackedColumns.AGENT ? pass.agentLoad : pass.groupLoad;
        KeyedStream load =
                changes.build(tracked.columns().get(trackedColumn).levels().size());
        int[] openNow = load.running(change -> change);
        double[] values = new double[rows.size()];
        for (int row = 0; row < values.length; row++) {
            int key = pass.codes[trackedColumn][row];
            values[row] = key == Dictionary.MISSING ? Double.NaN : load.sumAt(openNow, key, rows.asOf()[row]);
        }
        return values;
    }

    /** Outcomes count for every group that had the ticket at a prediction point. */
    @Override
    public double[] groupShare() {
        int[] codes = pass.codes[TrackedColumns.GROUP];
        CodedColumn groups = new CodedColumn(
                codes, tracked.columns().get(TrackedColumns.GROUP).levels());
        LevelCounts now = new LevelCounts(groups, rows, sweep);
        LevelCounts before = new LevelCounts(groups, rows, sweep);
        double[] values = new double[rows.size()];
        for (int row : sweep.rows().payload()) {
            now.advanceTo(rows.asOf()[row]);
            before.advanceTo(rows.asOf()[row] - FOUR_WEEKS);
            int group = now.level(row);
            int known = now.known(group) - before.known(group);
            boolean unknown = codes[row] == Dictionary.MISSING || known <= 0;
            values[row] = unknown ? Double.NaN : (now.positives(group) - before.positives(group)) / (double) known;
        }
        return values;
    }

    @Override
    public LevelEncoding encode(String name, CodedColumn column) {
        return LevelEncoding.of(column, rows, sweep, context);
    }
}
