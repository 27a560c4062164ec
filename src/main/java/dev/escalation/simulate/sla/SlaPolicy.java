package dev.escalation.simulate.sla;

import dev.escalation.simulate.clock.WorkingHours;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Which tickets have to be answered and resolved within how many hours.
 *
 * @param targets at most one per priority and tier
 * @param hours in which the clock runs
 * @param pauses whether the clock for resolving stands still while the desk waits for the customer; the one for the first
 *     reply never does
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

    /**
     * Sorts the targets: the tightest first.
     *
     * @throws IllegalArgumentException if two targets are of the same priority and tier
     */
    public SlaPolicy {
        targets = targets.stream()
                .sorted(Comparator.comparingDouble(SlaTarget::resolveHours)
                        .thenComparing(SlaTarget::priority)
                        .thenComparing(SlaTarget::tier))
                .toList();
        Set<List<String>> kinds = new HashSet<>();
        for (SlaTarget target : targets) {
            if (!kinds.add(List.of(target.priority(), target.tier()))) {
                throw new IllegalArgumentException(
                        "Two targets of priority '" + target.priority() + "' and tier '" + target.tier() + "'");
            }
        }
    }

    /**
     * The target of tickets of a kind: the most special one that fits, where the priority counts more than the tier. It
     * counts as a whole: if it promises no first reply, none is promised.
     *
     * @param priority label, {@link SlaTarget#ANY} if unknown
     */
    public Optional<SlaTarget> target(String priority, String tier) {
        SlaTarget best = null;
        int bestFit = -1;
        for (SlaTarget target : targets) {
            int fit = fit(target.priority(), priority, 2) + fit(target.tier(), tier, 1);
            if (fit > bestFit) {
                best = target;
                bestFit = fit;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The time to resolve tickets of a kind; see {@link #target}. */
    public OptionalDouble resolveHours(String priority, String tier) {
        return target(priority, tier)
                .map(target -> OptionalDouble.of(target.resolveHours()))
                .orElse(OptionalDouble.empty());
    }

    /** The time to the first reply to tickets of a kind; see {@link #target}. */
    public OptionalDouble firstReplyHours(String priority, String tier) {
        return target(priority, tier).map(SlaTarget::firstReplyHours).orElse(OptionalDouble.empty());
    }

    /** Whether any first reply is promised. What is read off tickets promises none: nothing in them tells. */
    public boolean promisesReplies() {
        return targets.stream().anyMatch(target -> target.firstReplyHours().isPresent());
    }

    /** Whether another policy asks for the same, wherever the two come from. */
    public boolean asksTheSameAs(SlaPolicy other) {
        return targets.equals(other.targets) && hours.equals(other.hours) && pauses == other.pauses;
    }

    /** 0 for a target of all, the weight for a target of just this one, far below 0 for another one. */
    private static int fit(String target, String value, int weight) {
        if (target.equals(SlaTarget.ANY)) {
            return 0;
        }
        return target.equals(value) ? weight : -10;
    }
}
