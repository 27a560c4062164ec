package dev.escalation.simulate.engine;

import static dev.escalation.simulate.engine.DeskRun.NEVER;

import java.util.Arrays;

/** How far each ticket of a run has come. The arrays grow and are used again. */
final class Journeys {
    /** Where a ticket can be. */
    static final byte NOT_YET = 0;

    static final byte DELAYED = 1;
    static final byte QUEUED = 2;
    static final byte IN_WORK = 3;
    static final byte OVER = 4;
    static final int NOT_MOVED = -1;

    int[] step = new int[0];
    byte[] place = new byte[0];
    byte[] urgency = new byte[0];
    int[] movedTo = new int[0];
    float[] pace = new float[0];
    float[] answerPace = new float[0];
    boolean[] calm = new boolean[0];
    /** When the delay that runs will end; other ends in the heap are of earlier plans. */
    long[] readyAt = new long[0];

    long[] since = new long[0];
    long[] queuedMs = new long[0];
    long[] answerMs = new long[0];
    long[] firstReplyAt = new long[0];
    long[] resolvedAt = new long[0];
    long[] escalatedAt = new long[0];
    long[] chosenAt = new long[0];
    long[] treatedAt = new long[0];

    private int[] open = new int[0];
    private int[] slot = new int[0];
    private int openCount;

    void clear(int tickets) {
        if (step.length < tickets) {
            grow(tickets);
        }
        Arrays.fill(place, 0, tickets, NOT_YET);
        Arrays.fill(movedTo, 0, tickets, NOT_MOVED);
        Arrays.fill(pace, 0, tickets, 1);
        Arrays.fill(answerPace, 0, tickets, 1);
        Arrays.fill(calm, 0, tickets, false);
        Arrays.fill(queuedMs, 0, tickets, 0);
        Arrays.fill(answerMs, 0, tickets, 0);
        Arrays.fill(firstReplyAt, 0, tickets, NEVER);
        Arrays.fill(resolvedAt, 0, tickets, NEVER);
        Arrays.fill(escalatedAt, 0, tickets, NEVER);
        Arrays.fill(chosenAt, 0, tickets, NEVER);
        Arrays.fill(treatedAt, 0, tickets, NEVER);
        openCount = 0;
    }

    /** Becomes the same as another one that holds so many tickets. */
    void copy(Journeys other, int tickets) {
        if (step.length < tickets) {
            grow(tickets);
        }
        System.arraycopy(other.step, 0, step, 0, tickets);
        System.arraycopy(other.place, 0, place, 0, tickets);
        System.arraycopy(other.urgency, 0, urgency, 0, tickets);
        System.arraycopy(other.movedTo, 0, movedTo, 0, tickets);
        System.arraycopy(other.pace, 0, pace, 0, tickets);
        System.arraycopy(other.answerPace, 0, answerPace, 0, tickets);
        System.arraycopy(other.calm, 0, calm, 0, tickets);
        System.arraycopy(other.readyAt, 0, readyAt, 0, tickets);
        System.arraycopy(other.since, 0, since, 0, tickets);
        System.arraycopy(other.queuedMs, 0, queuedMs, 0, tickets);
        System.arraycopy(other.answerMs, 0, answerMs, 0, tickets);
        System.arraycopy(other.firstReplyAt, 0, firstReplyAt, 0, tickets);
        System.arraycopy(other.resolvedAt, 0, resolvedAt, 0, tickets);
        System.arraycopy(other.escalatedAt, 0, escalatedAt, 0, tickets);
        System.arraycopy(other.chosenAt, 0, chosenAt, 0, tickets);
        System.arraycopy(other.treatedAt, 0, treatedAt, 0, tickets);
        System.arraycopy(other.open, 0, open, 0, tickets);
        System.arraycopy(other.slot, 0, slot, 0, tickets);
        openCount = other.openCount;
    }

    private void grow(int tickets) {
        step = new int[tickets];
        place = new byte[tickets];
        urgency = new byte[tickets];
        movedTo = new int[tickets];
        pace = new float[tickets];
        answerPace = new float[tickets];
        calm = new boolean[tickets];
        readyAt = new long[tickets];
        since = new long[tickets];
        queuedMs = new long[tickets];
        answerMs = new long[tickets];
        firstReplyAt = new long[tickets];
        resolvedAt = new long[tickets];
        escalatedAt = new long[tickets];
        chosenAt = new long[tickets];
        treatedAt = new long[tickets];
        open = new int[tickets];
        slot = new int[tickets];
    }

    /** A ticket counts as open until it is resolved for the first time. */
    void open(int ticket) {
        slot[ticket] = openCount;
        open[openCount++] = ticket;
    }

    void resolve(int ticket, long now) {
        if (resolvedAt[ticket] == NEVER) {
            resolvedAt[ticket] = now;
            int last = open[--openCount];
            open[slot[ticket]] = last;
            slot[last] = slot[ticket];
        }
    }

    int openCount() {
        return openCount;
    }

    int openTicket(int i) {
        return open[i];
    }
}
