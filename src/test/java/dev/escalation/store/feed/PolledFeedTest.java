package dev.escalation.store.feed;

import static dev.escalation.store.feed.HelpDesk.LONG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.ingest.feed.ChangeFeed;
import dev.escalation.ingest.feed.ChangeFeed.State;
import dev.escalation.ingest.feed.Changes;
import dev.escalation.store.database.DistributionServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user who may only read, in a database without triggers. */
class PolledFeedTest {
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration NEVER = Duration.ofDays(1);
    /** Some looks long. */
    private static final Duration SOME_LOOKS = Duration.ofMillis(200);

    @TempDir
    static Path folder;

    private static DistributionServer server;
    private static int desks;

    private HelpDesk desk;
    private ChangeFeed feed;

    @BeforeAll
    static void start() throws Exception {
        server = DistributionServer.start(Files.createDirectory(folder.resolve("server")));
        HelpDesk.makeReader(server);
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void make() throws Exception {
        String name = "desk" + ++desks;
        desk = HelpDesk.make(server, name, folder.resolve(name));
    }

    private void open(Duration overlap, Duration fullCompare) throws Exception {
        feed = desk.feeds().polled(new PollingPace(PAUSE, overlap, fullCompare, Optional.empty()));
        assertThat(feed.next(LONG)).isEqualTo(Changes.EVERYTHING);
        assertThat(feed.state()).isEqualTo(new State.Following(false, PAUSE));
        assertThat(feed.position()).isEmpty();
    }

    @AfterEach
    void close() {
        if (feed != null) {
            feed.close();
        }
    }

    @Test
    void newRowsAreFoundByWhatGrowsAndToldOnce() throws Exception {
        open(Duration.ofMinutes(2), NEVER);
        desk.execute("INSERT INTO ticket_events (ticket_id, event_type, event_time) VALUES (7, 'Updated', now())");
        assertThat(feed.next(LONG).tickets()).containsExactly("7");
        assertThat(feed.next(SOME_LOOKS)).isEqualTo(Changes.NONE);
        desk.execute("INSERT INTO tickets (ticket_id, created_at) VALUES (21, now())");
        assertThat(feed.next(LONG).tickets()).containsExactly("21");
        assertThat(feed.next(SOME_LOOKS)).isEqualTo(Changes.NONE);
        assertThat(HelpDesk.rows(feed.read(Set.of("21"))).get("tickets")).hasSize(1);
    }

    @Test
    void rowsThatAreCommittedLateAreFoundThoughTheirNumbersAreSmaller() throws Exception {
        try (Connection before = desk.connect();
                Connection late = desk.connect()) {
            before.setAutoCommit(false);
            late.setAutoCommit(false);
            HelpDesk.execute(before, "INSERT INTO ticket_events (ticket_id, event_time) VALUES (3, '2026-03-01')");
            desk.execute("INSERT INTO ticket_events (ticket_id, event_time) VALUES (4, '2026-03-01')");
            open(Duration.ofMinutes(2), NEVER);
            HelpDesk.execute(late, "INSERT INTO ticket_events (ticket_id, event_time) VALUES (1, '2026-03-01')");
            desk.execute("INSERT INTO ticket_events (ticket_id, event_time) VALUES (2, now())");
            assertThat(feed.next(LONG).tickets()).containsExactly("2");
            late.commit();
            assertThat(feed.next(LONG).tickets()).containsExactly("1");
            before.commit();
            assertThat(feed.next(LONG).tickets()).containsExactly("3");
        }
    }

    @Test
    void aMomentInTheFutureDoesNotHideThePresent() throws Exception {
        desk.execute("ALTER TABLE ticket_events ALTER event_id DROP IDENTITY");
        desk.execute("ALTER TABLE ticket_events ALTER event_id TYPE text");
        desk.execute("INSERT INTO ticket_events VALUES ('x', 1, 'Updated', '2099-01-01')");
        open(Duration.ofMinutes(2), NEVER);
        desk.execute("INSERT INTO ticket_events VALUES ('y', 2, 'Updated', now())");
        assertThat(feed.next(LONG).tickets()).containsExactly("2");
    }

    @Test
    void aColumnThatSaysWhenARowWasChangedIsUsed() throws Exception {
        desk.execute("ALTER TABLE tickets ADD touched timestamptz");
        feed = desk.feeds()
                .polled(new PollingPace(PAUSE, Duration.ofMinutes(2), NEVER, Optional.empty())
                        .withChangedAt("touched"));
        assertThat(feed.next(LONG)).isEqualTo(Changes.EVERYTHING);
        desk.execute("UPDATE tickets SET status = 'closed', touched = now() WHERE ticket_id = 5");
        assertThat(feed.next(LONG).tickets()).containsExactly("5");
    }

    @Test
    void whatLeavesNoMarkIsFoundByComparingEverything() throws Exception {
        open(Duration.ZERO, PAUSE);
        desk.execute("UPDATE tickets SET status = 'closed' WHERE ticket_id = 3");
        assertThat(feed.next(LONG).tickets()).containsExactly("3");
        desk.execute("DELETE FROM tickets WHERE ticket_id = 4");
        assertThat(feed.next(LONG).tickets()).containsExactly("4");
        desk.execute(
                "DELETE FROM ticket_events WHERE event_id = (SELECT min(event_id) FROM ticket_events WHERE ticket_id = 8)");
        assertThat(feed.next(LONG).tickets()).containsExactly("8");
        desk.execute("UPDATE ticket_events SET ticket_id = 10 WHERE ticket_id = 9");
        assertThat(feed.next(LONG).tickets()).containsExactlyInAnyOrder("9", "10");
        desk.execute("UPDATE customers SET tier = 'free' WHERE customer_id = 'C2'");
        assertThat(feed.next(LONG).customers()).containsExactly("C2");
        desk.execute("INSERT INTO agents VALUES ('A7', 'New')");
        assertThat(feed.next(LONG).agents()).containsExactly("A7");
        assertThat(feed.next(SOME_LOOKS)).isEqualTo(Changes.NONE);
    }

    @Test
    void afterReadingEverythingOnlyWhatCameLaterIsTold() throws Exception {
        feed = desk.feeds().polled(new PollingPace(PAUSE, Duration.ofMinutes(2), NEVER, Optional.empty()));
        assertThat(HelpDesk.rows(feed.readAll()))
                .isEqualTo(HelpDesk.rows(desk.plan().tables()));
        desk.execute("INSERT INTO ticket_events (ticket_id, event_time) VALUES (2, now())");
        assertThat(feed.next(LONG).tickets()).containsExactly("2");
    }

    @Test
    void whatHappenedWhileTheServerWasAwayIsToldAfterwards() throws Exception {
        open(Duration.ofMinutes(2), NEVER);
        server.stop("immediate");
        assertThat(feed.next(Duration.ofMillis(200))).isEqualTo(Changes.NONE);
        assertThat(feed.state())
                .isInstanceOfSatisfying(
                        State.Reconnecting.class,
                        state -> assertThat(state.why()).isNotBlank());
        server.start();
        desk.execute("INSERT INTO ticket_events (ticket_id, event_time) VALUES (2, now())");
        assertThat(feed.next(LONG).tickets()).containsExactly("2");
        assertThat(feed.state()).isInstanceOf(State.Following.class);
    }
}
