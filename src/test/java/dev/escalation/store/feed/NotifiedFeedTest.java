package dev.escalation.store.feed;

import static dev.escalation.store.feed.HelpDesk.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escalation.Aside;
import dev.escalation.ingest.RawTable;
import dev.escalation.ingest.feed.ChangeFeed;
import dev.escalation.ingest.feed.ChangeFeed.State;
import dev.escalation.ingest.feed.Changes;
import dev.escalation.ingest.feed.HealingFeed;
import dev.escalation.store.database.DatabaseAddress;
import dev.escalation.store.database.DistributionServer;
import dev.escalation.store.database.Tls;
import dev.escalation.store.feed.FeedInstallation.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Triggers on a real server and a feed of another user who may only read. */
class NotifiedFeedTest {
    private static final Duration SHORT = Duration.ofMillis(50);

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
    void open() throws Exception {
        String name = "desk" + ++desks;
        desk = HelpDesk.make(server, name, folder.resolve(name));
        desk.installation().install(HelpDesk.READER);
        feed = desk.feeds().open(Optional.empty());
        assertThat(feed.state()).isEqualTo(new State.Following(true, NotifiedSource.PAUSE));
        assertThat(feed.next(LONG)).isEqualTo(Changes.EVERYTHING);
    }

    @AfterEach
    void close() {
        feed.close();
    }

    @Test
    void whatIsCommittedIsTold() throws Exception {
        assertThat(feed.next(SHORT)).isEqualTo(Changes.NONE);
        long before = System.currentTimeMillis();
        desk.execute("INSERT INTO ticket_events (ticket_id, event_type, event_time) VALUES (7, 'Updated', now())");
        Changes event = feed.next(LONG);
        assertThat(event.tickets()).containsExactly("7");
        assertThat(event.committedAt()).isBetween(before, System.currentTimeMillis());
        desk.execute("UPDATE customers SET tier = 'free' WHERE customer_id IN ('C1', 'C2')");
        assertThat(feed.next(LONG).customers()).containsExactlyInAnyOrder("C1", "C2");
        desk.execute("INSERT INTO agents VALUES ('A9', 'New')");
        assertThat(feed.next(LONG).agents()).containsExactly("A9");
        desk.execute("DELETE FROM tickets WHERE ticket_id = 3");
        assertThat(feed.next(LONG).tickets()).containsExactly("3");
        desk.execute("UPDATE tickets SET ticket_id = 30 WHERE ticket_id = 4");
        assertThat(feed.next(LONG).tickets()).containsExactlyInAnyOrder("4", "30");
        desk.execute("UPDATE ticket_events SET ticket_id = 6 WHERE ticket_id = 5");
        assertThat(feed.next(LONG).tickets()).containsExactlyInAnyOrder("5", "6");
        desk.execute("TRUNCATE ticket_events");
        assertThat(feed.next(LONG).everything()).isTrue();
        assertThat(feed.next(SHORT)).isEqualTo(Changes.NONE);
    }

    @Test
    void whatIsRolledBackIsNotTold() throws Exception {
        try (Connection writer = desk.connect()) {
            writer.setAutoCommit(false);
            HelpDesk.execute(writer, "UPDATE tickets SET status = 'closed' WHERE ticket_id = 1");
            HelpDesk.execute(writer, "SAVEPOINT here");
            HelpDesk.execute(writer, "UPDATE tickets SET status = 'closed' WHERE ticket_id = 2");
            HelpDesk.execute(writer, "ROLLBACK TO here");
            writer.commit();
            HelpDesk.execute(writer, "UPDATE tickets SET status = 'closed' WHERE ticket_id = 3");
            writer.rollback();
            HelpDesk.execute(writer, "UPDATE tickets SET status = 'closed' WHERE ticket_id = 4");
            writer.commit();
        }
        assertThat(HelpDesk.all(feed, SHORT).tickets()).containsExactlyInAnyOrder("1", "4");
    }

    @Test
    void transactionsThatAreCommittedInAnotherOrderThanTheyBeganAreAllTold() throws Exception {
        try (Connection first = desk.connect();
                Connection second = desk.connect();
                Connection longest = desk.connect()) {
            for (Connection each : List.of(longest, first, second)) {
                each.setAutoCommit(false);
            }
            HelpDesk.execute(longest, "UPDATE tickets SET status = 'closed' WHERE ticket_id = 10");
            HelpDesk.execute(first, "UPDATE tickets SET status = 'closed' WHERE ticket_id = 11");
            HelpDesk.execute(second, "UPDATE tickets SET status = 'closed' WHERE ticket_id = 12");
            assertThat(feed.next(SHORT)).isEqualTo(Changes.NONE);
            second.commit();
            assertThat(feed.next(LONG).tickets()).containsExactly("12");
            first.commit();
            assertThat(feed.next(LONG).tickets()).containsExactly("11");
            for (int ticket = 13; ticket <= 18; ticket++) {
                HelpDesk.execute(second, "UPDATE tickets SET status = 'closed' WHERE ticket_id = " + ticket);
                second.commit();
                assertThat(feed.next(LONG).tickets()).containsExactly("" + ticket);
            }
            longest.commit();
            assertThat(feed.next(LONG).tickets()).containsExactly("10");
            assertThat(feed.next(SHORT)).isEqualTo(Changes.NONE);
        }
    }

    @Test
    void aFeedThatIsOpenedWhereAnEarlierOneStoodFillsTheGap() throws Exception {
        try (Connection open = desk.connect()) {
            open.setAutoCommit(false);
            HelpDesk.execute(open, "UPDATE tickets SET status = 'closed' WHERE ticket_id = 1");
            assertThat(feed.next(SHORT)).isEqualTo(Changes.NONE);
            Optional<String> position = feed.position();
            feed.close();
            assertThat(feed.state()).isEqualTo(new State.Closed());
            assertThat(feed.next(LONG)).isEqualTo(Changes.NONE);
            open.commit();
            desk.execute("DELETE FROM tickets WHERE ticket_id = 2");
            feed = desk.feeds().open(position);
            assertThat(feed.next(LONG).tickets()).containsExactlyInAnyOrder("1", "2");
        }
    }

    @Test
    void aPositionThatIsOfNoUseMeansEverything() throws Exception {
        String position = feed.position().orElseThrow();
        desk.execute("UPDATE tickets SET status = 'closed' WHERE ticket_id = 1");
        String[] parts = position.split(" ");
        long next = Long.parseLong(parts[2].split(":")[1]) + 1_000_000;
        assertThat(firstFrom(position).tickets()).containsExactly("1");
        assertThat(firstFrom("nonsense")).isEqualTo(Changes.EVERYTHING);
        assertThat(firstFrom(position.replaceFirst("/0000000", "/0000001")).everything())
                .as("the server went back to an earlier state")
                .isTrue();
        assertThat(firstFrom(parts[0] + " " + parts[1] + " " + next + ":" + next + ":")
                        .everything())
                .as("the server has not come so far")
                .isTrue();
        desk.installation().remove();
        desk.installation().install(HelpDesk.READER);
        assertThat(firstFrom(position).everything())
                .as("nobody watched in between")
                .isTrue();
    }

    @Test
    void whatWasTrimmedMeansEverythingForWhomItWasNewAndNothingForOthers() throws Exception {
        String before = feed.position().orElseThrow();
        desk.execute("UPDATE tickets SET status = 'closed' WHERE ticket_id = 1");
        assertThat(feed.next(LONG).tickets()).containsExactly("1");
        desk.execute("UPDATE tickets SET status = 'open' WHERE ticket_id = 2");
        assertThat(feed.next(LONG).tickets()).containsExactly("2");
        String after = feed.position().orElseThrow();
        desk.execute("UPDATE workbench_feed.changes SET at = at - interval '8 days' WHERE key = '1'");
        assertThat(desk.strings("SELECT workbench_feed.trim()")).containsExactly("1");
        assertThat(desk.strings("SELECT key FROM workbench_feed.changes")).containsExactly("2");
        assertThat(firstFrom(before).everything()).isTrue();
        desk.execute("UPDATE tickets SET status = 'open' WHERE ticket_id = 3");
        assertThat(firstFrom(after).tickets()).containsExactly("3");
    }

    private Changes firstFrom(String position) throws InterruptedException {
        try (ChangeFeed other = desk.feeds().open(Optional.of(position))) {
            return other.next(LONG);
        }
    }

    @Test
    void ticketsAreReadAsTheFullCopyHasThem() throws Exception {
        List<RawTable> all = feed.readAll();
        TreeMap<String, TreeSet<String>> whole = HelpDesk.rows(desk.plan().tables());
        assertThat(HelpDesk.rows(all)).isEqualTo(whole);

        TreeMap<String, TreeSet<String>> some = HelpDesk.rows(feed.read(Set.of("7", "8", "999", "no number")));
        // by the rules of the fixture: ticket n is of customer 1 + n % 5 and agent 1 + n % 3, events are by agents 1 to
        // 3
        TreeMap<String, TreeSet<String>> expected = new TreeMap<>(whole);
        expected.replaceAll((table, rows) -> {
            TreeSet<String> kept = new TreeSet<>(rows);
            kept.removeIf(row -> switch (table) {
                case "customers" -> !row.startsWith("null|C3|") && !row.startsWith("null|C4|");
                case "agents" -> false;
                default -> !row.startsWith("null|7|") && !row.startsWith("null|8|");
            });
            return kept;
        });
        assertThat(expected.get("tickets")).hasSize(2);
        assertThat(expected.get("ticket_events")).hasSize(6);
        assertThat(some).isEqualTo(expected);
        assertThat(HelpDesk.rows(feed.read(Set.of())).get("tickets")).isEmpty();
    }

    @Test
    void afterReadingEverythingOnlyWhatCameLaterIsTold() throws Exception {
        desk.execute("UPDATE tickets SET status = 'closed' WHERE ticket_id = 1");
        try (ChangeFeed other = desk.feeds().open(Optional.empty())) {
            other.readAll();
            desk.execute("UPDATE tickets SET status = 'closed' WHERE ticket_id = 2");
            assertThat(other.next(LONG).tickets()).containsExactly("2");
        }
    }

    @Test
    void changesOfTicketsThatCouldNotBeReadAreToldAgain() throws Exception {
        desk.execute("UPDATE tickets SET status = 'closed' WHERE ticket_id = 1");
        assertThat(feed.next(LONG).tickets()).containsExactly("1");
        Optional<String> position = feed.position();
        desk.execute("REVOKE SELECT ON tickets FROM reader");
        assertThatThrownBy(() -> feed.read(Set.of("1")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("lacks a right");
        assertThat(feed.state()).isInstanceOf(State.Reconnecting.class);
        assertThat(feed.position()).isNotEqualTo(position);
        desk.execute("GRANT SELECT ON tickets TO reader");
        assertThat(feed.next(LONG).tickets()).containsExactly("1");
        assertThat(HelpDesk.rows(feed.read(Set.of("1"))).get("tickets")).hasSize(1);
        assertThat(feed.position()).isEqualTo(position);
        assertThat(feed.state()).isInstanceOf(State.Following.class);
    }

    @Test
    void aConnectionThatTheServerEndsIsMadeAgain() throws Exception {
        for (int ticket = 1; ticket <= 3; ticket++) {
            desk.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'reader'");
            desk.execute("UPDATE tickets SET status = 'closed' WHERE ticket_id = " + ticket);
            assertThat(feed.next(LONG).tickets()).containsExactly("" + ticket);
            assertThat(feed.state()).isInstanceOf(State.Following.class);
        }
    }

    @Test
    void aServerThatSaysNothingAnyMoreIsNoticedAndTheGapIsFilled() throws Exception {
        try (SilentProxy proxy = new SilentProxy(server.port())) {
            DatabaseAddress through = new DatabaseAddress(
                    "localhost", proxy.port(), desk.reader().database(), HelpDesk.READER, "reads", Tls.OFF, null);
            NotifiedSource source = new NotifiedSource(through, WatchedTable.of(desk.plan(), "public"), 1);
            try (ChangeFeed other = new HealingFeed<>(source, null)) {
                assertThat(other.next(LONG)).isEqualTo(Changes.EVERYTHING);
                proxy.silence();
                desk.execute("UPDATE tickets SET status = 'closed' WHERE ticket_id = 1");
                while (other.state() instanceof State.Following) {
                    assertThat(other.next(SHORT)).isEqualTo(Changes.NONE);
                }
                assertThat(((State.Reconnecting) other.state()).why()).contains("connection was lost");
                assertThat(proxy.connections()).isGreaterThanOrEqualTo(1);
                assertThat(other.next(LONG).tickets()).containsExactly("1");
            }
        }
    }

    @Test
    void aUserWhoseTransactionsMayOnlyReadIsToldToo() throws Exception {
        desk.execute("ALTER ROLE reader SET default_transaction_read_only = on");
        try (ChangeFeed other = desk.feeds().open(feed.position())) {
            desk.execute("UPDATE tickets SET status = 'closed' WHERE ticket_id = 1");
            assertThat(other.next(LONG).tickets()).containsExactly("1");
        } finally {
            desk.execute("ALTER ROLE reader RESET default_transaction_read_only");
        }
    }

    @Test
    void closingAndInterruptionAreAnsweredWhileItWaits() throws Exception {
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread waiting = Thread.ofPlatform().start(() -> {
            try {
                feed.next(Duration.ofDays(1));
                interrupted.complete(false);
            } catch (InterruptedException _) {
                interrupted.complete(true);
            }
        });
        waiting.interrupt();
        assertThat(interrupted.get(20, TimeUnit.SECONDS)).isTrue();
        desk.execute("UPDATE tickets SET status = 'closed' WHERE ticket_id = 1");
        assertThat(feed.next(LONG).tickets()).containsExactly("1");

        Future<Changes> closed = Aside.run(() -> feed.next(Duration.ofDays(1)));
        feed.close();
        assertThat(closed.get(20, TimeUnit.SECONDS)).isEqualTo(Changes.NONE);
        assertThatThrownBy(() -> feed.read(Set.of("1"))).isInstanceOf(IOException.class);
    }

    @Test
    void theInstallationIsCheckedTableByTable() throws Exception {
        FeedInstallation installation = desk.installation();
        assertThat(installation.check().isUsable()).isTrue();
        installation.install(HelpDesk.READER);
        assertThat(desk.strings("SELECT count(*) FROM workbench_feed.installation"))
                .containsExactly("1");

        desk.execute("ALTER TABLE tickets DISABLE TRIGGER workbench_feed_update");
        assertThat(installation.check().tables())
                .filteredOn(table -> table.status() == Status.MISSING)
                .extracting(FeedInstallation.TableStatus::table)
                .containsExactly("public.tickets");
        installation.install(HelpDesk.READER);
        desk.execute("ALTER TABLE tickets ENABLE TRIGGER workbench_feed_update");
        desk.execute("COMMENT ON FUNCTION workbench_feed.\"public.agents\"() IS 'an older one'");
        assertThat(installation.check().tables())
                .filteredOn(table -> table.status() == Status.OUTDATED)
                .extracting(FeedInstallation.TableStatus::table)
                .containsExactly("public.agents");
        installation.install(HelpDesk.READER);
        assertThat(installation.check().isInstalled()).isTrue();

        FeedInstallation byReader = new FeedInstallation(desk.reader(), "public", desk.plan());
        assertThat(byReader.check().isUsable()).isTrue();
        assertThat(byReader.check().lacking())
                .anyMatch(words -> words.contains("TRIGGER on public.tickets"))
                .anyMatch(words -> words.contains("may not make the schema"));
        assertThatThrownBy(() -> byReader.install(HelpDesk.READER)).hasMessageContaining("lacks a right");

        installation.remove();
        installation.remove();
        assertThat(installation.check().tables()).allMatch(table -> table.status() == Status.MISSING);
        assertThat(desk.strings("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"))
                .isEmpty();
        try (ChangeFeed without = desk.feeds().open(Optional.empty())) {
            assertThat(without.state()).isEqualTo(new State.Following(false, PollingPace.USUAL.pause()));
        }
    }

    @Test
    void aColumnThatIsRenamedDoesNotStopTheHelpDesk() throws Exception {
        desk.execute("ALTER TABLE ticket_events RENAME COLUMN ticket_id TO request_id");
        desk.execute("INSERT INTO ticket_events (request_id, event_type) VALUES (1, 'Updated')");
        assertThat(feed.next(LONG).everything()).isTrue();
        assertThatThrownBy(() -> feed.read(Set.of("1"))).hasMessageContaining("ticket_id");
    }

    @Test
    void rowsOfAPartitionAreToldTooEvenWrittenPastTheWholeTable() throws Exception {
        desk.execute("DROP TABLE ticket_events");
        desk.execute("""
                CREATE TABLE ticket_events (event_id bigint, ticket_id int, event_type text, event_time timestamptz,
                    actor_id text) PARTITION BY RANGE (ticket_id);
                CREATE TABLE low PARTITION OF ticket_events FOR VALUES FROM (0) TO (10);
                CREATE TABLE high PARTITION OF ticket_events FOR VALUES FROM (10) TO (100);
                GRANT SELECT ON ticket_events TO reader""");
        desk.installation().install(HelpDesk.READER);
        assertThat(desk.installation().check().isUsable()).isTrue();
        desk.execute("INSERT INTO ticket_events VALUES (1, 5, 'Updated'), (2, 6, 'Updated')");
        desk.execute("INSERT INTO low VALUES (3, 7, 'Updated')");
        desk.execute("UPDATE ticket_events SET ticket_id = 50 WHERE ticket_id = 6");
        desk.execute("DELETE FROM high");
        assertThat(HelpDesk.all(feed, SHORT).tickets()).containsExactlyInAnyOrder("5", "6", "7", "50");
    }

    @Test
    void nothingIsLostWhenTheServerIsKilledWhileSomebodyWrites() throws Exception {
        feed.readAll();
        Writer writer = new Writer(desk, 900);
        Thread writing = Thread.ofPlatform().start(writer);
        Set<String> told = new TreeSet<>();
        int kills = 0;
        while (writing.isAlive() || kills < 2) {
            Changes next = feed.next(Duration.ofMillis(100));
            assertThat(next.everything()).isFalse();
            told.addAll(next.tickets());
            if (kills < 2 && told.size() > 250 * (kills + 1)) {
                server.kill();
                kills++;
                assertThat(feed.next(Duration.ofMillis(50)).everything()).isFalse();
                server.start();
            }
        }
        Set<String> there = new TreeSet<>(
                desk.strings("SELECT DISTINCT ticket_id::text FROM ticket_events WHERE event_type = 'Written'"));
        assertThat(there).hasSizeGreaterThanOrEqualTo(writer.committed()).hasSizeGreaterThan(890);
        for (int i = 0; i < 20 && !told.containsAll(there); i++) {
            told.addAll(feed.next(Duration.ofSeconds(1)).tickets());
        }
        assertThat(told).isEqualTo(there);
        for (int i = 0; i < 20 && !(feed.state() instanceof State.Following); i++) {
            assertThat(feed.next(Duration.ofSeconds(1)).everything()).isFalse();
        }
        assertThat(feed.state()).isInstanceOf(State.Following.class);
    }

    /** One event for each of many tickets, each in a transaction; goes on after the server is back. */
    private record Writer(HelpDesk desk, int rows, java.util.concurrent.atomic.AtomicInteger done) implements Runnable {
        Writer(HelpDesk desk, int rows) {
            this(desk, rows, new java.util.concurrent.atomic.AtomicInteger());
        }

        int committed() {
            return done.get();
        }

        @Override
        public void run() {
            int ticket = 1000;
            while (ticket < 1000 + rows) {
                try (Connection connection = desk.connect();
                        var statement = connection.prepareStatement("INSERT INTO ticket_events (ticket_id, event_type,"
                                + " event_time) VALUES (?, 'Written', now())")) {
                    for (; ticket < 1000 + rows; ticket++) {
                        statement.setInt(1, ticket);
                        statement.executeUpdate();
                        done.incrementAndGet();
                    }
                } catch (java.sql.SQLException _) {
                    Thread.onSpinWait(); // the server is away
                }
            }
        }
    }
}
