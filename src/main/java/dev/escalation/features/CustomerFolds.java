package dev.escalation.features;

import static dev.escalation.data.Instants.MILLIS_PER_HOUR;
import static dev.escalation.data.Instants.hoursBetween;

import dev.escalation.data.CleanData;
import dev.escalation.data.Dictionary;
import java.util.Arrays;

/** Folds over the tickets of each customer. Rows of tickets without a customer stay missing. */
final class CustomerFolds {
    private static final long FOUR_WEEKS = 28 * 24 * MILLIS_PER_HOUR;
    /** Below that many resolved tickets nobody can say what is usual. */
    private static final int FEWEST_FOR_MEDIAN = 3;

    private final CleanData data;
    private final TicketLife[] lives;
    private final OutcomeCounts outcomes;
    private final KeyedStream created;
    private final KeyedStream openings;
    private final int[] openNow;
    private final KeyedStream resolutions;
    private final double[] runningMedian;

    CustomerFolds(CleanData data, TicketLife[] lives) {
        this.data = data;
        this.lives = lives;
        KeyedStream.Builder outcomeChanges = new KeyedStream.Builder();
        KeyedStream.Builder creations = new KeyedStream.Builder();
        KeyedStream.Builder switches = new KeyedStream.Builder();
        KeyedStream.Builder firstClosings = new KeyedStream.Builder();
        for (int ticket = 0; ticket < lives.length; ticket++) {
            int customer = data.tickets().customer().code(ticket);
            if (customer == Dictionary.MISSING) {
                continue;
            }
            TicketLife life = lives[ticket];
            OutcomeChange.tell(life, (time, change) -> outcomeChanges.add(customer, time, change.ordinal()));
            creations.add(customer, life.firstRecord(), ticket);
            switches.add(customer, life.firstRecord(), 1);
            for (int i = 0; i < life.closings().length; i++) {
                switches.add(customer, life.closings()[i], i % 2 == 0 ? -1 : 1);
            }
            if (life.resolutions().length > 0) {
                firstClosings.add(customer, life.resolutions()[0], ticket);
            }
        }
        int customers = data.tickets().customer().dictionary().size();
        this.outcomes = OutcomeCounts.of(outcomeChanges, customers);
        this.created = creations.build(customers);
        this.openings = switches.build(customers);
        this.openNow = openings.running(change -> change);
        this.resolutions = firstClosings.build(customers);
        this.runningMedian = runningMedian();
    }

    void emit(PointRows rows, RowContext context, double[][] core) {
        for (int row = 0; row < rows.size(); row++) {
            int ticket = rows.ticket()[row];
            int customer = data.tickets().customer().code(ticket);
            if (customer == Dictionary.MISSING) {
                emitMissing(core, row);
            } else {
                emit(known(customer, rows.asOf()[row]), context.prior()[row], core, row);
            }
        }
    }

    private Known known(int customer, long asOf) {
        int resolved = resolutions.after(customer, asOf);
        int positives = outcomes.positives(customer, asOf);
        return new Known(
                created.after(customer, asOf) - created.start()[customer],
                positives,
                outcomes.known(customer, asOf),
                positives - outcomes.positives(customer, asOf - FOUR_WEEKS),
                openings.sumAt(openNow, customer, asOf),
                resolved - resolutions.start()[customer] < FEWEST_FOR_MEDIAN
                        ? Double.NaN
                        : runningMedian[resolved - 1]);
    }

    /**
     * What is known of a customer at a row's moment.
     *
     * @param created tickets, the row's own among them
     * @param recentPositives of four weeks
     * @param medianHours to the first resolution; NaN if nobody can say what is usual
     */
    record Known(int created, int positives, int known, int recentPositives, int open, double medianHours) {}

    static void emit(Known customer, double prior, double[][] core, int row) {
        int positives = customer.positives;
        int known = customer.known;
        put(core, CoreFeature.CUSTOMER_EARLIER_TICKETS, row, customer.created - 1);
        put(core, CoreFeature.CUSTOMER_EARLIER_POSITIVES, row, positives);
        put(core, CoreFeature.CUSTOMER_EARLIER_SHARE, row, known <= 0 ? Double.NaN : positives / (double) known);
        put(core, CoreFeature.CUSTOMER_LOG_ODDS, row, OutcomeCounts.relativeLogOdds(positives, known, prior));
        put(core, CoreFeature.CUSTOMER_RECENT_POSITIVES, row, customer.recentPositives);
        put(core, CoreFeature.CUSTOMER_OPEN_TICKETS, row, customer.open);
        double median = customer.medianHours;
        double age = core[CoreFeature.TICKET_AGE_HRS.ordinal()][row];
        put(core, CoreFeature.AGE_VS_CUSTOMER_MEDIAN, row, median > 0 ? age / median : Double.NaN);
    }

    static void emitMissing(double[][] core, int row) {
        for (int f = CoreFeature.CUSTOMER_EARLIER_TICKETS.ordinal();
                f <= CoreFeature.AGE_VS_CUSTOMER_MEDIAN.ordinal();
                f++) {
            core[f][row] = Double.NaN;
        }
    }

    /** Of the first values of an ascending array; NaN of too few. */
    static double median(double[] sorted, int count) {
        return count < FEWEST_FOR_MEDIAN ? Double.NaN : middle(sorted, count);
    }

    private static double middle(double[] sorted, int count) {
        return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
    }

    /** Median hours to resolution among a customer's first, first two, … resolved tickets. */
    private double[] runningMedian() {
        double[] medians = new double[resolutions.payload().length];
        double[] sorted = new double[16];
        for (int key = 0; key + 1 < resolutions.start().length; key++) {
            int count = 0;
            for (int i = resolutions.start()[key]; i < resolutions.start()[key + 1]; i++) {
                int ticket = resolutions.payload()[i];
                double hours = hoursBetween(
                        data.tickets().createdAt()[ticket], lives[ticket].resolutions()[0]);
                if (count == sorted.length) {
                    sorted = Arrays.copyOf(sorted, count * 2);
                }
                insert(sorted, count++, hours);
                medians[i] = middle(sorted, count);
            }
        }
        return medians;
    }

    private static void insert(double[] sorted, int count, double value) {
        int at = Arrays.binarySearch(sorted, 0, count, value);
        int place = at < 0 ? -at - 1 : at;
        System.arraycopy(sorted, place, sorted, place + 1, count - place);
        sorted[place] = value;
    }

    private static void put(double[][] core, CoreFeature feature, int row, double value) {
        core[feature.ordinal()][row] = value;
    }
}
