package dev.escalation.live.alert;

import dev.escalation.data.Instants;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What an engine has to remember from one moment to the next; plain values, so that it can be written down and read again.
 *
 * @param moment the last one, {@link Instants#MISSING} before the first
 * @param marks by rule and ticket: what was told and is not forgotten yet
 * @param lows by ticket: its lowest risks of the last hours, later ones higher; only where a rule looks at a rise
 * @param held alerts of quiet hours that have not ended
 * @param day that {@code told} counts for, as 2026-06-30; empty before the first alert
 * @param told alerts of the day, one by one
 * @param over alerts of the day beyond its cap
 */
public record AlertState(
        long moment,
        Map<String, Map<String, Mark>> marks,
        Map<String, List<Low>> lows,
        List<Alert> held,
        String day,
        int told,
        List<Alert> over) {
    /** Nothing has been told yet. */
    public static final AlertState START =
            new AlertState(Instants.MISSING, Map.of(), Map.of(), List.of(), "", 0, List.of());

    /** @param armed the ticket counts anew, as soon as the cool-down is over */
    public record Mark(long alertedAt, boolean armed) {}

    /** @param at in milliseconds since 1970 */
    public record Low(long at, double risk) {}

    public AlertState {
        marks = Map.copyOf(marks);
        lows = Map.copyOf(lows);
        held = List.copyOf(held);
        over = List.copyOf(over);
    }

    /** Without anything about other tickets. */
    public AlertState only(Predicate<String> ticket) {
        Map<String, Map<String, Mark>> left = new HashMap<>();
        marks.forEach((rule, ofRule) -> left.put(rule, only(ofRule, ticket)));
        return new AlertState(moment, left, only(lows, ticket), only(held, ticket), day, told, only(over, ticket));
    }

    private static <T> Map<String, T> only(Map<String, T> byTicket, Predicate<String> ticket) {
        Map<String, T> left = new HashMap<>(byTicket);
        left.keySet().removeIf(ticket.negate());
        return left;
    }

    private static List<Alert> only(List<Alert> alerts, Predicate<String> ticket) {
        return alerts.stream().filter(alert -> ticket.test(alert.ticketId())).toList();
    }

    /** Alerts that were raised and not told yet. */
    public int waiting() {
        return held.size() + over.size();
    }
}
