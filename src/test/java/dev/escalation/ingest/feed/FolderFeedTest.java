package dev.escalation.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.ingest.Importer;
import dev.escalation.ingest.Mapping;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.ingest.RawTable;
import dev.escalation.ingest.RowBatch;
import dev.escalation.ingest.feed.ChangeFeed.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports that come, grow, are replaced and go in a real folder. */
class FolderFeedTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SETTLED = Duration.ofMillis(150);
    private static final String TICKETS = "ticket_id,customer_id,created_at,subject,status,priority\n";
    private static final String EVENTS = "event_id,ticket_id,event_type,event_time\n";

    @TempDir
    Path folder;

    private Mapping mapping;
    private ChangeFeed feed;

    @BeforeEach
    void open() throws Exception {
        write("tickets.csv", TICKETS + ticket(1, "open") + ticket(2, "open") + ticket(3, "open"));
        write("ticket_events.csv", EVENTS + event(1, 1) + event(2, 2));
        write("customers.csv", "customer_id,name\nC1,Mei\nC2,Omar\nC3,Kim\n");
        mapping = Importer.plan(folder, new MappingChoice.Auto()).mapping();
        feed = FolderFeed.open(folder, mapping, SETTLED, Duration.ofMillis(100));
        assertThat(feed.next(LONG)).isEqualTo(Changes.EVERYTHING);
        assertThat(feed.next(Duration.ZERO)).isEqualTo(Changes.NONE);
    }

    @AfterEach
    void close() {
        feed.close();
    }

    private static String ticket(int id, String status) {
        return id + ",C" + id + ",2026-03-0" + id + "T10:00:00Z,\"Help, " + id + "\"," + status + ",high\n";
    }

    private static String event(int id, int ticket) {
        return "E" + id + "," + ticket + ",Updated,2026-03-09T10:00:0" + id + "Z\n";
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    @Test
    void onlyTicketsThatAreDifferentAreToldOfAReplacedFile() throws Exception {
        write("tickets.csv", TICKETS + ticket(3, "open") + ticket(2, "closed") + ticket(1, "open") + ticket(4, "open"));
        assertThat(feed.next(LONG).tickets()).containsExactlyInAnyOrder("2", "4");
        write("ticket_events.csv", EVENTS + event(2, 2) + event(1, 1) + event(3, 3));
        assertThat(feed.next(LONG).tickets()).containsExactly("3");
        write("customers.csv", "customer_id,name\nC1,Mei\nC2,Omar B\nC3,Kim\n");
        assertThat(feed.next(LONG).customers()).containsExactly("C2");
        write("tickets.csv", TICKETS + ticket(2, "closed") + ticket(1, "open") + ticket(4, "open"));
        assertThat(feed.next(LONG).tickets()).containsExactly("3");
    }

    @Test
    void ticketsAreReadWithTheirEventsAndWhomTheyName() throws Exception {
        List<String> rows = rows(feed.read(Set.of("2", "9")));
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).startsWith("tickets:2").contains("Help, 2");
        assertThat(rows.get(1)).startsWith("ticket_events:2").contains("E2");
        assertThat(rows.get(2)).startsWith("customers:C2").contains("Omar");
        assertThat(rows(feed.readAll())).hasSize(8);
    }

    @Test
    void aNewerFileAddsToTheOlderOnesAndItsRowsGoWithIt() throws Exception {
        write("tickets-2026-03-10.csv", TICKETS + ticket(2, "closed") + ticket(5, "open"));
        assertThat(feed.next(LONG).tickets()).containsExactlyInAnyOrder("2", "5");
        assertThat(rows(feed.read(Set.of("2", "5", "1"))))
                .filteredOn(row -> row.startsWith("tickets:"))
                .hasSize(3)
                .anyMatch(row -> row.startsWith("tickets:2") && row.contains("closed"));
        write("tickets-2026-03-11.csv", TICKETS + ticket(5, "closed"));
        assertThat(feed.next(LONG).tickets()).containsExactly("5");
        Files.delete(folder.resolve("tickets-2026-03-10.csv"));
        assertThat(feed.next(LONG).tickets()).containsExactly("2");
        assertThat(rows(feed.read(Set.of("2")))).anyMatch(row -> row.startsWith("tickets:2") && row.contains("open"));
        Files.delete(folder.resolve("tickets-2026-03-11.csv"));
        assertThat(feed.next(LONG).tickets()).containsExactly("5");
        assertThat(rows(feed.read(Set.of("5")))).isEmpty();
    }

    @Test
    void aFileThatStillGrowsIsWaitedFor() throws Exception {
        Path growing = folder.resolve("tickets-new.csv");
        String rows = ticket(6, "open") + ticket(7, "open") + ticket(8, "open");
        Files.writeString(growing, TICKETS);
        for (int i = 0; i < rows.length(); i += 12) {
            Files.writeString(growing, rows.substring(i, Math.min(rows.length(), i + 12)), StandardOpenOption.APPEND);
            assertThat(feed.next(SETTLED.dividedBy(5))).isEqualTo(Changes.NONE);
        }
        assertThat(feed.next(LONG).tickets()).containsExactlyInAnyOrder("6", "7", "8");
    }

    @Test
    void whereFilesStillGrowAtTheBeginningNothingIsToldYet() throws Exception {
        write("tickets.csv", TICKETS + ticket(1, "open"));
        try (ChangeFeed other = FolderFeed.open(folder, mapping, Duration.ofDays(1), Duration.ofMillis(20))) {
            assertThat(other.next(Duration.ofMillis(100))).isEqualTo(Changes.NONE);
        }
    }

    @Test
    void whatCannotBeReadIsSaidAndWaitedFor() throws Exception {
        write("tickets-new.csv", TICKETS + "6,C1,2026-03-06T10:00:00Z,\"Half a");
        while (feed.state() instanceof State.Following) {
            assertThat(feed.next(SETTLED)).isEqualTo(Changes.NONE);
        }
        assertThat(feed.state())
                .isInstanceOfSatisfying(
                        State.Reconnecting.class,
                        state -> assertThat(state.why()).contains("tickets-new.csv", "never closed"));
        assertThat(rows(feed.read(Set.of("1")))).hasSize(3);
        write("tickets-new.csv", TICKETS + "6,C1,2026-03-06T10:00:00Z,\"Half a cake\",open,low\n");
        assertThat(feed.next(LONG).tickets()).containsExactly("6");
        Files.delete(folder.resolve("tickets.csv"));
        Files.delete(folder.resolve("tickets-new.csv"));
        while (feed.state() instanceof State.Following) {
            assertThat(feed.next(SETTLED)).isEqualTo(Changes.NONE);
        }
        assertThat(feed.state())
                .isInstanceOfSatisfying(
                        State.Reconnecting.class,
                        state -> assertThat(state.why()).contains("no table of tickets"));
        write("tickets.csv", TICKETS + ticket(1, "open") + ticket(2, "open") + ticket(3, "open"));
        assertThat(feed.next(LONG).tickets()).containsExactly("6");
    }

    private static List<String> rows(List<RawTable> tables) {
        List<String> rows = new ArrayList<>();
        for (RawTable table : tables) {
            RowBatch batch = new RowBatch(table.layout().slots());
            table.read(new RawTable.BatchSink() {
                @Override
                public RowBatch empty() {
                    batch.clear();
                    return batch;
                }

                @Override
                public void full(RowBatch full) {
                    for (int row = 0; row < full.rows(); row++) {
                        StringBuilder cells =
                                new StringBuilder(table.layout().table().id());
                        for (int slot = 0; slot < table.layout().slots(); slot++) {
                            cells.append(slot == 0 ? ':' : '|').append(full.text(row, slot));
                        }
                        rows.add(cells.toString());
                    }
                }
            });
        }
        return rows;
    }
}
