package dev.escalation.model;

import static dev.escalation.data.Instants.MILLIS_PER_HOUR;
import static dev.escalation.data.Instants.hoursBetween;
import static dev.escalation.data.Instants.isKnown;

import dev.escalation.data.CleanData;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.TicketOutcomes;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Train, validation and test by the time of creation: 60, 20 and 20 % of the tickets, ties by id, all rows of a ticket
 * in one segment. Tickets that were closed in bulk are in none.
 *
 * @param ofTicket per ticket
 * @param validationStart creation of the first validation ticket
 * @param testStart creation of the first test ticket
 * @param end the data's last moment
 * @param embargoHours by segment: train, validation, test
 * @param outcomeKnownHours the age by which 90 % of the train tickets' outcomes are known; infinite if fewer ever are
 */
public record Split(
        Segment[] ofTicket,
        long start,
        long validationStart,
        long testStart,
        long end,
        double[] embargoHours,
        double outcomeKnownHours) {
    private static final double TRAIN_SHARE = 0.6;
    private static final double VALIDATION_SHARE = 0.2;
    private static final double KNOWN_SHARE = 0.9;
    private static final double LARGEST_SHARE_OF_SPAN = 0.1;
    private static final double HOURS_PER_DAY = 24;

    /** @throws NotEnoughDataException if there are fewer than three tickets */
    public static Split of(FeatureTable table, Embargo embargo) {
        return of(table, embargo, new BitSet());
    }

    /** @param taughtNothing rows of the ticket table that are in no segment */
    static Split of(FeatureTable table, Embargo embargo, BitSet taughtNothing) {
        CleanData data = table.data();
        int[] byCreation = byCreation(data);
        if (byCreation.length < Segment.values().length - 1) {
            throw new NotEnoughDataException("A model needs tickets to learn from, to choose on and to be tested on; "
                    + "there are " + byCreation.length);
        }
        // The shares are rounded down together, so that the test part is never short of its fifth.
        int validationFrom = (int) (byCreation.length * TRAIN_SHARE);
        int testFrom = (int) (byCreation.length * (TRAIN_SHARE + VALIDATION_SHARE));
        int[] from = {0, validationFrom, testFrom, byCreation.length};
        long[] created = data.tickets().createdAt();
        long[] bounds = {
            created[byCreation[0]],
            created[byCreation[validationFrom]],
            created[byCreation[testFrom]],
            data.lastMoment()
        };
        double knownHours =
                outcomeKnownHours(table.outcomes(), created, Arrays.copyOfRange(byCreation, 0, validationFrom));
        double[] embargoHours = new double[3];
        Segment[] segments = new Segment[byCreation.length];
        for (int s = 0; s < 3; s++) {
            embargoHours[s] = embargoHours(embargo, knownHours, hoursBetween(bounds[s], bounds[s + 1]));
            double latest = bounds[s + 1] - embargoHours[s] * MILLIS_PER_HOUR;
            for (int i = from[s]; i < from[s + 1]; i++) {
                boolean tooYoung = embargoHours[s] > 0 && created[byCreation[i]] > latest;
                boolean leftOut =
                        tooYoung || table.outcomes().closedInBulk()[byCreation[i]] || taughtNothing.get(byCreation[i]);
                segments[byCreation[i]] = leftOut ? Segment.LEFT_OUT : Segment.values()[s];
            }
        }
        return new Split(segments, bounds[0], bounds[1], bounds[2], bounds[3], embargoHours, knownHours);
    }

    /** Rows of a segment, in order; queue rows belong to none. */
    public int[] rows(FeatureTable table, Segment segment) {
        return IntStream.range(0, table.rows())
                .filter(row -> segmentOf(table, row) == segment)
                .toArray();
    }

    public Segment segmentOf(FeatureTable table, int row) {
        return table.isQueueRow(row) ? Segment.LEFT_OUT : ofTicket[table.ticket()[row]];
    }

    /** Days in which the test tickets that count were created, at least 1. */
    public double testDays() {
        double hours = hoursBetween(testStart, end) - embargoHours[Segment.TEST.ordinal()];
        return Math.max(1, hours / HOURS_PER_DAY);
    }

    private static int[] byCreation(CleanData data) {
        long[] created = data.tickets().createdAt();
        return IntStream.range(0, data.tickets().size())
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(ticket -> created[ticket])
                        .thenComparing(ticket -> data.tickets().ids().level(ticket)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double outcomeKnownHours(TicketOutcomes outcomes, long[] created, int[] tickets) {
        double[] ages = new double[tickets.length];
        for (int i = 0; i < ages.length; i++) {
            long knownAt = outcomes.knownAt()[tickets[i]];
            ages[i] = isKnown(knownAt) ? hoursBetween(created[tickets[i]], knownAt) : Double.POSITIVE_INFINITY;
        }
        Arrays.sort(ages);
        int rank = (int) Math.ceil(KNOWN_SHARE * ages.length) - 1;
        return ages.length == 0 ? Double.POSITIVE_INFINITY : Math.max(0, ages[rank]);
    }

    private static double embargoHours(Embargo embargo, double knownHours, double spanHours) {
        return switch (embargo) {
            case Embargo.Automatic _ -> Math.min(knownHours, spanHours * LARGEST_SHARE_OF_SPAN);
            case Embargo.Hours stated -> stated.hours();
        };
    }
}
