package dev.escalation.simulate.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.data.ActorRole;
import dev.escalation.data.CleanData;
import dev.escalation.data.EventType;
import dev.escalation.features.DeskFixture;
import dev.escalation.simulate.clock.OpenHours;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A desk that never sleeps, and hurries to half the wait once a customer has escalated; hours. */
class DonorReaderTest {
    private static final long HOUR = 3_600_000;
    private static final double PACE = 0.5;

    private static void agent(DeskFixture desk, String ticket, EventType type, double hour, String to) {
        desk.event(ticket, type, hour, "A1", ActorRole.AGENT, "", to);
    }

    /** @param end of the histories */
    private static Donors donors(DeskFixture desk, double end) {
        CleanData data = desk.data(500);
        int[] all = IntStream.range(0, data.tickets().size()).toArray();
        long moment = DeskFixture.at(end);
        TicketCourses courses = TicketCourses.of(data, all, moment);
        Team team = Team.of(data, courses, courses.agents());
        long[] targets = new long[all.length];
        Arrays.fill(targets, OpenHours.NEVER);
        DonorReader.History history =
                new DonorReader.History(courses, data.tickets().createdAt(), moment, new byte[all.length], targets);
        var hours = team.between(DeskFixture.at(-100), DeskFixture.at(1000));
        return new DonorReader(team, hours, PACE).read(history, history, 1);
    }

    private static long[] waitHours(Donors donors, int i) {
        return Arrays.stream(donors.waitMs(), donors.first()[i], donors.first()[i + 1])
                .map(ms -> ms / HOUR)
                .toArray();
    }

    /** Escalated at 10, in the wait from 4 to 16: six hours as usual, six hurried ones that would have been twelve. */
    @Test
    void hurryIsTakenOutOfWaits() {
        DeskFixture desk = new DeskFixture();
        desk.ticket("T1", "C1", 0);
        agent(desk, "T1", EventType.COMMENTED, 4, "");
        desk.event("T1", EventType.ESCALATED, 10, "C1", ActorRole.CUSTOMER, "", "");
        agent(desk, "T1", EventType.COMMENTED, 16, "");
        agent(desk, "T1", EventType.RESOLVED, 20, "Resolved");
        Donors donors = donors(desk, 100);
        assertThat(waitHours(donors, 0)).containsExactly(4, 18, 8);
        assertThat(donors.patienceMs()).containsExactly(10 * HOUR);
        assertThat(donors.replyStep()).containsExactly(0);
        assertThat(donors.resolveStep()).containsExactly(2);
        assertThat(donors.completed()).containsExactly(false);
    }

    /**
     * The second ticket is 30 hours old and has waited for 25; the first was then 30 hours into a wait from 10 to 50, and
     * escalated at 40. Its rest is 10 hours as usual and 10 hurried ones.
     */
    @Test
    void theRestIsAnotherTickets() {
        DeskFixture desk = new DeskFixture();
        desk.ticket("T1", "C1", 0);
        agent(desk, "T1", EventType.COMMENTED, 10, "");
        desk.event("T1", EventType.ESCALATED, 40, "C1", ActorRole.CUSTOMER, "", "");
        agent(desk, "T1", EventType.RESOLVED, 50, "Resolved");
        desk.ticket("T2", "C2", 60);
        agent(desk, "T2", EventType.COMMENTED, 65, "");
        Donors donors = donors(desk, 90);
        assertThat(donors.completed()).containsExactly(false, true);
        assertThat(waitHours(donors, 1)).containsExactly(5, 25 + 10 + 20);
        assertThat(donors.patienceMs()[1]).isEqualTo(40 * HOUR);
        assertThat(donors.replyStep()[1]).isEqualTo(2);
        assertThat(donors.resolveStep()[1]).isEqualTo(3);
        assertThat(donors.lifeMs()[1]).isEqualTo(50 * HOUR);
    }
}
