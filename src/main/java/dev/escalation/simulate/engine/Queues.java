package dev.escalation.simulate.engine;

import java.util.Arrays;

/** Who waits at which station: by class, the most urgent first, and in a class in the order of coming. */
final class Queues {
    private static final int NONE = -1;

    private final int classes;
    private final int[] head;
    private final int[] tail;
    private final int[] length;
    private int[] next;

    Queues(int stations, int classes) {
        this.classes = classes;
        this.head = new int[stations * classes];
        this.tail = new int[stations * classes];
        this.length = new int[stations];
        this.next = new int[0];
    }

    /** @param jobs numbered from 0; each is in at most one queue */
    void clear(int jobs) {
        if (next.length < jobs) {
            next = new int[jobs];
        }
        Arrays.fill(head, NONE);
        Arrays.fill(tail, NONE);
        Arrays.fill(length, 0);
    }

    int length(int station) {
        return length[station];
    }

    /** @param urgency 0 is taken first */
    void add(int station, int urgency, int job) {
        int queue = station * classes + urgency;
        next[job] = NONE;
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
        head[queue] = next[job];
        if (head[queue] == NONE) {
            tail[queue] = NONE;
        }
        length[station]--;
        return job;
    }
}
