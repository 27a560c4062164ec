package dev.escalation.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** A simulation as a person reads it: how well it fits first, then what acting brings. */
final class SimulationLines {
    private static final List<String> POLICIES = List.of("today", "rule", "model", "alert_line", "oracle");

    private SimulationLines() {}

    /** @param summary of the job */
    static List<String> of(JsonNode summary, String folder) {
        List<String> lines = new ArrayList<>();
        JsonNode simulation = summary.path("simulation");
        if (simulation.isMissingNode()) {
            lines.add("Verdict: " + summary.path("verdict").asString("") + ". "
                    + summary.path("why").asString(""));
            lines.add("Nothing was simulated.");
        } else {
            fit(lines, simulation.path("fit"));
            policies(lines, simulation);
            breakEven(lines, simulation);
        }
        lines.add("");
        String files = simulation.isMissingNode() ? "summary.json" : "simulation.json, charts, summary.json";
        lines.add("Results: " + folder + "   (" + files + ")");
        return lines;
    }

    private static void fit(List<String> lines, JsonNode fit) {
        lines.add("The simulated desk against the real one in the test period: "
                + fit.path("verdict").asString("") + ".");
        lines.add(fit.path("meaning").asString(""));
        figure(lines, fit, "breach_rate", "breach rate", 100, "%");
        figure(lines, fit, "mean_reply_hours", "first reply", 1, "h");
        figure(lines, fit, "median_resolve_hours", "time to resolve", 1, "h");
        figure(lines, fit, "mean_open", "open tickets", 1, "");
    }

    private static void figure(List<String> lines, JsonNode fit, String field, String name, int times, String unit) {
        JsonNode simulated = fit.path(field).path("simulated");
        lines.add(String.format(
                        Locale.ROOT,
                        "  %-16s real %s %s, simulated %s [%s, %s]",
                        name,
                        number(fit.path(field).path("real"), times),
                        unit,
                        number(simulated.path("mean"), times),
                        number(simulated.path("low"), times),
                        number(simulated.path("high"), times))
                .replace("  ,", ","));
    }

    private static void policies(List<String> lines, JsonNode simulation) {
        JsonNode scenario = simulation.path("scenario");
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "%d days, %d tickets a day (%s %% of the agents' hours), %s: %s people, %s min each, works in %s to %s %%.",
                scenario.path("days").asInt(),
                scenario.path("tickets_a_day").asInt(),
                number(scenario.path("share_of_agents_hours"), 100),
                scenario.path("intervention").asString("").replace('_', ' '),
                number(scenario.path("people"), 1),
                number(scenario.path("minutes_each"), 1),
                number(scenario.path("works_at_least"), 100),
                number(scenario.path("works_at_most"), 100)));
        boolean escalation =
                simulation.path("origin").path("target").asString("").equals("escalation");
        String outcome = escalation ? "escalations" : "breaches";
        lines.add(String.format(Locale.ROOT, "  %-12s %-26s %-24s %s", "", outcome, "change", "time to attention"));
        for (String policy : POLICIES) {
            JsonNode one = simulation.path("policies").path(policy);
            JsonNode compared = one.path("compared_with_today");
            lines.add(String.format(
                            Locale.ROOT,
                            "  %-12s %-26s %-24s %s",
                            policy.replace('_', ' '),
                            range(one.path(outcome), 1, ""),
                            policy.equals("today") ? "" : range(compared.path(outcome + "_change"), 100, " %"),
                            policy.equals("today")
                                    ? ""
                                    : range(compared.path("hours_to_attention_of_escalating_change"), 100, " %"))
                    .stripTrailing());
        }
    }

    private static void breakEven(List<String> lines, JsonNode simulation) {
        JsonNode from = simulation.path("break_even").path("model_pays_from_chance");
        lines.add(
                from.path("mean").isNumber()
                        ? "Acting by the model pays from a chance of " + number(from.path("mean"), 100)
                                + " % that it works."
                        : "Acting by the model does not pay, however often it works.");
    }

    private static String range(JsonNode range, int times, String unit) {
        return number(range.path("mean"), times) + unit + " [" + number(range.path("low"), times) + ", "
                + number(range.path("high"), times) + "]";
    }

    private static String number(JsonNode value, int times) {
        return value.isNumber()
                ? String.format(Locale.ROOT, "%.1f", value.asDouble() * times).replace(".0", "")
                : "-";
    }
}
