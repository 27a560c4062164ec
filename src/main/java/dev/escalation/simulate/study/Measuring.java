package dev.escalation.simulate.study;

import static dev.escalation.simulate.clock.OpenHours.NEVER;

import dev.escalation.data.Instants;
import java.util.Arrays;

/** Counts what happened to tickets in a period, the same way for real and for simulated ones. */
final class Measuring {
    private final Period period;
    private int arrived;
    private int due;
    private int breached;
    private int repliesDue;
    private int repliesLate;
    private int escalated;
    private double replyHours;
    private int replies;
    private double openMs;
    private double[] resolveHours = new double[256];
    private int resolved;

    Measuring(Period period) {
        this.period = period;
    }

    /**
     * Adds a ticket; moments that have not come are {@link dev.escalation.simulate.clock.OpenHours#NEVER}.
     *
     * @param dueAt when it had to be resolved
     * @param replyDueAt when the customer had to have a reply
     * @param repliedAt when the customer first got a reply
     */
    void add(long createdAt, long dueAt, long replyDueAt, long repliedAt, long resolvedAt, long escalatedAt) {
        arrived += period.contains(createdAt) ? 1 : 0;
        escalated += period.contains(escalatedAt) ? 1 : 0;
        if (period.contains(dueAt)) {
            due++;
            breached += resolvedAt > dueAt ? 1 : 0;
        }
        if (period.contains(replyDueAt)) {
            repliesDue++;
            repliesLate += Math.min(repliedAt, resolvedAt) > replyDueAt ? 1 : 0; // what is resolved waits for no reply
        }
        if (period.contains(repliedAt)) {
            replyHours += Instants.hoursBetween(createdAt, repliedAt);
            replies++;
        }
        if (period.contains(resolvedAt)) {
            if (resolved == resolveHours.length) {
                resolveHours = Arrays.copyOf(resolveHours, 2 * resolved);
            }
            resolveHours[resolved++] = Instants.hoursBetween(createdAt, resolvedAt);
        }
        openMs += Math.max(0, Math.min(resolvedAt, period.to()) - Math.max(createdAt, period.from()));
    }

    Measures measures() {
        double[] sorted = cycleHours();
        return new Measures(
                arrived,
                due,
                breached,
                repliesDue,
                repliesLate,
                escalated,
                resolved,
                Arrays.stream(sorted).average().orElse(Double.NaN),
                quantile(sorted, 0.5),
                quantile(sorted, 0.9),
                replies == 0 ? Double.NaN : replyHours / replies,
                openMs / (period.to() - period.from()));
    }

    /** Hours from creation to resolution of those that were resolved in the period, ascending. */
    double[] cycleHours() {
        double[] sorted = Arrays.copyOf(resolveHours, resolved);
        Arrays.sort(sorted);
        return sorted;
    }

    /** The smallest value that so many are not above; NaN of nothing. */
    static double quantile(double[] sorted, double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }

    static long known(long moment) {
        return moment == Instants.MISSING ? NEVER : moment;
    }
}
