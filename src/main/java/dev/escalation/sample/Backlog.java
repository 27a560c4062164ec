package dev.escalation.sample;

import java.util.function.IntFunction;

/**
 * How far a group is behind, by day: an AR(1) process around 0, in units of its standard deviation. It runs on its own,
 * whatever the tickets do, so that tickets are independent of one another given it.
 */
final class Backlog {
    private static final double MEMORY = 0.9;
    private static final double SHOCK = 0.4358898943540674; // sqrt(1 - 0.9²), for a variance of 1
    private static final int GROUPS = Group.values().length;

    private final long startSecond;
    private final float[] levels;

    private Backlog(long startSecond, float[] levels) {
        this.startSecond = startSecond;
        this.levels = levels;
    }

    /** The desk's own course, from the first second on. */
    static Backlog simulate(long seed, long startSecond, int days) {
        float[] levels = new float[days * GROUPS];
        for (int group = 0; group < GROUPS; group++) {
            Stream stream = Stream.of(seed, Stream.Purpose.BACKLOG, group, 0);
            course(levels, group, stream.gaussian(), stream);
        }
        return new Backlog(startSecond, levels);
    }

    /** Another course that agrees with this one up to and with the day of an instant. */
    Backlog future(long atSecond, int days, IntFunction<Stream> streamOfGroup) {
        float[] other = new float[days * GROUPS];
        for (int group = 0; group < GROUPS; group++) {
            course(other, group, level(Group.values()[group], atSecond), streamOfGroup.apply(group));
        }
        return new Backlog(atSecond - Math.floorMod(atSecond - startSecond, 86_400L), other);
    }

    private static void course(float[] levels, int group, double first, Stream stream) {
        double level = first;
        for (int at = group; at < levels.length; at += GROUPS) {
            levels[at] = (float) level;
            level = MEMORY * level + SHOCK * stream.gaussian();
        }
    }

    /** The level on the day of an instant; the long-run mean, 0, after the last day. */
    double level(Group group, long second) {
        long at = Math.floorDiv(second - startSecond, 86_400L) * GROUPS + group.ordinal();
        return at >= 0 && at < levels.length ? levels[(int) at] : 0;
    }
}
