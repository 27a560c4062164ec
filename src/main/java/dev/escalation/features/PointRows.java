package dev.escalation.features;

import static dev.escalation.data.Instants.MILLIS_PER_HOUR;

import dev.escalation.data.CleanData;
import java.util.Arrays;

/**
 * The rows of a feature table: (ticket, as-of) while the ticket is open and its outcome has not happened. Rows of a
 * ticket stand together in order of time, those of its ages and those of the queue's moments; at the same moment the age
 * comes first. Only rows of ages count for others.
 *
 * @param start rows of ticket t are {@code start[t] … start[t + 1] - 1}
 * @param ageHours the age that made the row, {@link #QUEUE} for a row of a moment of the queue
 */
record PointRows(int[] start, int[] ticket, long[] asOf, int[] ageHours) {
    static final int QUEUE = -1;

    int size() {
        return ticket.length;
    }

    /** Whether the row is its ticket's first prediction point. */
    boolean isFirstOfTicket(int row) {
        if (ageHours[row] == QUEUE) {
            return false;
        }
        for (int earlier = start[ticket[row]]; earlier < row; earlier++) {
            if (ageHours[earlier] != QUEUE) {
                return false;
            }
        }
        return true;
    }

    /** @param queueMoments ascending */
    static PointRows of(CleanData data, TicketLife[] lives, PredictionPoints points, long... queueMoments) {
        Builder builder = new Builder(lives.length, queueMoments);
        for (int ticket = 0; ticket < lives.length; ticket++) {
            builder.begin(ticket);
            addAges(builder, data, lives[ticket], ticket, points);
            builder.addMoments(lives[ticket], ticket, Long.MAX_VALUE);
        }
        builder.start[lives.length] = builder.rows;
        return builder.build();
    }

    private static void addAges(Builder builder, CleanData data, TicketLife life, int ticket, PredictionPoints points) {
        long created = data.tickets().createdAt()[ticket];
        long previous = Long.MIN_VALUE;
        for (int i = 0; points.ageHours(i) >= 0; i++) {
            int age = points.ageHours(i);
            long asOf = age == 0 ? life.firstRecord() : created + age * MILLIS_PER_HOUR;
            if (asOf > data.lastMoment() || life.happenedBy(asOf)) {
                return;
            }
            if (asOf > previous) {
                builder.addMoments(life, ticket, asOf);
                addIfEligible(builder, life, ticket, asOf, age);
                previous = Math.max(previous, asOf);
            }
            if (closedForGood(life, asOf)) {
                return;
            }
        }
    }

    private static boolean closedForGood(TicketLife life, long asOf) {
        long[] closings = life.closings();
        return closings.length % 2 == 1 && closings[closings.length - 1] <= asOf;
    }

    private static void addIfEligible(Builder builder, TicketLife life, int ticket, long asOf, int age) {
        if (isEligible(life, asOf)) {
            builder.add(ticket, asOf, age);
        }
    }

    static boolean isEligible(TicketLife life, long moment) {
        return moment >= life.firstRecord() && life.isOpenAt(moment) && !life.happenedBy(moment);
    }

    private static final class Builder {
        private final long[] queueMoments;
        private final int[] start;
        private int[] ticket;
        private long[] asOf;
        private int[] ageHours;
        private int rows;
        private int nextMoment;

        Builder(int tickets, long[] queueMoments) {
            this.queueMoments = queueMoments;
            start = new int[tickets + 1];
            int expected = Math.max(16, tickets * 2);
            ticket = new int[expected];
            asOf = new long[expected];
            ageHours = new int[expected];
        }

        void begin(int ofTicket) {
            start[ofTicket] = rows;
            nextMoment = 0;
        }

        /** Those of the queue's moments that come before a moment and were not added yet. */
        void addMoments(TicketLife life, int ofTicket, long before) {
            for (; nextMoment < queueMoments.length && queueMoments[nextMoment] < before; nextMoment++) {
                addIfEligible(this, life, ofTicket, queueMoments[nextMoment], QUEUE);
            }
        }

        void add(int ofTicket, long moment, int age) {
            if (rows == ticket.length) {
                int larger = rows + (rows >> 1);
                ticket = Arrays.copyOf(ticket, larger);
                asOf = Arrays.copyOf(asOf, larger);
                ageHours = Arrays.copyOf(ageHours, larger);
            }
            ticket[rows] = ofTicket;
            asOf[rows] = moment;
            ageHours[rows] = age;
            rows++;
        }

        PointRows build() {
            return new PointRows(
                    start, Arrays.copyOf(ticket, rows), Arrays.copyOf(asOf, rows), Arrays.copyOf(ageHours, rows));
        }
    }
}
