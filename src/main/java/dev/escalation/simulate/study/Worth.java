package dev.escalation.simulate.study;

import dev.escalation.features.Target;
import java.util.Optional;

/** What a policy is worth in a replication, compared with today's. */
@FunctionalInterface
public interface Worth {
    double of(Outcome policy, Outcome today);

    /** Money that is saved, where costs are stated; else breaches (or escalations) that are avoided. */
    static Worth of(Optional<Costs> costs, Target target) {
        if (costs.isPresent()) {
            Costs stated = costs.get();
            return (policy, today) -> stated.of(today) - stated.of(policy);
        }
        return (policy, today) -> avoided(target, policy, today);
    }

    /** Outcomes of all tickets that do not come about, less those that come in addition. */
    static double avoided(Target target, Outcome policy, Outcome today) {
        return target == Target.SLA_BREACH
                ? today.measures().breached() - policy.measures().breached()
                : today.measures().escalated() - policy.measures().escalated();
    }
}
