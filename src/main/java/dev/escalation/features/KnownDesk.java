package dev.escalation.features;

import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import dev.escalation.features.DeskCounts.CustomerSums;
import dev.escalation.features.DeskCounts.LevelCount;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A desk whose tickets are counted, seen at its present moment: rows of the queue get their values, all others are missing.
 * Some tickets may be seen otherwise than they are counted: what they would add is added, what they do add is taken away.
 */
final class KnownDesk implements DeskView {
    private final TicketReading reading;
    private final DeskCounts counts;
    private final DeskCounts added;
    private final DeskCounts without;
    private final long before;
    private final double prior;
    private final int seen;

    /**
     * @param added counts of the tickets as they are seen
     * @param without counts of the same tickets as they are in {@code counts}
     * @param now moment of the counts and of the reading's queue
     */
    KnownDesk(TicketReading reading, DeskCounts counts, DeskCounts added, DeskCounts without, long now) {
        this.reading = reading;
        this.counts = counts;
        this.added = added;
        this.without = without;
        this.before = now - FoldedDesk.FOUR_WEEKS;
        this.prior = (sum(DeskCounts::positives) + 1.0) / (sum(DeskCounts::known) + 2);
        this.seen = sum(DeskCounts::seen);
    }

    private int sum(ToIntFunction<DeskCounts> count) {
        return count.applyAsInt(counts) + count.applyAsInt(added) - count.applyAsInt(without);
    }

    private double[] missing() {
        double[] values = new double[reading.rows().size()];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    private boolean isPresent(int row) {
        return reading.rows().ageHours()[row] == PointRows.QUEUE;
    }

    @Override
    public RowContext context() {
        double[] priors = new double[reading.rows().size()];
        Arrays.fill(priors, prior);
        int[] tickets = new int[priors.length];
        Arrays.fill(tickets, seen);
        return new RowContext(priors, tickets);
    }

    @Override
    public void emitCustomers(double[][] core) {
        for (int row = 0; row < reading.rows().size(); row++) {
            int ticket = reading.rows().ticket()[row];
            String customer = reading.data().tickets().customer().get(ticket);
            if (customer == null || !isPresent(row)) {
                CustomerFolds.emitMissing(core, row);
            } else {
                CustomerFolds.emit(known(customer), prior, core, row);
            }
        }
    }

    private CustomerFolds.Known known(String id) {
        CustomerSums all = counts.customer(id);
        CustomerSums more = added.customer(id);
        CustomerSums less = without.customer(id);
        return new CustomerFolds.Known(
                all.created + more.created - less.created,
                all.outcomes.positives() + more.outcomes.positives() - less.outcomes.positives(),
                all.outcomes.known() + more.outcomes.known() - less.outcomes.known(),
                all.outcomes.positivesAfter(before)
                        + more.outcomes.positivesAfter(before)
                        - less.outcomes.positivesAfter(before),
                all.open + more.open - less.open,
                all.medianHours(more, less));
    }

    @Override
    public double[] openLoad(int trackedColumn) {
        boolean ofAgents = trackedColumn == TrackedColumns.AGENT;
        return ofLevel(
                trackedColumn, level -> sum(desk -> ofAgents ? desk.openOfAgent(level) : desk.openOfGroup(level)));
    }

    @Override
    public double[] groupShare() {
        return ofLevel(TrackedColumns.GROUP, group -> {
            int known = sum(desk -> desk.groupOutcomes(group).knownAfter(before));
            int positives = sum(desk -> desk.groupOutcomes(group).positivesAfter(before));
            return known <= 0 ? Double.NaN : positives / (double) known;
        });
    }

    /** What is known of a group or an agent. */
    private interface OfLevel {
        double of(String level);
    }

    /** Per row; missing where the level is. */
    private double[] ofLevel(int trackedColumn, OfLevel known) {
        Dictionary levels = reading.tracked().columns().get(trackedColumn).levels();
        int[] codes = reading.pass().codes[trackedColumn];
        double[] found = new double[levels.size()];
        boolean[] done = new boolean[levels.size()];
        double[] values = missing();
        for (int row = 0; row < values.length; row++) {
            int code = codes[row];
            if (isPresent(row) && code != Dictionary.MISSING) {
                found[code] = done[code] ? found[code] : known.of(levels.level(code));
                done[code] = true;
                values[row] = found[code];
            }
        }
        return values;
    }

    @Override
    public LevelEncoding encode(String name, CodedColumn column) {
        int levels = column.dictionary().size();
        double[] logOddsOf = new double[levels + 1];
        double[] shareOf = new double[levels + 1];
        boolean[] done = new boolean[levels + 1];
        double[] logOdds = missing();
        double[] share = missing();
        for (int row = 0; row < logOdds.length; row++) {
            if (isPresent(row)) {
                int place = column.code(row) == Dictionary.MISSING ? levels : column.code(row);
                if (!done[place]) {
                    LevelCount count = count(name, column.get(row));
                    logOddsOf[place] = OutcomeCounts.relativeLogOdds(count.positives(), count.known(), prior);
                    shareOf[place] = seen == 0 ? Double.NaN : count.tickets() / (double) seen;
                    done[place] = true;
                }
                logOdds[row] = logOddsOf[place];
                share[row] = shareOf[place];
            }
        }
        return new LevelEncoding(logOdds, share);
    }

    private LevelCount count(String column, @Nullable String level) {
        LevelCount all = counts.level(column, level);
        LevelCount more = added.level(column, level);
        LevelCount less = without.level(column, level);
        return new LevelCount(
                all.positives() + more.positives() - less.positives(),
                all.known() + more.known() - less.known(),
                all.tickets() + more.tickets() - less.tickets(),
                all.open() + more.open() - less.open());
    }
}
