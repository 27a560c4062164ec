package dev.escalation.simulate.clock;

import java.util.Arrays;
import java.util.List;

/**
 * The stretches of time in which somebody works, between two instants. Instants and spans are milliseconds. A question
 * takes constant time while a day has few stretches.
 */
public final class OpenHours {
    /** What comes after the last stretch. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final int DAY_SHIFT = 26; // 2^26 ms are 18.6 hours

    private final long from;
    private final long[] opens;
    private final long[] closes;
    /** Time worked before stretch i; one more for all of them. */
    private final long[] before;
    /** The first stretch that ends after the start of a span of 2^26 ms. */
    private final int[] firstOf;
    /** The first stretch with more time worked up to its end than at the start of a span of 2^26 ms of work. */
    private final int[] firstOfWork;

    private OpenHours(long from, long[] opens, long[] closes, long[] before, int[] firstOf, int[] firstOfWork) {
        this.from = from;
        this.opens = opens;
        this.closes = closes;
        this.before = before;
        this.firstOf = firstOf;
        this.firstOfWork = firstOfWork;
    }

    /** @param stretches start and end, in order, apart from each other, between the two instants */
    static OpenHours of(long from, long to, List<long[]> stretches) {
        int count = stretches.size();
        long[] opens = new long[count];
        long[] closes = new long[count];
        long[] before = new long[count + 1];
        for (int i = 0; i < count; i++) {
            opens[i] = stretches.get(i)[0];
            closes[i] = stretches.get(i)[1];
            before[i + 1] = before[i] + closes[i] - opens[i];
        }
        long[] worked = Arrays.copyOfRange(before, 1, count + 1);
        return new OpenHours(
                from, opens, closes, before, firstAfter(closes, from, to), firstAfter(worked, 0, before[count]));
    }

    /** The first of some ascending values above the start of each span of 2^26 between two others. */
    private static int[] firstAfter(long[] values, long from, long to) {
        int[] first = new int[(int) ((to - from) >> DAY_SHIFT) + 1];
        int i = 0;
        for (int span = 0; span < first.length; span++) {
            while (i < values.length && values[i] <= from + ((long) span << DAY_SHIFT)) {
                i++;
            }
            first[span] = i;
        }
        return first;
    }

    public boolean isOpen(long at) {
        int next = next(at);
        return next < opens.length && opens[next] <= at;
    }

    /** The instant itself if somebody works then, else when work begins again; {@link #NEVER} if it does not. */
    public long opensAt(long at) {
        int next = next(at);
        return next == opens.length ? NEVER : Math.max(at, opens[next]);
    }

    /** Time worked from one instant to another, 0 if that is not later. */
    public long worked(long since, long until) {
        return until <= since ? 0 : workedBefore(until) - workedBefore(since);
    }

    /**
     * The instant at which so much time has been worked since another: the earliest, so the end of a day and not the
     * beginning of the next one.
     *
     * @param work 0 for the instant itself, even when nobody works then
     * @return {@link #NEVER} if there is not so much time
     */
    public long after(long since, long work) {
        if (work <= 0) {
            return since;
        }
        long target = workedBefore(since) + work;
        if (target > before[opens.length]) {
            return NEVER;
        }
        int stretch = firstOfWork[(int) ((target - 1) >> DAY_SHIFT)];
        while (before[stretch + 1] < target) {
            stretch++;
        }
        return opens[stretch] + target - before[stretch];
    }

    private long workedBefore(long at) {
        int next = next(at);
        return next == opens.length ? before[next] : before[next] + Math.max(0, at - opens[next]);
    }

    /** The first stretch that ends after an instant. */
    private int next(long at) {
        if (at < from) {
            return 0;
        }
        int span = (int) Math.min(firstOf.length - 1, (at - from) >> DAY_SHIFT);
        int stretch = firstOf[span];
        while (stretch < closes.length && closes[stretch] <= at) {
            stretch++;
        }
        return stretch;
    }
}
