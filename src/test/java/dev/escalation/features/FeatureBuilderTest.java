package dev.escalation.features;

import static dev.escalation.features.CoreFeature.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.data.ActorRole;
import dev.escalation.data.CleanData;
import dev.escalation.data.DeskRules.TicketRow;
import dev.escalation.data.EventType;
import dev.escalation.data.LabelSource;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** All expected numbers are counted by hand from the desks written down here. */
class FeatureBuilderTest {
    @Test
    void aTicketIsSeenAsOfEachAge() {
        DeskFixture desk = new DeskFixture();
        desk.ticket("T", "C", 9)
                .group("Network")
                .priority("High")
                .agent("A2")
                .dueAt(29)
                .resolvedAt(60);
        desk.event("T", EventType.CREATED, 9)
                .message("T", ActorRole.CUSTOMER, 9.5)
                .change("T", EventType.ASSIGNED, 10, "", "A1")
                .message("T", ActorRole.AGENT, 10.5)
                .change("T", EventType.TRANSFERRED, 12, "Billing", "Network")
                .message("T", ActorRole.CUSTOMER, 12.5)
                .message("T", ActorRole.CUSTOMER, 13)
                .change("T", EventType.PRIORITY_RAISED, 20, "Low", "High")
                .change("T", EventType.ASSIGNED, 21, "A1", "A2")
                .event("T", EventType.RESOLVED, 60);
        FeatureTable table = build(desk.data(100), PredictionPoints.only(List.of(0, 4, 24, 72)));

        assertThat(ages(table)).containsExactly(0, 4, 24);
        assertThat(values(table, TICKET_AGE_HRS)).containsExactly(0, 4, 24);
        assertThat(values(table, NUM_TRANSFERS)).containsExactly(0, 1, 1);
        assertThat(values(table, NUM_EVENTS)).containsExactly(1, 7, 9);
        assertThat(values(table, NUM_MSGS_FIRST_2H)).containsExactly(0, 2, 2);
        assertThat(values(table, NUM_CUSTOMER_MSGS)).containsExactly(0, 3, 3);
        assertThat(values(table, UNANSWERED_CUSTOMER_MSGS)).containsExactly(0, 2, 2);
        // answered once, 1.5 h after creation
        assertThat(values(table, AVG_RESPONSE_TIME_SECS)).containsExactly(Double.NaN, 5400, 5400);
        assertThat(values(table, FIRST_RESPONSE_HRS)).containsExactly(Double.NaN, 1.5, 1.5);
        assertThat(values(table, HOURS_WAITING_FOR_REPLY)).containsExactly(0, 0.5, 20.5);
        assertThat(values(table, LONGEST_WAIT_HRS)).containsExactly(0, 1.5, 20.5);
        assertThat(values(table, HOURS_SINCE_LAST_AGENT_REPLY)).containsExactly(Double.NaN, 2.5, 22.5);
        assertThat(values(table, NUM_PRIORITY_RAISES)).containsExactly(0, 0, 1);
        assertThat(values(table, NUM_DISTINCT_GROUPS)).containsExactly(1, 2, 2);
        assertThat(values(table, SHARE_OF_SLA_USED)).containsExactly(0, 0.2, 1.2);
        assertThat(values(table, HOURS_TO_SLA_DUE)).containsExactly(20, 16, -4);
        assertThat(values(table, EXPERIENCE_YEARS)).containsExactly(Double.NaN, 3, 9);
        assertThat(values(table, CREATED_HOUR)).containsOnly(9);
        assertThat(values(table, CREATED_WEEKDAY)).containsOnly(1);
        assertThat(values(table, AGE_X_TRANSFERS)).containsExactly(0, 4, 24);
        assertThat(texts(table, "group")).containsExactly("Billing", "Network", "Network");
        assertThat(texts(table, "priority")).containsExactly("Low", "Low", "High");
        assertThat(texts(table, "agent_id")).containsExactly(null, "A1", "A2");
        assertThat(texts(table, "status")).containsOnly("New");
    }

    @Test
    void rowsEndWithTheOutcomeOrTheTicket() {
        DeskFixture desk = new DeskFixture();
        desk.ticket("escalates", "C", 0).escalatedAt(30);
        desk.ticket("resolved and reopened", "C", 0);
        desk.event("resolved and reopened", EventType.RESOLVED, 2)
                .event("resolved and reopened", EventType.REOPENED, 20)
                .event("resolved and reopened", EventType.CLOSED, 50);
        desk.ticket("still open", "C", 10);
        FeatureTable table = FeatureBuilder.build(
                desk.data(200),
                new FeaturePlan(
                        Target.ESCALATION,
                        new PredictionPoints(List.of(0, 4, 24, 72), PredictionPoints.Then.EVERY_WEEK)),
                OptionalLong.of(DeskFixture.at(200)),
                Progress.NONE);

        assertThat(rowNames(table))
                .containsExactly(
                        "escalates@0+",
                        "escalates@4+",
                        "escalates@24+",
                        "resolved and reopened@0-",
                        "resolved and reopened@24-",
                        "still open@0-",
                        "still open@4-",
                        "still open@24-",
                        "still open@72-",
                        "still open@-1-");
    }

    @Test
    void theFirstRecordOfALogMayBeLaterThanTheCreation() {
        DeskFixture desk = new DeskFixture().rowsTell(TicketRow.FIRST_RECORD);
        desk.ticket("late", "C", 0).group("Network");
        desk.event("late", EventType.CREATED, 3);
        desk.change("late", EventType.TRANSFERRED, 30, "Network", "Billing");
        FeatureTable table = build(desk.data(100), PredictionPoints.only(List.of(0, 1, 24, 72)));

        assertThat(ages(table)).containsExactly(0, 24, 72);
        assertThat(values(table, TICKET_AGE_HRS)).containsExactly(3, 24, 72);
        assertThat(texts(table, "group")).containsExactly("Network", "Network", "Billing");
    }

    @Test
    void aRuleCountsItsEvents() {
        DeskFixture desk = new DeskFixture()
                .escalationIs(new LabelSource.Rule(List.of(
                        new LabelSource.Condition(EventType.TRANSFERRED, 2),
                        new LabelSource.Condition(EventType.PRIORITY_RAISED, 1))));
        desk.ticket("twice", "C", 0);
        desk.event("twice", EventType.TRANSFERRED, 1).event("twice", EventType.TRANSFERRED, 10);
        desk.ticket("once", "C", 0);
        desk.event("once", EventType.TRANSFERRED, 1).event("once", EventType.RESOLVED, 8);
        FeatureTable table = build(desk.data(100), PredictionPoints.only(List.of(0, 4, 24)));

        assertThat(rowNames(table)).containsExactly("twice@0+", "twice@4+", "once@0-", "once@4-");
    }

    @Test
    void aCustomersHistoryHoldsWhatWasKnown() {
        DeskFixture desk = new DeskFixture();
        desk.ticket("escalated", "C", 0).escalatedAt(5);
        desk.event("escalated", EventType.RESOLVED, 50);
        desk.ticket("quiet", "C", 1);
        desk.event("quiet", EventType.RESOLVED, 11);
        desk.ticket("reopened", "C", 2);
        desk.event("reopened", EventType.RESOLVED, 12).event("reopened", EventType.REOPENED, 13);
        desk.ticket("other customer", "D", 3).escalatedAt(4);
        desk.ticket("now", "C", 10);
        FeatureTable table = build(desk.data(300), PredictionPoints.only(List.of(0, 4)));

        int first = rowOf(table, "now", 0);
        int second = rowOf(table, "now", 4);
        assertThat(value(table, CUSTOMER_EARLIER_TICKETS, first)).isEqualTo(3);
        assertThat(value(table, CUSTOMER_EARLIER_POSITIVES, first)).isEqualTo(1);
        assertThat(value(table, CUSTOMER_EARLIER_SHARE, first)).isEqualTo(1);
        // at hour 14: escalated (yes), quiet (no); the reopened one is undecided again
        assertThat(value(table, CUSTOMER_EARLIER_SHARE, second)).isEqualTo(0.5);
        assertThat(value(table, CUSTOMER_OPEN_TICKETS, first)).isEqualTo(4);
        assertThat(value(table, CUSTOMER_OPEN_TICKETS, second)).isEqualTo(3);
        assertThat(value(table, CUSTOMER_RECENT_POSITIVES, second)).isEqualTo(1);
        assertThat(value(table, AGE_VS_CUSTOMER_MEDIAN, second)).isNaN();
    }

    @Test
    void aCustomersMedianNeedsThreeResolvedTickets() {
        DeskFixture desk = new DeskFixture();
        desk.ticket("a", "C", 0).resolvedAt(2);
        desk.ticket("b", "C", 0).resolvedAt(10);
        desk.ticket("c", "C", 0).resolvedAt(4);
        desk.ticket("now", "C", 20);
        FeatureTable table = build(desk.data(300), PredictionPoints.only(List.of(0, 4)));

        // median of 2, 4 and 10 h is 4 h; the ticket is 4 h old
        assertThat(value(table, AGE_VS_CUSTOMER_MEDIAN, rowOf(table, "now", 4))).isEqualTo(1);
    }

    @Test
    void loadsFollowTheTicketsThroughGroups() {
        DeskFixture desk = new DeskFixture();
        desk.ticket("moves", "C", 0).group("Network");
        desk.change("moves", EventType.TRANSFERRED, 5, "Billing", "Network");
        desk.ticket("closes", "C", 0).group("Billing").resolvedAt(6);
        desk.ticket("watches", "C", 1).group("Billing");
        FeatureTable table = build(desk.data(300), PredictionPoints.only(List.of(0, 3, 4, 6)));

        assertThat(value(table, GROUP_OPEN_LOAD, rowOf(table, "watches", 0))).isEqualTo(3);
        assertThat(value(table, GROUP_OPEN_LOAD, rowOf(table, "watches", 4))).isEqualTo(2);
        assertThat(value(table, GROUP_OPEN_LOAD, rowOf(table, "watches", 6))).isEqualTo(1);
        assertThat(value(table, GROUP_OPEN_LOAD, rowOf(table, "moves", 6))).isEqualTo(1);
    }

    @Test
    void aLevelIsEncodedByOutcomesKnownBefore() {
        DeskFixture desk = new DeskFixture();
        desk.ticket("yes", "C", 0).group("Network").escalatedAt(2);
        desk.ticket("no", "C", 0).group("Network").resolvedAt(3);
        desk.ticket("elsewhere", "C", 0).group("Billing").resolvedAt(3);
        desk.ticket("now", "C", 10).group("Network");
        FeatureTable table = build(desk.data(300), PredictionPoints.only(List.of(0)));

        // overall 1 of 3 known: prior (1 + 1) / (3 + 2) = 0.4; ln((1 + 10 * 0.4) / (1 + 10 * 0.6)) - ln(0.4 / 0.6)
        int now = rowOf(table, "now", 0);
        assertThat(numbers(table, "group_log_odds")[now])
                .isCloseTo(Math.log(5.0 / 7.0) - Math.log(2.0 / 3.0), within(1e-12));
        // three of four tickets so far, itself included, are of this group
        assertThat(numbers(table, "group_share_of_tickets")[now]).isEqualTo(0.75);
        assertThat(value(table, GROUP_RECENT_SHARE, now)).isEqualTo(0.5);
    }

    @Test
    void positivesWithoutAMomentLeaveTheFirstRecordOnly() {
        DeskFixture desk = new DeskFixture();
        desk.ticket("some time", "C", 0).escalatedAtSomeTime();
        desk.ticket("open", "C", 0);
        FeatureTable table = build(desk.data(300), PredictionPoints.DEFAULT);

        assertThat(rowNames(table)).containsExactly("some time@0+", "open@0-");
        assertThat(table.outcomes().untimedPositives()).isEqualTo(1);
    }

    @Test
    void aBreachHappensWhenTheClockRunsOutOnAnOpenTicket() {
        DeskFixture desk = new DeskFixture();
        desk.ticket("breached", "C", 0).dueAt(10).resolvedAt(12);
        desk.ticket("in time", "C", 0).dueAt(10).resolvedAt(9);
        FeatureTable table = FeatureBuilder.build(
                desk.data(300),
                new FeaturePlan(Target.SLA_BREACH, PredictionPoints.only(List.of(0, 8, 11))),
                OptionalLong.empty(),
                Progress.NONE);

        assertThat(rowNames(table)).containsExactly("breached@0+", "breached@8+", "in time@0-", "in time@8-");
    }

    @Test
    void messagesWithoutRolesGiveThePaceAndNothingElse() {
        DeskFixture desk = new DeskFixture();
        desk.ticket("T", "C", 0);
        desk.event("T", EventType.COMMENTED, 1)
                .event("T", EventType.COMMENTED, 2)
                .event("T", EventType.COMMENTED, 5);
        FeatureTable table = build(desk.data(300), PredictionPoints.only(List.of(24)));

        assertThat(values(table, AVG_RESPONSE_TIME_SECS)).containsExactly(7200);
        assertThat(values(table, NUM_CUSTOMER_MSGS)).containsExactly(Double.NaN);
        assertThat(values(table, HOURS_WAITING_FOR_REPLY)).containsExactly(Double.NaN);
    }

    private static FeatureTable build(CleanData data, PredictionPoints points) {
        return FeatureBuilder.build(
                data, new FeaturePlan(Target.ESCALATION, points), OptionalLong.empty(), Progress.NONE);
    }

    private static List<Integer> ages(FeatureTable table) {
        List<Integer> ages = new ArrayList<>();
        for (int age : table.ageHours()) {
            ages.add(age);
        }
        return ages;
    }

    private static List<String> rowNames(FeatureTable table) {
        List<String> names = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            names.add(table.ticketId(row) + "@" + table.ageHours()[row] + (table.label()[row] ? "+" : "-"));
        }
        return names;
    }

    private static int rowOf(FeatureTable table, String ticket, int age) {
        for (int row = 0; row < table.rows(); row++) {
            if (table.ticketId(row).equals(ticket) && table.ageHours()[row] == age) {
                return row;
            }
        }
        throw new AssertionError("no row of " + ticket + " at age " + age);
    }

    private static double value(FeatureTable table, CoreFeature feature, int row) {
        return values(table, feature)[row];
    }

    private static double[] values(FeatureTable table, CoreFeature feature) {
        return numbers(table, feature.id());
    }

    private static double[] numbers(FeatureTable table, String name) {
        return ((FeatureColumn.Numeric) table.column(name)).values();
    }

    private static List<String> texts(FeatureTable table, String name) {
        List<String> texts = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            texts.add(((FeatureColumn.Categorical) table.column(name)).values().get(row));
        }
        return texts;
    }
}
