package dev.escalation.report.simulation;

import dev.escalation.chart.ChartWords;
import dev.escalation.chart.FigureFormat;
import dev.escalation.chart.FigureKind;
import dev.escalation.chart.Interval;
import dev.escalation.chart.Money;
import dev.escalation.chart.Numbers;
import dev.escalation.features.Target;
import dev.escalation.simulate.study.Compared;
import dev.escalation.simulate.study.FitCheck;
import dev.escalation.simulate.study.Intervention;
import dev.escalation.simulate.study.Scenario;
import dev.escalation.simulate.study.Sensitivity.Lever;
import dev.escalation.simulate.study.Sensitivity.Row;
import java.util.Locale;

/** What the parts of a simulation are called. */
public final class SimulationWords {
    private static final int PERCENT = 100;
    private static final double SHORT_FROM = 10_000;
    private static final double THOUSAND = 1000;

    private final Scenario scenario;
    private final Target target;
    private final ChartWords words;

    public SimulationWords(Scenario scenario, Target target, ChartWords words) {
        this.scenario = scenario;
        this.target = target;
        this.words = words;
    }

    /** breaches, or escalations. */
    public String outcomes() {
        return words.get(target == Target.SLA_BREACH ? "simulation.outcomes.breach" : "simulation.outcomes.escalation");
    }

    public static String policy(Compared policy, ChartWords words) {
        return words.get("policy." + id(policy));
    }

    public String what(Compared policy) {
        return words.get("policy." + id(policy) + ".what", percent(scenario.alertLine()));
    }

    private static String id(Enum<?> named) {
        return named.name().toLowerCase(Locale.ROOT);
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
            public String text(double value, Numbers numbers) {
                if (Math.abs(value) < SHORT_FROM) {
                    return whole.text(value, numbers);
                }
                return whole instanceof Money money
                        ? money.shortText(value, numbers)
                        : numbers.thousands(whole.text(value / THOUSAND, numbers));
            }

            @Override
            public String tick(double value, int digits, Numbers numbers) {
                return whole.tick(value, digits, numbers);
            }
        };
    }

    /** What is saved, with its unit. */
    public String worth() {
        return scenario.costs()
                .map(costs -> words.get("simulation.worth.money", costs.currency()))
                .orElseGet(() -> words.get("simulation.worth.outcomes", outcomes()));
    }

    public static String verdict(FitCheck.Verdict verdict, ChartWords words) {
        return words.get("verdict." + id(verdict));
    }

    /** What follows from it for everything else on the page. */
    public static String meaning(FitCheck.Verdict verdict, ChartWords words) {
        return words.get("verdict." + id(verdict) + ".meaning");
    }

    public static String figure(FitCheck.Figure figure, ChartWords words) {
        return words.get("fit." + id(figure));
    }

    public static String caption(FitCheck.Figure figure, ChartWords words) {
        return words.get("fit." + id(figure) + ".caption");
    }

    public static FigureFormat format(FitCheck.Figure figure) {
        return switch (figure) {
            case ARRIVED, ESCALATED, MEAN_OPEN -> FigureKind.COUNT;
            case BREACH_RATE -> FigureKind.SHARE;
            case MEAN_REPLY_HOURS, MEDIAN_RESOLVE_HOURS, NINTH_RESOLVE_HOURS -> FigureKind.HOURS;
        };
    }

    public static String lever(Lever lever, ChartWords words) {
        return words.get("lever." + id(lever));
    }

    /** What a row of the sensitivity changes, from its lower to its higher value. */
    public String range(Row row) {
        return switch (row.lever()) {
            case CHANCE, AVAILABILITY -> percents(row);
            case MINUTES -> Math.round(row.low()) + "–" + Math.round(row.high()) + " min";
            case PACE -> percents(row);
            case ARRIVALS, HANDLING -> percents(row);
            case AGENT_HOUR, BREACH, ESCALATION ->
                worthFormat().text(new Interval(row.low(), row.high()), words.numbers());
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
