package dev.escalation.simulate.engine;

import java.util.Arrays;

/** Who waits at which station: by class, the most urgent first, and in a class in the order of coming. */
final class Queues {
    private static final int NONE = -1;

    private final int classes;
    private final int[] head;
    private final int[] tail;
    private final int[] length;
    private int[] next = new int[0];
    private int[] previous = new int[0];
    /** Station and class of each job that waits. */
    private int[] queueOf = new int[0];

    Queues(int stations, int classes) {
        this.classes = classes;
        this.head = new int[stations * classes];
        this.tail = new int[stations * classes];
        this.length = new int[stations];
    }

    void clear() {
        Arrays.fill(head, NONE);
        Arrays.fill(tail, NONE);
        Arrays.fill(length, 0);
    }

    /** Becomes the same as one of as many stations and classes. */
    void copy(Queues other) {
        System.arraycopy(other.head, 0, head, 0, head.length);
        System.arraycopy(other.tail, 0, tail, 0, tail.length);
        System.arraycopy(other.length, 0, length, 0, length.length);
        if (next.length < other.next.length) {
            next = new int[other.next.length];
            previous = new int[other.next.length];
            queueOf = new int[other.next.length];
        }
        System.arraycopy(other.next, 0, next, 0, other.next.length);
        System.arraycopy(other.previous, 0, previous, 0, other.next.length);
        System.arraycopy(other.queueOf, 0, queueOf, 0, other.next.length);
    }

    int length(int station) {
        return length[station];
    }

    /**
     * @param urgency 0 is taken first
     * @param job from 0; each is in at most one queue
     */
    void add(int station, int urgency, int job) {
        if (job >= next.length) {
            int most = Math.max(1024, 2 * job);
            next = Arrays.copyOf(next, most);
            previous = Arrays.copyOf(previous, most);
            queueOf = Arrays.copyOf(queueOf, most);
        }
        int queue = station * classes + urgency;
        next[job] = NONE;
        previous[job] = tail[queue];
        queueOf[job] = queue;
        if (tail[queue] == NONE) {
            head[queue] = job;
        } else {
            next[tail[queue]] = job;
        }
        tail[queue] = job;
        length[station]++;
    }

    /** Takes out who is next; there must be somebody. */
    int take(int station) {
        int queue = station * classes;
        while (head[queue] == NONE) {
            queue++;
        }
        int job = head[queue];
        remove(job);
        return job;
    }

    /** Takes out somebody who waits. */
    void remove(int job) {
        int queue = queueOf[job];
        if (previous[job] == NONE) {
            head[queue] = next[job];
        } else {
            next[previous[job]] = next[job];
        }
        if (next[job] == NONE) {
            tail[queue] = previous[job];
        } else {
            previous[next[job]] = previous[job];
        }
        length[queue / classes]--;
    }
}
