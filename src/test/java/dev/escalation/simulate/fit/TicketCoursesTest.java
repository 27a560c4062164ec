package dev.escalation.simulate.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.data.ActorRole;
import dev.escalation.data.CleanData;
import dev.escalation.data.Dictionary;
import dev.escalation.data.EventTable;
import dev.escalation.data.EventType;
import dev.escalation.data.Instants;
import dev.escalation.data.TicketTimelines;
import dev.escalation.etl.Cleaning;
import dev.escalation.features.DeskFixture;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.task.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TicketCoursesTest {
    private static final double MINUTE = 1 / 60.0;

    private static TicketCourses courses(DeskFixture desk, double moment) {
        return TicketCourses.of(desk.data(500), new int[] {0}, DeskFixture.at(moment));
    }

    /** {@code WORK A1 2-5}: what ended a wait from hour 2 to hour 5. */
    private static List<String> steps(TicketCourses courses) {
        List<String> steps = new ArrayList<>();
        for (int step = 0; step < courses.kind().length; step++) {
            int agent = courses.agent()[step];
            String who =
                    agent == Dictionary.MISSING ? "" : " " + courses.agents().level(agent);
            steps.add(
                    courses.kindAt(step) + who + " " + hour(courses.since()[step]) + "-" + hour(courses.until()[step]));
        }
        return steps;
    }

    private static String hour(long at) {
        double hour = (at - DeskFixture.at(0)) / (double) Instants.MILLIS_PER_HOUR;
        return hour == Math.rint(hour) ? String.valueOf((long) hour) : String.valueOf(hour);
    }

    private static void agent(DeskFixture desk, EventType type, double hour, String who, String from, String to) {
        desk.event("T1", type, hour, who, ActorRole.AGENT, from, to);
    }

    private static void system(DeskFixture desk, EventType type, double hour, String from, String to) {
        desk.event("T1", type, hour, "", ActorRole.SYSTEM, from, to);
    }

    private static void customer(DeskFixture desk, EventType type, double hour) {
        desk.event("T1", type, hour, "C1", ActorRole.CUSTOMER, "", "");
    }

    private static DeskFixture desk() {
        DeskFixture desk = new DeskFixture();
        desk.ticket("T1", "C1", 0);
        customer(desk, EventType.CREATED, 0);
        return desk;
    }

    /** Assigned, asked, answered, solved, closed by a rule; a second customer message on the way ends no wait. */
    @Test
    void fromQuestionToSolution() {
        DeskFixture desk = desk();
        system(desk, EventType.ASSIGNED, 1, "", "A1");
        system(desk, EventType.STATUS_CHANGED, 1, "Open", "In Progress");
        customer(desk, EventType.COMMENTED, 3);
        agent(desk, EventType.COMMENTED, 5, "A1", "", "");
        agent(desk, EventType.STATUS_CHANGED, 5 + MINUTE, "A1", "In Progress", "Pending");
        customer(desk, EventType.COMMENTED, 20);
        system(desk, EventType.STATUS_CHANGED, 20, "Pending", "In Progress");
        agent(desk, EventType.RESOLVED, 30, "A1", "In Progress", "Resolved");
        system(desk, EventType.CLOSED, 126, "Resolved", "Closed");
        TicketCourses courses = courses(desk, 500);
        assertThat(steps(courses))
                .containsExactly(
                        "MOVE 0-1", "WORK A1 1-" + (5 + MINUTE), "ANSWER " + (5 + MINUTE) + "-20", "WORK A1 20-30");
        assertThat(courses.replyStep()).containsExactly(1);
        assertThat(courses.resolveStep()).containsExactly(3);
        assertThat(courses.ended()).containsExactly(true);
        assertThat(courses.escalatedAt()).containsExactly(Instants.MISSING);
    }

    /** Handed over twice, escalated, given to another agent, and that wait goes on; opened again after the end. */
    @Test
    void overManyDesks() {
        DeskFixture desk = desk();
        system(desk, EventType.ASSIGNED, 1, "", "A1");
        agent(desk, EventType.TRANSFERRED, 4, "A1", "Desk", "Network");
        system(desk, EventType.ASSIGNED, 6, "A1", "A2");
        customer(desk, EventType.ESCALATED, 10);
        system(desk, EventType.ASSIGNED, 10, "A2", "A3");
        agent(desk, EventType.RESOLVED, 12, "A3", "In Progress", "Resolved");
        customer(desk, EventType.REOPENED, 40);
        agent(desk, EventType.RESOLVED, 44, "A3", "In Progress", "Resolved");
        TicketCourses courses = courses(desk, 500);
        assertThat(steps(courses))
                .containsExactly(
                        "MOVE 0-1", "WORK A1 1-4", "MOVE 4-6", "WORK A3 6-12", "ANSWER 12-40", "WORK A3 40-44");
        assertThat(courses.escalatedAt()).containsExactly(DeskFixture.at(10));
        assertThat(courses.replyStep()).containsExactly(3);
        assertThat(courses.resolveStep()).containsExactly(3);
        // of what comes later nothing is read
        assertThat(steps(courses(desk, 11))).containsExactly("MOVE 0-1", "WORK A1 1-4", "MOVE 4-6");
        assertThat(courses(desk, 11).ended()).containsExactly(false);
    }

    /** The agent does not wait for the customer any longer: the wait is the customer's, the work takes none. */
    @Test
    void anAgentGoesOnWithoutAnAnswer() {
        DeskFixture desk = desk();
        agent(desk, EventType.COMMENTED, 2, "A1", "", "");
        agent(desk, EventType.PENDING, 2, "A1", "In Progress", "Pending");
        agent(desk, EventType.RESOLVED, 90, "A1", "Pending", "Resolved");
        assertThat(steps(courses(desk, 500))).containsExactly("WORK A1 0-2", "ANSWER 2-90", "WORK A1 90-90");
    }

    @Test
    void aRuleEndsAForgottenTicket() {
        DeskFixture desk = desk();
        agent(desk, EventType.COMMENTED, 2, "A1", "", "");
        agent(desk, EventType.PENDING, 2, "A1", "In Progress", "Pending");
        system(desk, EventType.RESOLVED, 170, "Pending", "Resolved");
        TicketCourses courses = courses(desk, 500);
        assertThat(steps(courses)).containsExactly("WORK A1 0-2", "MOVE 2-170");
        assertThat(courses.resolveStep()).containsExactly(1);
        assertThat(courses.replyStep()).containsExactly(0);
    }

    /** Over the whole sample: no wait is lost or counted twice, and every act of an agent is in a step. */
    @Test
    void stepsOfTheSampleFollowOneAnother() {
        CleanData data = Cleaning.run(Importer.plan(Path.of("sample-data"), new MappingChoice.Auto()), Progress.NONE)
                .data();
        int[] all = IntStream.range(0, data.tickets().size()).toArray();
        TicketCourses courses = TicketCourses.of(data, all, data.lastMoment());
        long work = 0;
        for (int i = 0; i < courses.count(); i++) {
            long at = data.tickets().createdAt()[i];
            for (int step = courses.first()[i]; step < courses.first()[i + 1]; step++) {
                assertThat(courses.since()[step]).isEqualTo(at);
                assertThat(courses.until()[step]).isGreaterThanOrEqualTo(at);
                at = courses.until()[step];
                if (courses.kindAt(step) == StepKind.WORK) {
                    assertThat(courses.agent()[step]).isNotEqualTo(Dictionary.MISSING);
                    work++;
                }
            }
            int resolved = courses.resolveStep()[i];
            long column = data.tickets().resolvedAt()[i];
            if (resolved != TicketCourses.NONE && column != Instants.MISSING) {
                assertThat(courses.until()[resolved]).isLessThanOrEqualTo(column);
            }
        }
        assertThat(work).isEqualTo(actsApart(data));
    }

    /**
     * Messages, hand-overs and solutions of agents, where those of one agent within five minutes are one, unless the
     * customer said something between them.
     */
    private static long actsApart(CleanData data) {
        EventTable events = data.events();
        TicketTimelines timelines = TicketTimelines.of(events, data.tickets().size());
        long acts = 0;
        for (int ticket = 0; ticket < data.tickets().size(); ticket++) {
            long lastAt = Long.MIN_VALUE / 2;
            int lastBy = -1;
            for (int i = timelines.first(ticket); i < timelines.end(ticket); i++) {
                int event = timelines.order()[i];
                boolean isAct = EnumSet.of(EventType.COMMENTED, EventType.RESOLVED, EventType.TRANSFERRED)
                        .contains(events.typeAt(event));
                if (isAct && events.actorRoleAt(event) == ActorRole.AGENT) {
                    boolean together = events.actor().code(event) == lastBy
                            && events.time()[event] - lastAt
                                    <= Duration.ofMinutes(5).toMillis();
                    acts += together ? 0 : 1;
                    lastAt = events.time()[event];
                    lastBy = events.actor().code(event);
                } else if (events.actorRoleAt(event) == ActorRole.CUSTOMER) {
                    lastBy = -1;
                }
            }
        }
        return acts;
    }
}
