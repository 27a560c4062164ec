package dev.escalation.report.simulation;

import dev.escalation.chart.FigureFormat;
import dev.escalation.chart.FigureKind;
import dev.escalation.chart.Interval;
import dev.escalation.chart.Money;
import dev.escalation.features.Target;
import dev.escalation.simulate.study.Compared;
import dev.escalation.simulate.study.FitCheck;
import dev.escalation.simulate.study.Intervention;
import dev.escalation.simulate.study.Scenario;
import dev.escalation.simulate.study.Sensitivity.Lever;
import dev.escalation.simulate.study.Sensitivity.Row;

/** What the parts of a simulation are called. */
public final class SimulationWords {
    private static final int PERCENT = 100;
    private static final double SHORT_FROM = 10_000;
    private static final double THOUSAND = 1000;

    private final Scenario scenario;
    private final Target target;

    public SimulationWords(Scenario scenario, Target target) {
        this.scenario = scenario;
        this.target = target;
    }

    /** breaches, or escalations. */
    public String outcomes() {
        return target == Target.SLA_BREACH ? "breaches" : "escalations";
    }

    public static String policy(Compared policy) {
        return switch (policy) {
            case TODAY -> "Nobody acts";
            case RULE -> "Rule";
            case MODEL -> "Model";
            case ALERT_LINE -> "Alert line";
            case ORACLE -> "Oracle";
        };
    }

    public String what(Compared policy) {
        return switch (policy) {
            case TODAY -> "as today";
            case RULE -> "priority and age";
            case MODEL -> "highest risk";
            case ALERT_LINE -> "all from " + percent(scenario.alertLine());
            case ORACLE -> "knows the future";
        };
    }

    public static String intervention(Intervention.Kind kind) {
        return switch (kind) {
            case FAST_TRACK -> "Fast track";
            case CALL -> "Call the customer";
            case SENIOR -> "Senior agent";
            case SWARM -> "Swarm";
        };
    }

    /** Money where costs are stated, else outcomes. */
    public FigureFormat worthFormat() {
        return scenario.costs()
                .<FigureFormat>map(costs -> new Money(costs.currency()))
                .orElse(FigureKind.COUNT);
    }

    /** The same where there is little room: thousands from ten of them on. */
    public FigureFormat shortWorthFormat() {
        FigureFormat whole = worthFormat();
        return new FigureFormat() {
            @Override
            public String text(double value) {
                return Math.abs(value) < SHORT_FROM ? whole.text(value) : whole.text(value / THOUSAND) + "\u00a0k";
            }

            @Override
            public String tick(double value, int digits) {
                return whole.tick(value, digits);
            }
        };
    }

    /** What is saved, with its unit. */
    public String worth() {
        return scenario.costs().map(costs -> "net saving, " + costs.currency()).orElse(outcomes() + " avoided");
    }

    public static String verdict(FitCheck.Verdict verdict) {
        return switch (verdict) {
            case GOOD -> "The simulated desk fits";
            case FAIR -> "The simulated desk fits roughly";
            case POOR -> "The simulated desk does not fit";
        };
    }

    /** What follows from it for everything else on the page. */
    public static String meaning(FitCheck.Verdict verdict) {
        return switch (verdict) {
            case GOOD ->
                "Breach rate within 3 points, time to resolve and backlog within 15 % of what really happened.";
            case FAIR ->
                "Breach rate within 6 points, time to resolve and backlog within 35 % of what really happened. Trust differences"
                        + " between policies more than absolute numbers.";
            case POOR ->
                "It is further from what really happened than 6 points of breach rate or 35 % of time or backlog. What follows"
                        + " is about a desk that is not yours: do not decide on it.";
        };
    }

    public static String figure(FitCheck.Figure figure) {
        return switch (figure) {
            case ARRIVED -> "New tickets";
            case BREACH_RATE -> "Breach rate";
            case ESCALATED -> "Escalations";
            case MEAN_REPLY_HOURS -> "Wait for the first reply";
            case MEDIAN_RESOLVE_HOURS -> "Time to resolve";
            case NINTH_RESOLVE_HOURS -> "Nine in ten resolved within";
            case MEAN_OPEN -> "Open tickets";
        };
    }

    public static String caption(FitCheck.Figure figure) {
        return switch (figure) {
            case ARRIVED, ESCALATED -> "in the period";
            case BREACH_RATE -> "of tickets that became due";
            case MEAN_REPLY_HOURS, MEAN_OPEN -> "on average";
            case MEDIAN_RESOLVE_HOURS -> "half of the tickets";
            case NINTH_RESOLVE_HOURS -> "of the resolved ones";
        };
    }

    public static FigureFormat format(FitCheck.Figure figure) {
        return switch (figure) {
            case ARRIVED, ESCALATED, MEAN_OPEN -> FigureKind.COUNT;
            case BREACH_RATE -> FigureKind.SHARE;
            case MEAN_REPLY_HOURS, MEDIAN_RESOLVE_HOURS, NINTH_RESOLVE_HOURS -> FigureKind.HOURS;
        };
    }

    public static String lever(Lever lever) {
        return switch (lever) {
            case CHANCE -> "How often it works";
            case MINUTES -> "Time of each";
            case PACE -> "Waits that are left";
            case AVAILABILITY -> "Time for tickets";
            case ARRIVALS -> "New tickets";
            case HANDLING -> "Time of one act";
            case AGENT_HOUR -> "An agent hour";
            case BREACH -> "Cost of a breach";
            case ESCALATION -> "An escalation";
        };
    }

    /** What a row of the sensitivity changes, from its lower to its higher value. */
    public String range(Row row) {
        return switch (row.lever()) {
            case CHANCE, AVAILABILITY -> percents(row);
            case MINUTES -> Math.round(row.low()) + "–" + Math.round(row.high()) + " min";
            case PACE -> percents(row);
            case ARRIVALS, HANDLING -> percents(row);
            case AGENT_HOUR, BREACH, ESCALATION -> worthFormat().text(new Interval(row.low(), row.high()));
        };
    }

    private static String percents(Row row) {
        return Math.round(row.low() * PERCENT) + "–" + percent(row.high());
    }

    /** Whole percent. */
    static String percent(double share) {
        return (Math.round(share * PERCENT) + "\u00a0%").replace('-', '\u2212');
    }
}
