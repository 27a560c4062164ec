package dev.escalation.explain.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.data.ActorRole;
import dev.escalation.data.EventType;
import dev.escalation.features.CoreFeature;
import dev.escalation.features.DeskFixture;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeaturePlan;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.task.Progress;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A step's row is the one that the features would have if the step's event were in the data. */
class TicketStepTest {
    private static final double NOW = 40;

    @Test
    void anAnswerIsWhatAnAgentsMessageWouldBe() {
        DeskFixture answered = desk().message("T", ActorRole.AGENT, NOW);
        // Not known from a row: how many people there were, and how many answers the average is over.
        assertSame(new TicketStep.Answer(), answered, "num_distinct_actors", "last_actor", "num_updates");
    }

    @Test
    void handingOverIsWhatATransferWouldBe() {
        DeskFixture moved = desk().change("T", EventType.TRANSFERRED, NOW, "Network", "Billing");
        assertSame(new TicketStep.HandOver("Billing"), moved, "num_distinct_actors", "last_actor", "num_updates");
    }

    @Test
    void assigningIsWhatAnAssignmentWouldBe() {
        DeskFixture assigned = desk().change("T", EventType.ASSIGNED, NOW, "A1", "A2");
        assertSame(new TicketStep.Assign("A2"), assigned, "num_distinct_actors", "last_actor", "num_updates");
    }

    private static void assertSame(TicketStep step, DeskFixture with, String... unknown) {
        FeatureTable now = table(desk());
        FeatureTable ticket = now.only(rowOf(now, "T"));
        FeatureTable changed = new Consequences(now.only(now.queueRows())).apply(ticket, step.settings(ticket));
        FeatureTable built = table(with);
        FeatureTable expected = built.only(rowOf(built, "T"));
        Set<String> left = new HashSet<>(List.of(unknown));
        for (FeatureColumn column : expected.columns()) {
            if (!left.contains(column.info().source())
                    && !left.contains(column.info().name())) {
                assertThat(value(changed, column.info().name()))
                        .as(column.info().name())
                        .isEqualTo(value(expected, column.info().name()));
            }
        }
    }

    private static Object value(FeatureTable one, String name) {
        return switch (one.column(name)) {
            case FeatureColumn.Numeric(var _, var values) -> values[0];
            case FeatureColumn.Categorical(var _, var values) -> String.valueOf(values.get(0));
        };
    }

    @Test
    void computedFeaturesFollowAndWhatIsSetStays() {
        FeatureTable now = table(desk());
        FeatureTable ticket = now.only(rowOf(now, "T"));
        Consequences consequences = new Consequences(now.only(now.queueRows()));
        FeatureTable three = consequences.apply(ticket, Map.of("num_transfers", new Setting.Amount(3)));
        assertThat(value(three, CoreFeature.AGE_X_TRANSFERS.id())).isEqualTo(3 * (NOW - 9));
        FeatureTable both = consequences.apply(
                ticket, Map.of("group", new Setting.Level("Billing"), "group_open_load", new Setting.Amount(17)));
        assertThat(value(both, "group_open_load")).isEqualTo(17.0);
        assertThat(value(both, "group")).isEqualTo("Billing");
        FeatureTable slow = consequences.apply(ticket, Map.of("avg_response_time_secs", new Setting.Amount(1800)));
        assertThat(value(slow, CoreFeature.MSGS_FIRST_2H_PER_RESPONSE_TIME.id()))
                .isEqualTo(1 / 0.5);
    }

    private static int rowOf(FeatureTable table, String ticket) {
        for (int row : table.queueRows()) {
            if (table.ticketId(row).equals(ticket)) {
                return row;
            }
        }
        throw new AssertionError("not open: " + ticket);
    }

    private static FeatureTable table(DeskFixture desk) {
        return FeatureBuilder.build(
                desk.data(NOW),
                new FeaturePlan(Target.ESCALATION, PredictionPoints.only(List.of(0))),
                OptionalLong.of(DeskFixture.at(NOW)),
                Progress.NONE);
    }

    /** T waits for its first answer, in Network with A1; others are in Billing and with A2. */
    private static DeskFixture desk() {
        DeskFixture desk = new DeskFixture();
        desk.ticket("T", "C", 9).group("Network").agent("A1").dueAt(60);
        desk.ticket("U", "D", 12).group("Billing").agent("A2");
        desk.ticket("V", "D", 13).group("Billing").agent("A2");
        desk.ticket("W", "E", 14).group("Network").agent("A1");
        desk.event("T", EventType.CREATED, 9)
                .message("T", ActorRole.CUSTOMER, 9.5)
                .message("T", ActorRole.CUSTOMER, 20)
                .event("U", EventType.CREATED, 12)
                .event("V", EventType.CREATED, 13)
                .event("W", EventType.CREATED, 14);
        return desk;
    }
}
