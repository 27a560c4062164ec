package dev.escalation.ui.triage;

import dev.escalation.live.action.ActionLedger;
import dev.escalation.live.action.Standing;
import dev.escalation.live.action.TicketAction;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the tickets of a desk stand at one moment.
 *
 * @param touched tickets that do not stand where they began, by id
 */
public record Standings(Map<String, Standing> touched) {
    /** Before anything was done. */
    public static final Standings NONE = new Standings(Map.of());

    /** What a list shows unless it is asked for more. */
    public static final Set<Standing.Column> TO_DO =
            Set.of(Standing.Column.LIKELY, Standing.Column.ACKNOWLEDGED, Standing.Column.IN_ACTION);

    public static final Set<Standing.Column> ALL = Set.copyOf(EnumSet.allOf(Standing.Column.class));

    public Standings {
        touched = Map.copyOf(touched);
    }

    /** @param now moment of the desk's clock */
    public static Standings of(ActionLedger ledger, long now) {
        Map<String, List<TicketAction>> byTicket =
                ledger.all().stream().collect(Collectors.groupingBy(TicketAction::ticketId));
        Map<String, Standing> touched = new HashMap<>();
        byTicket.forEach((id, actions) -> {
            Standing standing = Standing.of(actions, now);
            if (!standing.equals(Standing.UNTOUCHED)) {
                touched.put(id, standing);
            }
        });
        return new Standings(touched);
    }

    public Standing of(String ticketId) {
        return touched.getOrDefault(ticketId, Standing.UNTOUCHED);
    }

    public Standing.Column column(String ticketId) {
        return of(ticketId).column();
    }
}
