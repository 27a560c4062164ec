package dev.escalation.simulate.sla;

import dev.escalation.data.CleanData;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.CustomerTable;
import dev.escalation.data.Dictionary;
import dev.escalation.data.TicketTimelines;
import dev.escalation.features.CreationValues;
import dev.escalation.features.CreationValues.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tickets by what a service level can depend on.
 *
 * @param of the kind of each ticket
 */
public record TicketKinds(int[] of, List<Kind> kinds) {
    /** Missing values are {@link SlaTarget#ANY}. */
    public record Kind(String priority, String tier) {
        SlaTarget target(double resolveHours) {
            return new SlaTarget(priority, tier, resolveHours);
        }
    }

    /** The tickets of a desk by their priority at creation and the tier of their customer. */
    public static TicketKinds of(CleanData data, TicketTimelines timelines) {
        CodedColumn priority = priorityAtCreation(data, timelines);
        int tickets = data.tickets().size();
        Map<Kind, Integer> numbers = new HashMap<>();
        List<Kind> kinds = new ArrayList<>();
        int[] of = new int[tickets];
        for (int t = 0; t < tickets; t++) {
            String label = priority.get(t);
            Kind kind = new Kind(label == null ? SlaTarget.ANY : label, tier(data, t));
            of[t] = numbers.computeIfAbsent(kind, one -> {
                kinds.add(one);
                return kinds.size() - 1;
            });
        }
        return new TicketKinds(of, List.copyOf(kinds));
    }

    private static CodedColumn priorityAtCreation(CleanData data, TicketTimelines timelines) {
        for (CreationValues.Values column : CreationValues.of(data, timelines).columns()) {
            if (column.name().equals("priority") && column.column() instanceof Content.Categories coded) {
                return coded.values();
            }
        }
        throw new IllegalStateException("every desk has a column of priorities, if an empty one");
    }

    private static String tier(CleanData data, int ticket) {
        CustomerTable customers = data.customers();
        String customer = data.tickets().customer().get(ticket);
        int row = customer == null ? Dictionary.MISSING : customers.ids().codeOf(customer);
        String tier = row == Dictionary.MISSING ? null : customers.tier().get(row);
        return tier == null ? SlaTarget.ANY : tier;
    }
}
