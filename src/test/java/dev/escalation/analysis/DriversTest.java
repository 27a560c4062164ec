package dev.escalation.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.analysis.Column.AsOf;
import dev.escalation.analysis.Column.Order;
import dev.escalation.analysis.Column.Owner;
import dev.escalation.analysis.Driver.Finding;
import dev.escalation.analysis.Trend.Direction;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.DataOrigin;
import dev.escalation.data.Dictionary;
import dev.escalation.data.LabelSource;
import dev.escalation.data.Outcome;
import dev.escalation.etl.Cleaning;
import dev.escalation.features.Target;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DriversTest {
    private static final int TICKETS = 4000;
    private static final String[] PRIORITIES = {"Low", "Medium", "High", "Urgent"};
    private static final String[] GROUPS = {"Access", "Billing", "Platform", "Network", "Desk"};

    /** Draws the outcome of a ticket. */
    private interface Chance {
        double of(int ticket);
    }

    private static Column.Categories column(String name, int tickets, IntFunction<String> value) {
        Dictionary levels = new Dictionary();
        int[] codes = IntStream.range(0, tickets)
                .map(ticket -> value.apply(ticket).isEmpty() ? Dictionary.MISSING : levels.add(value.apply(ticket)))
                .toArray();
        return new Column.Categories(
                name, Owner.TICKET, AsOf.CREATION, Order.MOST_FIRST, new CodedColumn(codes, levels));
    }

    private static byte[] outcomes(long seed, Chance chance) {
        Random random = new Random(seed);
        byte[] outcomes = new byte[TICKETS];
        for (int ticket = 0; ticket < TICKETS; ticket++) {
            outcomes[ticket] = random.nextDouble() < chance.of(ticket) ? Outcome.YES : Outcome.NO;
        }
        return outcomes;
    }

    /** Ten months with equal numbers of tickets. */
    private static Drivers drivers(byte[] outcomes, Column.Categories... columns) {
        long first = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
        long last = Instant.parse("2025-10-31T12:00:00Z").toEpochMilli();
        Periods months = Periods.of(Grain.MONTH, ZoneOffset.UTC, first, last);
        int[] monthOf = IntStream.range(0, outcomes.length)
                .map(ticket -> month(ticket, outcomes.length))
                .toArray();
        Basis basis = new Basis(
                new DataOrigin("test", "test", "0".repeat(64)),
                last,
                outcomes.length,
                new LabelSource.Flag("escalated_flag"),
                new LabelSource.Flag("sla_breached"));
        return new DriverFinder(outcomes, months, monthOf, List.of(columns))
                .find(basis, Target.ESCALATION, Progress.NONE);
    }

    private static int month(int ticket, int tickets) {
        return ticket * 10 / tickets;
    }

    private static int[] drawn(long seed, int kinds) {
        Random random = new Random(seed);
        return IntStream.range(0, TICKETS).map(_ -> random.nextInt(kinds)).toArray();
    }

    private static Driver driver(Drivers drivers, String label) {
        return drivers.levels().stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPlantedDriverIsFoundWithItsTrend() {
        int[] group = drawn(1, GROUPS.length);
        int[] priority = drawn(2, PRIORITIES.length);
        byte[] outcomes = outcomes(3, t -> group[t] == 2 ? 0.1 + 0.03 * month(t, TICKETS) : 0.1);
        Drivers drivers = drivers(
                outcomes,
                column("group", TICKETS, t -> GROUPS[group[t]]),
                column("priority", TICKETS, t -> PRIORITIES[priority[t]]));
        assertThat(drivers.drivers()).extracting(Driver::label).containsExactly("Group: Platform");
        Driver platform = drivers.drivers().getFirst();
        assertThat(platform.trend().direction()).isEqualTo(Direction.RISING);
        assertThat(driver(drivers, "Group: Desk").trend().direction()).isEqualTo(Direction.STEADY);
        double planted = IntStream.range(0, TICKETS)
                .filter(t -> group[t] == 2)
                .mapToDouble(t -> 0.03 * month(t, TICKETS))
                .sum();
        assertThat(platform.adjusted().low()).isLessThan(planted);
        assertThat(platform.adjusted().high()).isGreaterThan(planted);
        assertThat(Arrays.stream(drivers.ticketsOf(platform.level())).boxed())
                .hasSize(platform.share().decided())
                .allMatch(t -> group[t] == 2);
        assertThat(drivers.levels().getLast().finding()).isNotEqualTo(Finding.MORE);
    }

    /** Urgent tickets escalate wherever they are; Platform merely gets most of them. */
    @Test
    void whoGetsTheUrgentTicketsIsNotBlamed() {
        int[] group = drawn(4, GROUPS.length);
        int[] dice = drawn(5, 10);
        IntFunction<String> priority = t -> dice[t] < (group[t] == 2 ? 7 : 2) ? "Urgent" : "Low";
        byte[] outcomes = outcomes(6, t -> priority.apply(t).equals("Urgent") ? 0.4 : 0.05);
        Drivers drivers = drivers(
                outcomes, column("group", TICKETS, t -> GROUPS[group[t]]), column("priority", TICKETS, priority));
        assertThat(drivers.drivers()).extracting(Driver::label).containsExactly("Priority: Urgent");
        Driver platform = driver(drivers, "Group: Platform");
        assertThat(platform.crude().low()).isPositive();
        assertThat(platform.adjusted().low()).isNegative();
        assertThat(platform.finding()).isEqualTo(Finding.CHANCE);
        assertThat(drivers.priority()).isNotNull();
    }

    /** Platform escalates; the phone is merely what most of Platform's customers use. */
    @Test
    void whatAnotherColumnExplainsIsSaid() {
        int[] group = drawn(21, GROUPS.length);
        int[] dice = drawn(22, 10);
        byte[] outcomes = outcomes(23, t -> group[t] == 2 ? 0.5 : 0.05);
        Drivers drivers = drivers(
                outcomes,
                column("group", TICKETS, t -> GROUPS[group[t]]),
                column("channel", TICKETS, t -> dice[t] < (group[t] == 2 ? 6 : 1) ? "phone" : "mail"));
        Driver phone = driver(drivers, "Channel: phone");
        assertThat(phone.finding()).isEqualTo(Finding.MORE);
        Overlap within = phone.overlap().orElseThrow();
        assertThat(within.column().name()).isEqualTo("group");
        assertThat(within.remaining().low()).isNegative();
        assertThat(within.remaining().high()).isLessThan(phone.adjusted().low());
        assertThat(within.comparable()).isEqualTo(phone.share().decided());
        Overlap ofPlatform = driver(drivers, "Group: Platform").overlap().orElseThrow();
        assertThat(ofPlatform.remaining().low()).isPositive();
    }

    /** With no drivers at all, at most one of twenty desks may show any; binomial, 100 desks, 12 or more in 0.4 % of cases. */
    @Test
    void chanceIsNoDriver() {
        int withDrivers = 0;
        int withTrends = 0;
        int withPairs = 0;
        for (int desk = 0; desk < 100; desk++) {
            int[] group = drawn(10 + desk, GROUPS.length);
            int[] product = drawn(1000 + desk, 60);
            int[] priority = drawn(2000 + desk, PRIORITIES.length);
            Drivers drivers = drivers(
                    outcomes(3000 + desk, t -> 0.02 + 0.05 * priority[t]),
                    column("group", TICKETS, t -> GROUPS[group[t]]),
                    column("attr.product", TICKETS, t -> "P" + product[t]),
                    column("priority", TICKETS, t -> PRIORITIES[priority[t]]));
            withDrivers += drivers.drivers().stream()
                            .anyMatch(one -> !one.level().column().name().equals("priority"))
                    ? 1
                    : 0;
            withTrends +=
                    drivers.levels().stream().anyMatch(one -> one.trend().direction() == Direction.RISING) ? 1 : 0;
            withPairs += drivers.pairs().isEmpty() ? 0 : 1;
        }
        assertThat(withDrivers).isLessThan(12);
        assertThat(withTrends).isLessThan(12);
        assertThat(withPairs).isLessThan(12);
    }

    @Test
    void aPairBeyondItsValuesIsFound() {
        int[] group = drawn(7, GROUPS.length);
        int[] channel = drawn(8, 3);
        byte[] outcomes = outcomes(9, t -> group[t] == 2 && channel[t] == 1 ? 0.5 : 0.1);
        Drivers drivers = drivers(
                outcomes,
                column("group", TICKETS, t -> GROUPS[group[t]]),
                column("channel", TICKETS, t -> "C" + channel[t]));
        assertThat(drivers.pairs()).isNotEmpty();
        DriverPair pair = drivers.pairs().getFirst();
        assertThat(pair.label()).isEqualTo("Group: Platform and Channel: C1");
        assertThat(pair.beyond().low()).isPositive();
        assertThat(Arrays.stream(drivers.ticketsOf(pair)).boxed())
                .hasSize(pair.share().decided())
                .allMatch(t -> group[t] == 2 && channel[t] == 1);
        assertThat(drivers.pairsLooked()).isEqualTo(15);
    }

    /** By hand: of 100 tickets A has 40 with 10, B 30 with 6, the rest 2 small values of 15 with 3 each. */
    @Test
    void smallValuesAreLookedAtTogether() {
        byte[] outcomes = new byte[101];
        Arrays.fill(outcomes, Outcome.NO);
        IntStream.of(0, 10).forEach(from -> Arrays.fill(outcomes, from, from + 5, Outcome.YES));
        Arrays.fill(outcomes, 40, 46, Outcome.YES);
        Arrays.fill(outcomes, 70, 73, Outcome.YES);
        Arrays.fill(outcomes, 85, 88, Outcome.YES);
        outcomes[100] = Outcome.UNKNOWN;
        Drivers drivers = drivers(
                outcomes,
                column("attr.site", 101, t -> t < 40 ? "A" : t < 70 ? "B" : t < 85 ? "C" : t < 100 ? "" : "A"));
        assertThat(drivers.levels()).hasSize(3);
        Driver a = driver(drivers, "Site: A");
        assertThat(a.share()).isEqualTo(new Share(10, 40, 1));
        assertThat(a.elsewhere()).isEqualTo(new Share(12, 60, 0));
        assertThat(a.crude().value()).isEqualTo(2);
        assertThat(a.adjusted()).isEqualTo(a.crude());
        assertThat(a.expectedShare()).isCloseTo(0.2, within(1e-12));
        Driver small = driver(drivers, "Site: 2 small values");
        assertThat(small.share()).isEqualTo(new Share(6, 30, 0));
        assertThat(small.level().isPooled()).isTrue();
        assertThat(drivers.ticketsOf(small.level())).hasSize(30).contains(99).doesNotContain(100);
        assertThat(drivers.priority()).isNull();
    }

    @Test
    void theSampleShowsWhatWasPutIntoIt() throws IOException {
        Exploration sample = Exploration.of(
                Cleaning.run(Importer.plan(Path.of("sample-data"), new MappingChoice.Auto()), Progress.NONE)
                        .data());
        Drivers drivers = sample.drivers(Target.ESCALATION, List.of(), Progress.NONE);
        assertThat(drivers.periods().grain()).isEqualTo(Grain.MONTH);
        assertThat(drivers.drivers()).extracting(Driver::label).contains("Tier (customer): enterprise");
        assertThat(driver(drivers, "Tier (customer): free").finding()).isEqualTo(Finding.FEWER);
        assertThat(drivers.leftOut()).extracting(Column::name).containsExactly("agent_id", "department");
        assertThat(drivers.levels())
                .isEqualTo(sample.drivers(Target.ESCALATION, List.of(), Progress.NONE)
                        .levels());
        Driver phone = driver(drivers, "Channel: phone");
        assertThat(phone.overlap().orElseThrow().column().name()).isEqualTo("tier");
    }
}
