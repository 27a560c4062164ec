package dev.escalation.simulate.engine;

import java.util.Arrays;

/** How long how many waited and worked at each station, between two instants. */
public final class StationTally {
    private final long from;
    private final long to;
    private final long[] since;
    private final int[] waiting;
    private final int[] working;
    private final double[] waitingTime;
    private final double[] workingTime;
    private final double[] work;

    StationTally(int stations, long from, long to) {
        this.from = from;
        this.to = to;
        this.since = new long[stations];
        this.waiting = new int[stations];
        this.working = new int[stations];
        this.waitingTime = new double[stations];
        this.workingTime = new double[stations];
        this.work = new double[stations];
        Arrays.fill(since, from);
    }

    StationTally copy() {
        StationTally copy = new StationTally(since.length, from, to);
        System.arraycopy(since, 0, copy.since, 0, since.length);
        System.arraycopy(waiting, 0, copy.waiting, 0, since.length);
        System.arraycopy(working, 0, copy.working, 0, since.length);
        System.arraycopy(waitingTime, 0, copy.waitingTime, 0, since.length);
        System.arraycopy(workingTime, 0, copy.workingTime, 0, since.length);
        System.arraycopy(work, 0, copy.work, 0, since.length);
        return copy;
    }

    /** Notes how it stands from an instant on. */
    void change(int station, long at, int nowWaiting, int nowWorking) {
        long until = Math.clamp(at, from, to);
        double span = until - since[station];
        waitingTime[station] += span * waiting[station];
        workingTime[station] += span * working[station];
        since[station] = until;
        waiting[station] = nowWaiting;
        working[station] = nowWorking;
    }

    /** Notes work that begins at an instant. */
    void begin(int station, long at, long workMs) {
        if (at >= from && at < to) {
            work[station] += workMs;
        }
    }

    /** Milliseconds that jobs waited in the queue, added up over the jobs. */
    public double waitedMs(int station) {
        return waitingTime[station];
    }

    /** Milliseconds that jobs were in work, nights included, added up over the servers. */
    public double inWorkMs(int station) {
        return workingTime[station];
    }

    /** Milliseconds of work that was begun, in the hours of who works. */
    public double workMs(int station) {
        return work[station];
    }
}
