package dev.escalation.simulate.engine;

import java.util.Arrays;

/** How everything on a desk stands at an instant of a run. */
final class DeskState {
    /** A server who serves nobody. */
    static final int FREE = -1;

    final EventHeap events = new EventHeap();
    final Journeys journeys = new Journeys();
    final ExtraWork extra = new ExtraWork();
    final Queues queues;
    /** The job of each server, {@link #FREE} without one. */
    final int[] serving;
    /** How many servers of each station work. */
    final int[] busy;
    /** When each station will look who has begun to work, {@link DeskRun#NEVER} if it need not. */
    final long[] wakesAt;

    StationTally tally;
    /** The next ticket to come. */
    int coming;

    DeskState(int stations, int servers) {
        this.queues = new Queues(stations, DeskRun.CLASSES);
        this.serving = new int[servers];
        this.busy = new int[stations];
        this.wakesAt = new long[stations];
        this.tally = new StationTally(stations, 0, 0);
    }

    /** Before the first ticket of a course. */
    void begin(DeskRun.Course course) {
        journeys.clear(course.arrivals().count());
        extra.clear();
        events.clear();
        queues.clear();
        Arrays.fill(serving, FREE);
        Arrays.fill(busy, 0);
        Arrays.fill(wakesAt, DeskRun.NEVER);
        tally = new StationTally(busy.length, course.measuredFrom(), course.until());
        coming = 0;
    }

    /** Becomes the same as another state of the same desk and course in which nothing has been done about a ticket. */
    void copy(DeskState other, int tickets) {
        journeys.copy(other.journeys, tickets);
        extra.clear();
        events.copy(other.events);
        queues.copy(other.queues);
        System.arraycopy(other.serving, 0, serving, 0, serving.length);
        System.arraycopy(other.busy, 0, busy, 0, busy.length);
        System.arraycopy(other.wakesAt, 0, wakesAt, 0, wakesAt.length);
        tally = other.tally.copy();
        coming = other.coming;
    }
}
