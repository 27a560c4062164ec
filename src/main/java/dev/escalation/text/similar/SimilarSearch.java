package dev.escalation.text.similar;

import java.util.Arrays;

/**
 * Several questions about one ticket, as of several moments: a similarity is computed once. For one thread; takes 8 bytes per
 * past ticket.
 */
public final class SimilarSearch {
    private final SimilarTickets tickets;
    private final float[] similarity;
    /** Which question a similarity was computed for. */
    private final int[] askedBy;

    private int question;
    private String ticketId = "";
    private float[] vector = {};

    SimilarSearch(SimilarTickets tickets) {
        this.tickets = tickets;
        this.similarity = new float[tickets.size()];
        this.askedBy = new int[tickets.size()];
    }

    /** Turns to another ticket. */
    public void about(String id, float[] ofText) {
        if (question == Integer.MAX_VALUE) {
            Arrays.fill(askedBy, 0);
            question = 0;
        }
        question++;
        ticketId = id;
        vector = ofText;
    }

    /** As {@link SimilarTickets#nearest}. */
    public Neighbours nearest(long asOfMillis, int count) {
        return tickets.nearest(new SimilarQuery(ticketId, vector, asOfMillis, count), this::similarity);
    }

    private float similarity(int row) {
        if (askedBy[row] != question) {
            similarity[row] = tickets.similarity(row, vector);
            askedBy[row] = question;
        }
        return similarity[row];
    }
}
