package dev.escalation.store.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.ingest.feed.ChangeFeed;
import dev.escalation.ingest.feed.Changes;
import dev.escalation.store.database.DistributionServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long it takes from a commit until it is told, at 500 commits a second; stated, not judged. */
@Tag("soak")
class FeedLatencyTest {
    private static final int COMMITS = Integer.getInteger("feed.commits", 15_000);
    private static final int PER_SECOND = 500;
    private static final int FIRST = 1000;

    @TempDir
    static Path folder;

    @Test
    void commitsAreToldAndRead() throws Exception {
        try (DistributionServer server = DistributionServer.start(Files.createDirectory(folder.resolve("server")))) {
            HelpDesk.makeReader(server);
            HelpDesk desk = HelpDesk.make(server, "desk", folder.resolve("desk"));
            state("without triggers", desk, false, false);
            desk.execute("TRUNCATE ticket_events");
            desk.installation().install(HelpDesk.READER);
            state("told", desk, true, false);
            desk.execute("TRUNCATE ticket_events");
            state("told and read", desk, true, true);
        }
    }

    private static void state(String what, HelpDesk desk, boolean follow, boolean read) throws Exception {
        AtomicLongArray committed = new AtomicLongArray(COMMITS);
        AtomicLongArray took = new AtomicLongArray(COMMITS);
        Thread writer = Thread.ofPlatform().start(() -> write(desk, committed, took));
        long[] waits = new long[COMMITS];
        int told = 0;
        int calls = 0;
        if (follow) {
            try (ChangeFeed feed = desk.feeds().open(Optional.empty())) {
                feed.next(Duration.ofSeconds(1));
                while (told < COMMITS - 1) {
                    Changes next = feed.next(Duration.ofSeconds(10));
                    calls++;
                    if (read) {
                        feed.read(next.tickets());
                    }
                    long now = System.nanoTime();
                    for (String ticket : next.tickets()) {
                        int number = Integer.parseInt(ticket) - FIRST;
                        if (number >= 0 && waits[number] == 0 && committed.get(number) > 0) {
                            waits[number] = now - committed.get(number);
                            told++;
                        }
                    }
                    if (next.isEmpty() && !writer.isAlive()) {
                        break;
                    }
                }
            }
        }
        writer.join();
        print(
                what + ", commit until told",
                Arrays.stream(waits).filter(each -> each != 0).toArray());
        print(what + ", commit itself", range(took));
        System.out.println(what + ": calls " + calls + ", told " + told);
        assertThat(told).isGreaterThanOrEqualTo(follow ? COMMITS - 200 : 0);
    }

    private static long[] range(AtomicLongArray all) {
        long[] values = new long[all.length()];
        Arrays.setAll(values, all::get);
        return values;
    }

    private static void print(String what, long[] nanos) {
        Arrays.sort(nanos);
        if (nanos.length > 0) {
            System.out.printf(
                    "%s: n %d, median %.2f ms, p99 %.2f ms, max %.1f ms%n",
                    what,
                    nanos.length,
                    nanos[nanos.length / 2] / 1e6,
                    nanos[(int) (nanos.length * 0.99)] / 1e6,
                    nanos[nanos.length - 1] / 1e6);
        }
    }

    private static void write(HelpDesk desk, AtomicLongArray committed, AtomicLongArray took) {
        try (Connection connection = desk.connect();
                PreparedStatement statement = connection.prepareStatement(
                        "INSERT INTO ticket_events (ticket_id, event_type, event_time) VALUES (?, 'Updated', now())")) {
            Thread.sleep(500);
            long start = System.nanoTime();
            for (int i = 0; i < committed.length(); i++) {
                LockSupport.parkNanos(start + i * (1_000_000_000L / PER_SECOND) - System.nanoTime());
                statement.setInt(1, FIRST + i);
                long before = System.nanoTime();
                statement.executeUpdate();
                long after = System.nanoTime();
                committed.set(i, after);
                took.set(i, after - before);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
