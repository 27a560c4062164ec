package dev.escalation.explain.whatif;

import dev.escalation.data.CodedColumn;
import dev.escalation.explain.whatif.TicketStep.Answer;
import dev.escalation.explain.whatif.TicketStep.Assign;
import dev.escalation.explain.whatif.TicketStep.HandOver;
import dev.escalation.features.CoreFeature;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureTable;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fewest steps that would take a ticket below the alert line, as the model sees it. One step is tried, then pairs of an
 * answer with another step.
 *
 * @param options by number of steps, then by risk; those that do not lower the risk are left out
 * @param threshold the alert line, 0 to 1
 */
public record NearestChange(List<Option> options, double threshold) {
    /** Of the groups and of the agents with the most open tickets so many are tried. */
    private static final int MOST_LEVELS = 12;

    /** Less is rounding to a reader. */
    private static final double LEAST_CHANGE = 0.005;

    /** @param risk what the model would say, 0 to 1 */
    public record Option(List<TicketStep> steps, Map<String, Setting> settings, double risk) {
        public Option {
            steps = List.copyOf(steps);
            settings = Map.copyOf(settings);
        }
    }

    public NearestChange {
        options = List.copyOf(options);
    }

    /** @throws java.util.concurrent.CancellationException if cancelled */
    public static NearestChange of(WhatIf whatIf, Progress progress) {
        double risk = whatIf.risk();
        List<List<TicketStep>> tried = new ArrayList<>();
        List<TicketStep> single = steps(whatIf);
        single.forEach(step -> tried.add(List.of(step)));
        if (single.contains(new Answer())) {
            single.stream()
                    .filter(step -> !(step instanceof Answer))
                    .forEach(step -> tried.add(List.of(new Answer(), step)));
        }
        List<Option> options = new ArrayList<>();
        for (List<TicketStep> steps : tried) {
            progress.checkCancelled();
            Map<String, Setting> settings = new LinkedHashMap<>();
            steps.forEach(step -> settings.putAll(step.settings(whatIf.ticket())));
            double then = whatIf.risk(settings);
            if (then < risk - LEAST_CHANGE) {
                options.add(new Option(steps, settings, then));
            }
        }
        options.sort(Comparator.comparingInt((Option option) -> option.steps().size())
                .thenComparingDouble(Option::risk));
        return new NearestChange(options, whatIf.threshold());
    }

    /** Those below the alert line, the fewest steps first. */
    public List<Option> enough() {
        return options.stream().filter(option -> option.risk() < threshold).toList();
    }

    private static List<TicketStep> steps(WhatIf whatIf) {
        FeatureTable ticket = whatIf.ticket();
        List<TicketStep> steps = new ArrayList<>();
        boolean waiting = Consequences.value(ticket, CoreFeature.UNANSWERED_CUSTOMER_MSGS) > 0;
        if (waiting || Double.isNaN(Consequences.value(ticket, CoreFeature.FIRST_RESPONSE_HRS))) {
            steps.add(new Answer());
        }
        if (whatIf.uses("group")) {
            others(whatIf, "group").forEach(group -> steps.add(new HandOver(group)));
        }
        if (whatIf.uses("agent_id") || whatIf.uses("experience_years") || whatIf.uses("agent_open_load")) {
            others(whatIf, "agent_id").forEach(agent -> steps.add(new Assign(agent)));
        }
        return steps;
    }

    /** Levels of other open tickets, the most frequent first; agents only of the ticket's own group. */
    private static List<String> others(WhatIf whatIf, String feature) {
        FeatureTable open = whatIf.open();
        CodedColumn values = ((FeatureColumn.Categorical) open.column(feature)).values();
        CodedColumn groups = ((FeatureColumn.Categorical) open.column("group")).values();
        String own = ((FeatureColumn.Categorical) whatIf.ticket().column(feature))
                .values()
                .get(0);
        String group = ((FeatureColumn.Categorical) whatIf.ticket().column("group"))
                .values()
                .get(0);
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int row = 0; row < open.rows(); row++) {
            String level = values.get(row);
            boolean inReach = feature.equals("group") || group == null || group.equals(groups.get(row));
            if (level != null && !level.equals(own) && inReach) {
                counts.merge(level, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_LEVELS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
