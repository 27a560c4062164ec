package dev.escalation.ui.simulate;

import dev.escalation.simulate.sla.SlaPolicy;
import dev.escalation.simulate.sla.SlaPolicy.Evidence;
import dev.escalation.ui.text.Formats;
import dev.escalation.ui.text.Texts;
import java.util.Optional;

/** Where the service levels of a simulation come from. */
final class ServiceLevelOrigin {
    private ServiceLevelOrigin() {}

    static String words(Texts texts, Optional<SlaPolicy> policy) {
        if (policy.isEmpty()) {
            return texts.get("simulate.sla.none");
        }
        return switch (policy.get().evidence()) {
            case Evidence.Stated _ -> texts.get("simulate.sla.stated");
            case Evidence.DueMoments(int agree, int tickets) ->
                texts.get("simulate.sla.due", Formats.count(agree), Formats.count(tickets));
            case Evidence.BreachFlags(int agree, int tickets, int _) ->
                texts.get("simulate.sla.flags", Formats.count(agree), Formats.count(tickets));
        };
    }
}
