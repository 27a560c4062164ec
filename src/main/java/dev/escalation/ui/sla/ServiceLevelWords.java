package dev.escalation.ui.sla;

import dev.escalation.simulate.sla.SlaPolicy;
import dev.escalation.simulate.sla.SlaPolicy.Evidence;
import dev.escalation.simulate.sla.SlaTarget;
import dev.escalation.ui.text.Texts;
import java.util.Optional;

/** Where service levels come from, and what their parts are called. */
public final class ServiceLevelWords {
    private ServiceLevelWords() {}

    /** @param policy empty if the tickets tell nothing and nobody stated any */
    public static String origin(Optional<SlaPolicy> policy, Texts texts) {
        return policy.map(one -> origin(one.evidence(), texts)).orElseGet(() -> texts.get("sla.origin.none"));
    }

    private static String origin(Evidence evidence, Texts texts) {
        return switch (evidence) {
            case Evidence.Stated() -> texts.get("sla.origin.stated");
            case Evidence.DueMoments(int agree, int tickets) ->
                texts.get(
                        "sla.origin.due",
                        texts.formats().count(agree),
                        texts.formats().count(tickets));
            case Evidence.BreachFlags(int agree, int tickets, int _) ->
                texts.get(
                        "sla.origin.flags",
                        texts.formats().count(agree),
                        texts.formats().count(tickets));
        };
    }

    static String priority(String label, Texts texts) {
        return label.equals(SlaTarget.ANY) ? texts.get("sla.any.priority") : label;
    }

    static String tier(String label, Texts texts) {
        return label.equals(SlaTarget.ANY) ? texts.get("sla.any.tier") : label;
    }
}
