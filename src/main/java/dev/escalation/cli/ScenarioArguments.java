package dev.escalation.cli;

import dev.escalation.app.ScenarioChanges;
import dev.escalation.app.UnusableRequestException;
import dev.escalation.simulate.study.Costs;
import dev.escalation.simulate.study.Intervention;
import dev.escalation.simulate.study.Scenario;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say what is to be simulated; what is not said is as usual on this desk. */
final class ScenarioArguments {
    @Option(
            names = "--act",
            paramLabel = "HOW",
            description = "What is done: " + Converters.INTERVENTIONS + "; default swarm.")
    private Intervention.@Nullable Kind kind;

    @Option(
            names = "--per-day",
            paramLabel = "N",
            description = "Tickets that something is done about on a working day, 0 to " + Scenario.MOST_PER_DAY
                    + "; default 7.5 %% of the agents' hours.")
    private @Nullable Integer perDay;

    @Option(names = "--minutes", paramLabel = "MIN", description = "Time of each who takes part; default by --act.")
    private @Nullable Double minutes;

    @Option(
            names = "--works",
            paramLabel = "CHANCE",
            description = "How often it works: " + Converters.CHANCES + "; default by --act.")
    private Converters.@Nullable Chances works;

    @Option(
            names = "--hours-left",
            paramLabel = "HOURS",
            description = "Tickets due sooner are left alone, 0 to " + Scenario.MOST_HOURS_LEFT + "; default 24.")
    private @Nullable Double hoursLeft;

    @Option(
            names = "--looks",
            paramLabel = "N",
            description = "How often a day somebody looks, 1 to " + Scenario.MOST_LOOKS + "; default 1.")
    private @Nullable Integer looks;

    @Option(
            names = "--availability",
            paramLabel = "SHARE",
            description = "Share of their hours that agents have for tickets, up to 1; default 1.")
    private @Nullable Double availability;

    @Option(
            names = "--arrivals",
            paramLabel = "FACTOR",
            description = "New tickets, as a factor on the usual number; default 1.")
    private @Nullable Double arrivals;

    @Option(
            names = "--days",
            paramLabel = "N",
            description =
                    "How long is simulated, " + Scenario.LEAST_DAYS + " to " + Scenario.MOST_DAYS + "; default 90.")
    private @Nullable Integer days;

    @Option(
            names = "--currency",
            paramLabel = "WORD",
            description = "Counts money, in this currency; without it outcomes and hours are counted.")
    private @Nullable String currency;

    @Option(names = "--agent-hour", paramLabel = "AMOUNT", description = "What an hour of an agent costs.")
    private @Nullable Double agentHour;

    @Option(names = "--breach", paramLabel = "AMOUNT", description = "What a breached ticket costs.")
    private @Nullable Double breach;

    @Option(names = "--escalation", paramLabel = "AMOUNT", description = "What an escalated ticket costs to handle.")
    private @Nullable Double escalation;

    @Option(
            names = "--churn",
            paramLabel = "SHARE",
            description = "Share of escalated tickets whose customer leaves because of it.")
    private @Nullable Double churn;

    @Option(names = "--customer", paramLabel = "AMOUNT", description = "What a customer who stays is worth.")
    private @Nullable Double customer;

    /** @throws UnusableRequestException if a value is out of its range */
    ScenarioChanges changes() {
        try {
            return asked();
        } catch (IllegalArgumentException e) {
            throw new UnusableRequestException(String.valueOf(e.getMessage()));
        }
    }

    private ScenarioChanges asked() {
        return new ScenarioChanges(
                Optional.ofNullable(kind),
                whole(perDay),
                number(minutes),
                Optional.ofNullable(works).map(chances -> new double[] {chances.atLeast(), chances.atMost()}),
                number(hoursLeft),
                whole(looks),
                number(availability),
                number(arrivals),
                whole(days),
                costs());
    }

    private Optional<Costs> costs() {
        boolean amounts =
                agentHour != null || breach != null || escalation != null || churn != null || customer != null;
        if (currency == null) {
            if (amounts) {
                throw new UnusableRequestException("amounts of money need --currency, such as --currency EUR");
            }
            return Optional.empty();
        }
        return Optional.of(new Costs(
                currency, orZero(agentHour), orZero(breach), orZero(escalation), orZero(churn), orZero(customer)));
    }

    private static double orZero(@Nullable Double amount) {
        return amount == null ? 0 : amount;
    }

    private static OptionalInt whole(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static OptionalDouble number(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
