package dev.escalation.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.data.ActorRole;
import dev.escalation.data.CleanData;
import dev.escalation.data.DeskRules.TicketRow;
import dev.escalation.data.EventType;
import dev.escalation.data.LabelSource;
import dev.escalation.task.Progress;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CutCheckTest {
    private static final String[] GROUPS = {"Network", "Billing", "Mail"};
    private static final String[] PRIORITIES = {"Low", "Medium", "High", "Urgent"};

    @ParameterizedTest
    @EnumSource(TicketRow.class)
    void noFeatureOfARandomDeskSeesTheFuture(TicketRow ticketRow) {
        FeatureTable table = FeatureBuilder.build(
                randomDesk(ticketRow),
                new FeaturePlan(Target.ESCALATION, PredictionPoints.DEFAULT),
                OptionalLong.of(DeskFixture.at(2000)),
                Progress.NONE);

        for (double hour : new double[] {200, 400, 900, 1500}) {
            CutCheck check = CutCheck.at(table, DeskFixture.at(hour), Progress.NONE);
            assertThat(check.differences()).isEmpty();
            assertThat(check.rowsCompared()).isGreaterThan(50);
        }
    }

    @Test
    void aFeatureThatSeesTheFutureIsNamed() {
        CleanData data = randomDesk(TicketRow.LAST_MOMENT);
        FeatureTable table = FeatureBuilder.build(
                data,
                new FeaturePlan(Target.ESCALATION, PredictionPoints.DEFAULT),
                OptionalLong.empty(),
                Progress.NONE);
        double[] transfers = ((FeatureColumn.Numeric) table.column("num_transfers")).values();
        transfers[0] += 1;

        CutCheck check = CutCheck.at(table, DeskFixture.at(900), Progress.NONE);

        assertThat(check.holds()).isFalse();
        assertThat(check.differences().getFirst()).contains("num_transfers").contains(table.ticketId(0));
    }

    /** 300 tickets with transfers, raises, messages, reopenings and outcomes at random moments. */
    static CleanData randomDesk(TicketRow ticketRow) {
        SplittableRandom random = new SplittableRandom(11);
        DeskFixture desk = new DeskFixture().rowsTell(ticketRow);
        if (ticketRow == TicketRow.FIRST_RECORD) {
            desk.escalationIs(new LabelSource.Rule(List.of(new LabelSource.Condition(EventType.TRANSFERRED, 2))));
        }
        for (int t = 0; t < 300; t++) {
            String id = "T" + t;
            double created = random.nextDouble(1900);
            boolean first = ticketRow == TicketRow.FIRST_RECORD;
            String group = GROUPS[random.nextInt(3)];
            String priority = PRIORITIES[random.nextInt(4)];
            String firstGroup = group;
            String firstPriority = priority;
            desk.event(id, EventType.CREATED, created + (first ? random.nextDouble(2) : 0));
            double time = created + 2;
            double escalated = Double.NaN;
            for (int e = random.nextInt(8); e > 0; e--) {
                time += random.nextDouble(60);
                switch (random.nextInt(7)) {
                    case 0 -> {
                        String to = GROUPS[random.nextInt(3)];
                        desk.change(id, EventType.TRANSFERRED, time, group, to);
                        group = to;
                    }
                    case 1 -> {
                        String to = PRIORITIES[random.nextInt(4)];
                        desk.change(id, EventType.PRIORITY_RAISED, time, priority, to);
                        priority = to;
                    }
                    case 2 -> desk.event(id, EventType.RESOLVED, time);
                    case 3 -> desk.event(id, EventType.REOPENED, time);
                    case 4 -> desk.message(id, ActorRole.AGENT, time);
                    case 5 -> desk.message(id, ActorRole.CUSTOMER, time);
                    default -> escalated = Double.isNaN(escalated) ? time : escalated;
                }
            }
            DeskFixture.Ticket ticket = desk.ticket(id, "C" + random.nextInt(40), created)
                    .group(first ? firstGroup : group)
                    .priority(first ? firstPriority : priority)
                    .dueAt(created + 48);
            if (!first && !Double.isNaN(escalated)) {
                ticket.escalatedAt(escalated);
            }
        }
        return desk.data(2000);
    }
}
