package dev.escalation.simulate.sla;

import dev.escalation.simulate.clock.WorkingHours;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Which tickets have to be resolved within how many hours.
 *
 * @param targets at most one per priority and tier
 * @param hours in which the clock runs
 * @param pauses whether it stands still while the desk waits for the customer
 * @param evidence where the policy comes from
 */
public record SlaPolicy(List<SlaTarget> targets, WorkingHours hours, boolean pauses, Evidence evidence) {
    /** Where a policy comes from. */
    public sealed interface Evidence {
        /** Somebody stated it. */
        record Stated() implements Evidence {}

        /**
         * Read off the moments at which tickets were due.
         *
         * @param agree tickets that are due to the minute when the policy says
         * @param tickets with a known moment
         */
        record DueMoments(int agree, int tickets) implements Evidence {}

        /**
         * Guessed from which tickets were counted as breached.
         *
         * @param agree tickets that the policy judges as the data does
         * @param tickets resolved, with a known outcome
         * @param breached of those
         */
        record BreachFlags(int agree, int tickets, int breached) implements Evidence {}
    }

    /** Sorts the targets: the tightest first. */
    public SlaPolicy {
        targets = targets.stream()
                .sorted(Comparator.comparingDouble(SlaTarget::resolveHours)
                        .thenComparing(SlaTarget::priority)
                        .thenComparing(SlaTarget::tier))
                .toList();
    }

    /**
     * The time to resolve tickets of a kind: of the most special target that fits, where the priority counts more than
     * the tier.
     *
     * @param priority label, {@link SlaTarget#ANY} if unknown
     */
    public OptionalDouble resolveHours(String priority, String tier) {
        SlaTarget best = null;
        int bestFit = -1;
        for (SlaTarget target : targets) {
            int fit = fit(target.priority(), priority, 2) + fit(target.tier(), tier, 1);
            if (fit > bestFit) {
                best = target;
                bestFit = fit;
            }
        }
        return best == null ? OptionalDouble.empty() : OptionalDouble.of(best.resolveHours());
    }

    /** 0 for a target of all, the weight for a target of just this one, far below 0 for another one. */
    private static int fit(String target, String value, int weight) {
        if (target.equals(SlaTarget.ANY)) {
            return 0;
        }
        return target.equals(value) ? weight : -10;
    }
}
