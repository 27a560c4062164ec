package dev.escalation.live.alert;

import static dev.escalation.data.Instants.MILLIS_PER_HOUR;

import dev.escalation.data.Instants;
import dev.escalation.live.alert.AlertState.Low;
import dev.escalation.live.alert.AlertState.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Applies rules to the queue at moment after moment. It knows no clock and keeps nothing: the same state, moment and rows
 * give the same alerts, on a live desk, after a restart and on history.
 */
public final class AlertEngine {
    private static final Comparator<AlertRow> ORDER =
            Comparator.comparingDouble((AlertRow row) -> -row.risk()).thenComparing(AlertRow::ticketId);

    private final AlertRules rules;
    private final long longestRiseMillis;

    public AlertEngine(AlertRules rules) {
        this.rules = rules;
        this.longestRiseMillis = Math.round(rules.longestRiseHours() * MILLIS_PER_HOUR);
    }

    /**
     * What a moment has come to.
     *
     * @param raised all alerts of the moment, told or not; the highest risk first
     * @param notices what people are told now
     */
    public record Step(List<Alert> raised, List<AlertNotice> notices, AlertState next) {
        public Step {
            raised = List.copyOf(raised);
            notices = List.copyOf(notices);
        }
    }

    /**
     * @param moment not before the state's
     * @param rows the whole queue at that moment, in any order, each ticket once; a ticket that is missing has left it
     * @throws IllegalArgumentException if time goes back
     */
    public Step step(AlertState state, long moment, List<AlertRow> rows) {
        if (Instants.isKnown(state.moment()) && moment < state.moment()) {
            throw new IllegalArgumentException(
                    "alerts follow time: " + Instants.format(moment) + " is before " + Instants.format(state.moment()));
        }
        Map<String, List<Low>> lows = lows(state, moment, rows);
        List<AlertRow> ordered = rows.stream().sorted(ORDER).toList();
        Map<String, Map<String, Mark>> marks = new HashMap<>();
        List<Alert> raised = new ArrayList<>();
        for (AlertRule rule : rules.rules()) {
            Map<String, Mark> before = state.marks().getOrDefault(rule.name(), Map.of());
            Map<String, Mark> after = stillCooling(before, rule, moment);
            for (AlertRow row : ordered) {
                visit(rule, row, risen(rule, row, lows, moment), before.get(row.ticketId()), moment, after, raised);
            }
            marks.put(rule.name(), Map.copyOf(after));
        }
        raised.sort(Comparator.comparingDouble(alert -> -alert.risk())); // stable: by rule and ticket
        return new Telling(rules, state, moment).step(raised, marks, lows);
    }

    /** Of tickets that have left the queue too: one that comes back may still be told again only after the cool-down. */
    private static Map<String, Mark> stillCooling(Map<String, Mark> marks, AlertRule rule, long moment) {
        Map<String, Mark> cooling = new HashMap<>();
        marks.forEach((ticket, mark) -> {
            if (isCooling(mark, rule, moment)) {
                cooling.put(ticket, new Mark(mark.alertedAt(), true));
            }
        });
        return cooling;
    }

    private static boolean isCooling(Mark mark, AlertRule rule, long moment) {
        return moment - mark.alertedAt() < rule.coolDownMillis();
    }

    private static void visit(
            AlertRule rule,
            AlertRow row,
            double risen,
            @Nullable Mark mark,
            long moment,
            Map<String, Mark> marks,
            List<Alert> raised) {
        boolean armed = mark == null || mark.armed() || rule.isClear(row, risen);
        boolean cooling = mark != null && isCooling(mark, rule, moment);
        if (armed && !cooling && row.isUnattended() && rule.holds(row, risen)) {
            raised.add(Alert.of(rule, row, moment));
            marks.put(row.ticketId(), new Mark(moment, false));
        } else if (mark != null && (!armed || cooling)) {
            marks.put(row.ticketId(), new Mark(mark.alertedAt(), armed));
        }
    }

    private static double risen(AlertRule rule, AlertRow row, Map<String, List<Low>> lows, long moment) {
        if (rule.rise().isEmpty()) {
            return 0;
        }
        long from = moment - Math.round(rule.rise().get().withinHours() * MILLIS_PER_HOUR);
        double lowest = lows.getOrDefault(row.ticketId(), List.of()).stream()
                .filter(low -> low.at() >= from)
                .mapToDouble(Low::risk)
                .findFirst() // later ones are higher
                .orElse(row.risk());
        return row.risk() - lowest;
    }

    private Map<String, List<Low>> lows(AlertState state, long moment, List<AlertRow> rows) {
        Map<String, List<Low>> lows = new HashMap<>();
        if (longestRiseMillis > 0) {
            for (AlertRow row : rows) {
                List<Low> kept = new ArrayList<>();
                for (Low low : state.lows().getOrDefault(row.ticketId(), List.of())) {
                    if (low.at() >= moment - longestRiseMillis && low.risk() < row.risk()) {
                        kept.add(low);
                    }
                }
                kept.add(new Low(moment, row.risk()));
                lows.put(row.ticketId(), List.copyOf(kept));
            }
        }
        return lows;
    }
}
