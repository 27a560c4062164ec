package dev.escalation.report.simulation;

import dev.escalation.chart.ChartWords;
import dev.escalation.data.DataOrigin;
import dev.escalation.data.Instants;
import dev.escalation.report.JsonFile;
import dev.escalation.simulate.sla.SlaPolicy;
import dev.escalation.simulate.study.Compared;
import dev.escalation.simulate.study.FitCheck;
import dev.escalation.simulate.study.Intervention;
import dev.escalation.simulate.study.Outcome;
import dev.escalation.simulate.study.Outlook;
import dev.escalation.simulate.study.Range;
import dev.escalation.simulate.study.Scenario;
import dev.escalation.simulate.study.Sensitivity;
import dev.escalation.simulate.study.Simulation;
import dev.escalation.simulate.study.StudiedDesk;
import dev.escalation.simulate.study.Sweep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** A simulation for other programs: where it comes from, what was assumed, how well it fits, and what it says. */
public final class SimulationJson {
    private SimulationJson() {}

    public static Map<String, Object> of(Outlook outlook) {
        Simulation simulation = outlook.simulation();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("origin", origin(simulation));
        json.put("service_levels", serviceLevels(simulation.desk()));
        json.put("fit", fit(simulation.desk().check()));
        json.put("scenario", scenario(simulation));
        json.put("policies", policies(simulation));
        json.put("break_even", breakEven(outlook.byChance()));
        json.put("by_capacity", sweep(outlook.byCapacity()));
        json.put("by_chance", sweep(outlook.byChance()));
        json.put("sensitivity", sensitivity(outlook.sensitivity()));
        return json;
    }

    private static Map<String, Object> origin(Simulation simulation) {
        StudiedDesk desk = simulation.desk();
        DataOrigin origin = desk.fit().data().origin();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", origin.source());
        json.put("snapshot", origin.snapshotHash());
        json.put("target", desk.target().id());
        json.put("label_source", desk.target().source(desk.fit().data().rules()).describe());
        json.put(
                "fitted_on",
                span(desk.fit().from(), desk.fit().moment(), desk.fit().tickets()));
        json.put(
                "checked_on",
                span(
                        desk.check().period().from(),
                        desk.check().period().to(),
                        desk.check().real().arrived()));
        json.put("scored_tickets_that_live_again", desk.donors().count());
        json.put("replications", simulation.study().setup().replications());
        json.put("seed", simulation.study().setup().seed());
        return json;
    }

    private static Map<String, Object> span(long from, long to, int tickets) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", Instants.format(from));
        json.put("to", Instants.format(to));
        json.put("tickets", tickets);
        return json;
    }

    private static Map<String, Object> serviceLevels(StudiedDesk desk) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", desk.fit().policy().map(SimulationJson::evidence).orElse("none found"));
        json.put(
                "pauses_for_customer",
                desk.fit().policy().map(SlaPolicy::pauses).orElse(false));
        json.put(
                "targets",
                desk.fit().policy().map(policy -> policy.targets().size()).orElse(0));
        return json;
    }

    private static String evidence(SlaPolicy policy) {
        return switch (policy.evidence()) {
            case SlaPolicy.Evidence.Stated _ -> "stated";
            case SlaPolicy.Evidence.DueMoments(int agree, int tickets) ->
                "read off the moments tickets were due: right for " + agree + " of " + tickets;
            case SlaPolicy.Evidence.BreachFlags(int agree, int tickets, int _) ->
                "guessed from which tickets were breached: agrees for " + agree + " of " + tickets;
        };
    }

    private static Map<String, Object> fit(FitCheck check) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("verdict", check.verdict().name().toLowerCase(Locale.ROOT));
        json.put("meaning", SimulationWords.meaning(check.verdict(), ChartWords.ENGLISH));
        for (FitCheck.Line line : check.lines()) {
            Map<String, Object> figure = new LinkedHashMap<>();
            figure.put("real", JsonFile.number(line.real()));
            figure.put("simulated", range(new Range(line.mean(), line.low(), line.high())));
            json.put(line.figure().name().toLowerCase(Locale.ROOT), figure);
        }
        return json;
    }

    private static Map<String, Object> scenario(Simulation simulation) {
        Scenario scenario = simulation.scenario();
        Intervention does = scenario.intervention();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("intervention", scenario.kind().name().toLowerCase(Locale.ROOT));
        json.put("minutes_each", does.minutes());
        json.put("people", does.people());
        json.put("waits_left_times", does.pace());
        json.put("customer_waits_left_times", does.answerPace());
        json.put("keeps_customer_from_escalating", does.calms());
        json.put("works_at_least", does.worksAtLeast());
        json.put("works_at_most", does.worksAtMost());
        json.put("tickets_a_day", scenario.perDay());
        json.put("share_of_agents_hours", JsonFile.number(scenario.shareOfHours(simulation.desk())));
        json.put("alert_line", scenario.alertLine());
        json.put("hours_left_at_least", scenario.hoursLeft());
        json.put("looks_a_day", scenario.looksPerDay());
        json.put("availability", scenario.availability());
        json.put("arrivals_times", scenario.arrivals());
        json.put("days", scenario.days());
        scenario.costs().ifPresent(costs -> json.put("costs", costs));
        return json;
    }

    private static Map<String, Object> policies(Simulation simulation) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (Compared policy : Compared.values()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("breaches", range(simulation.range(policy, o -> o.measures().breached())));
            one.put(
                    "breach_rate",
                    range(simulation.range(policy, o -> o.measures().breachRate())));
            one.put(
                    "escalations",
                    range(simulation.range(policy, o -> o.measures().escalated())));
            one.put("tickets_acted_on", range(simulation.range(policy, Outcome::treated)));
            one.put("agent_hours_spent", range(simulation.range(policy, Outcome::treatmentHours)));
            one.put("hours_to_attention_of_escalating", range(simulation.range(policy, Outcome::attentionHours)));
            one.put(
                    "hours_to_first_reply",
                    range(simulation.range(policy, o -> o.measures().meanReplyHours())));
            one.put(
                    "open_tickets",
                    range(simulation.range(policy, o -> o.measures().meanOpen())));
            one.put("compared_with_today", compared(simulation, policy));
            json.put(policy.name().toLowerCase(Locale.ROOT), one);
        }
        return json;
    }

    private static Map<String, Object> compared(Simulation simulation, Compared policy) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("avoided", range(simulation.avoided(policy)));
        change(json, "breaches", simulation, policy, o -> o.measures().breached());
        change(json, "escalations", simulation, policy, o -> o.measures().escalated());
        change(json, "hours_to_attention_of_escalating", simulation, policy, Outcome::attentionHours);
        change(
                json,
                "hours_to_first_reply",
                simulation,
                policy,
                o -> o.measures().meanReplyHours());
        json.put("others_breached_more", range(simulation.range(policy, Outcome::othersBreached)));
        json.put("others_resolved_hours_later", range(simulation.range(policy, Outcome::othersDelayHours)));
        simulation
                .scenario()
                .costs()
                .ifPresent(costs -> json.put("net_saving_" + costs.currency(), range(simulation.worth(policy))));
        return json;
    }

    private static void change(
            Map<String, Object> json,
            String name,
            Simulation simulation,
            Compared policy,
            ToDoubleFunction<Outcome> figure) {
        json.put(name + "_change", range(simulation.change(policy, figure)));
    }

    private static Map<String, Object> breakEven(Sweep sweep) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model_pays_from_chance", crossing(sweep.modelPays()));
        json.put("rule_pays_from_chance", crossing(sweep.rulePays()));
        return json;
    }

    private static Map<String, Object> crossing(Sweep.Crossing crossing) {
        return range(new Range(crossing.mean(), crossing.low(), crossing.high()));
    }

    private static List<Object> sweep(Sweep sweep) {
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < sweep.at().length; i++) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("at", sweep.at()[i]);
            row.put("model", range(sweep.model().get(i)));
            row.put("rule", range(sweep.rule().get(i)));
            rows.add(row);
        }
        return rows;
    }

    private static List<Object> sensitivity(Sensitivity sensitivity) {
        List<Object> rows = new ArrayList<>();
        for (Sensitivity.Row row : sensitivity.rows()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("assumption", row.lever().name().toLowerCase(Locale.ROOT));
            json.put("low", row.low());
            json.put("high", row.high());
            json.put("at_low", range(row.atLow()));
            json.put("at_high", range(row.atHigh()));
            rows.add(json);
        }
        return rows;
    }

    /** Over the replications: mean, and what 95 of 100 are between. */
    private static Map<String, Object> range(Range range) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("mean", JsonFile.number(range.mean()));
        json.put("low", JsonFile.number(range.low()));
        json.put("high", JsonFile.number(range.high()));
        return json;
    }
}
