package dev.escalation.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.data.ActorRole;
import dev.escalation.data.BulkClosures;
import dev.escalation.data.CleanData;
import dev.escalation.data.EventType;
import dev.escalation.data.TicketTimelines;
import dev.escalation.model.Embargo;
import dev.escalation.model.Segment;
import dev.escalation.model.Split;
import dev.escalation.task.Progress;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BulkClosuresTest {
    private static final double CLEARING = 500;

    /**
     * Forty tickets of one customer, one an hour; the even ones are resolved after ten hours, the odd ones at one moment
     * by one person. Ticket 1 escalated before.
     *
     * @param openedAgain one more event for ticket 3
     */
    private static CleanData desk(EventType openedAgain, int cleared) {
        DeskFixture desk = new DeskFixture();
        for (int t = 0; t < 40; t++) {
            String id = "T" + t;
            DeskFixture.Ticket ticket = desk.ticket(id, "C1", t);
            if (t == 1) {
                ticket.escalatedAt(20);
            }
            if (t % 2 == 0) {
                desk.event(id, EventType.RESOLVED, t + 10.0, "A1", ActorRole.AGENT, "", "");
                desk.event(id, EventType.CLOSED, 400, "A1", ActorRole.AGENT, "", "");
            } else if (t < 2 * cleared) {
                desk.event(id, EventType.CLOSED, CLEARING, "A2", ActorRole.AGENT, "", "");
            }
        }
        return desk.event("T3", openedAgain, 600).data(1000);
    }

    private static BulkClosures bulk(CleanData data) {
        return BulkClosures.of(
                data.events(), TicketTimelines.of(data.events(), data.tickets().size()));
    }

    private static FeatureTable table(CleanData data) {
        return FeatureBuilder.build(
                data,
                new FeaturePlan(Target.ESCALATION, PredictionPoints.DEFAULT),
                OptionalLong.of(data.lastMoment()),
                Progress.NONE);
    }

    @Test
    void twentyTicketsAtOneMomentByOnePersonAreNoSolutions() {
        // The twenty even ones, too, are closed at one moment, but were resolved one by one.
        assertThat(bulk(desk(EventType.COMMENTED, 20)).size()).isEqualTo(20);
        assertThat(bulk(desk(EventType.COMMENTED, 19)).size()).isZero();
    }

    @Test
    void nothingIsLearntFromThem() {
        FeatureTable table = table(desk(EventType.COMMENTED, 20));
        Split split = Split.of(table, new Embargo.Hours(0));
        for (int t = 0; t < 40; t++) {
            assertThat(table.outcomes().closedInBulk()[t]).isEqualTo(t % 2 == 1);
            assertThat(table.outcomes().known()[t]).isEqualTo(t % 2 == 0 || t == 1);
            assertThat(split.ofTicket()[t] == Segment.LEFT_OUT).isEqualTo(t % 2 == 1);
        }
        assertThat(IntStream.range(0, table.rows()).anyMatch(table::isQueueRow)).isFalse();
    }

    @Test
    void oneThatIsOpenedAgainIsOpenAndHasNoEarlierSolution() {
        FeatureTable table = table(desk(EventType.REOPENED, 20));
        assertThat(table.outcomes().closedInBulk()[3]).isFalse();
        assertThat(table.outcomes().known()[3]).isFalse();
        assertThat(IntStream.range(0, table.rows())
                        .filter(table::isQueueRow)
                        .mapToObj(table::ticketId)
                        .toList())
                .isEqualTo(List.of("T3"));
    }

    @Test
    void noFeatureSeesThemBefore() {
        FeatureTable table = table(desk(EventType.REOPENED, 20));
        for (double hour : new double[] {30, 499, CLEARING, 550, 700}) {
            assertThat(CutCheck.at(table, DeskFixture.at(hour), Progress.NONE).differences())
                    .isEmpty();
        }
    }
}
