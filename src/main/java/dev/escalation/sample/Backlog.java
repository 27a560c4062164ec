package dev.escalation.sample;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How far a group is behind, by day: an AR(1) process around 0, in units of its standard deviation. It runs on its own,
 * whatever the tickets do, so that tickets are independent of one another given it.
 */
final class Backlog {
    private static final double MEMORY = 0.9;
    private static final double SHOCK = 0.4358898943540674; // sqrt(1 - 0.9²), for a variance of 1
    private static final long DAY = 86_400;

    private final long startSecond;
    private final Map<Group, float[]> levels;

    private Backlog(long startSecond, Map<Group, float[]> levels) {
        this.startSecond = startSecond;
        this.levels = levels;
    }

    /** The desk's own course, from the first second on. */
    static Backlog simulate(long startSecond, int days, Stream stream) {
        Map<Group, float[]> levels = new EnumMap<>(Group.class);
        for (Group group : Group.ALL) {
            levels.put(group, course(stream.gaussian(), days, stream));
        }
        return new Backlog(startSecond, levels);
    }

    /** Another course that agrees with this one on the day of an instant. */
    Backlog future(long atSecond, int days, Stream stream) {
        Map<Group, float[]> other = new EnumMap<>(Group.class);
        for (Group group : Group.ALL) {
            other.put(group, course(level(group, atSecond), days, stream));
        }
        return new Backlog(atSecond - Math.floorMod(atSecond - startSecond, DAY), other);
    }

    private static float[] course(double first, int days, Stream stream) {
        float[] levels = new float[days];
        double level = first;
        for (int day = 0; day < days; day++) {
            levels[day] = (float) level;
            level = MEMORY * level + SHOCK * stream.gaussian();
        }
        return levels;
    }

    /** The level on the day of an instant; the long-run mean, 0, after the last day. */
    double level(Group group, long second) {
        float[] course = Objects.requireNonNull(levels.get(group));
        long day = Math.floorDiv(second - startSecond, DAY);
        return day >= 0 && day < course.length ? course[(int) day] : 0;
    }
}
