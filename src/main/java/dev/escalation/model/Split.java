package dev.escalation.model;

import static dev.escalation.data.Instants.MILLIS_PER_HOUR;
import static dev.escalation.data.Instants.hoursBetween;
import static dev.escalation.data.Instants.isKnown;

import dev.escalation.data.CleanData;
import dev.escalation.data.Instants;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.TicketOutcomes;
import dev.escalation.words.Said;
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
            throw new NotEnoughDataException(Said.of("model.split.few", byCreation.length));
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

    /**
     * The split that a training would have made at an earlier moment, with tickets of a window after it as test: of what was
     * created before the origin the first three quarters are train, the rest is validation, with the embargo of a training.
     *
     * @param origin milliseconds since 1970; nothing of it or later is learned from
     * @param windowEnd behind the last moment of creation of a test ticket
     * @param leftOut rows of the ticket table that are in no segment
     * @throws NotEnoughDataException if fewer than two tickets were created before the origin
     */
    public static Split at(FeatureTable table, Embargo embargo, BitSet leftOut, long origin, long windowEnd) {
        long[] created = table.data().tickets().createdAt();
        int[] all = byCreation(table.data());
        int[] before =
                Arrays.stream(all).filter(ticket -> created[ticket] < origin).toArray();
        if (before.length < 2) {
            throw new NotEnoughDataException(Said.of("model.origin.few", before.length));
        }
        int from = (int) (before.length * TRAIN_SHARE / (TRAIN_SHARE + VALIDATION_SHARE));
        long[] bounds = {created[before[0]], created[before[from]], origin, windowEnd};
        double known = outcomeKnownHours(outcomesBy(table.outcomes(), origin), created, Arrays.copyOf(before, from));
        double[] hours = {
            embargoHours(embargo, known, hoursBetween(bounds[0], bounds[1])),
            embargoHours(embargo, known, hoursBetween(bounds[1], bounds[2])),
            0
        };
        Segment[] segments = new Segment[created.length];
        for (int i = 0; i < all.length; i++) {
            int ticket = all[i];
            Segment segment = i < from ? Segment.TRAIN : i < before.length ? Segment.VALIDATION : Segment.TEST;
            double latest = bounds[segment.ordinal() + 1] - hours[segment.ordinal()] * MILLIS_PER_HOUR;
            boolean outside = segment == Segment.TEST
                    ? created[ticket] >= windowEnd
                    : hours[segment.ordinal()] > 0 && created[ticket] > latest;
            boolean out = outside || table.outcomes().closedInBulk()[ticket] || leftOut.get(ticket);
            segments[ticket] = out ? Segment.LEFT_OUT : segment;
        }
        return new Split(segments, bounds[0], bounds[1], bounds[2], bounds[3], hours, known);
    }

    private static TicketOutcomes outcomesBy(TicketOutcomes outcomes, long moment) {
        long[] knownAt = Arrays.stream(outcomes.knownAt())
                .map(at -> at <= moment ? at : Instants.MISSING)
                .toArray();
        return new TicketOutcomes(
                outcomes.positive(), outcomes.known(), knownAt, outcomes.untimedPositives(), outcomes.closedInBulk());
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
