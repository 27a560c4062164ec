package dev.escalation.store.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escalation.etl.CleanResult;
import dev.escalation.etl.Cleaning;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.store.database.Database;
import dev.escalation.store.database.DistributionServer;
import dev.escalation.store.database.StoreException;
import dev.escalation.store.database.Tls;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong with a database elsewhere while tables are saved: it is said, and the tables stay as they were. */
class RemoteFaultsTest {
    @TempDir
    static Path folder;

    private static DistributionServer server;
    private static CleanResult small;
    private static CleanResult large;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = DistributionServer.start(Files.createDirectory(folder.resolve("server")));
        large = clean(Path.of("sample-data"));
        Path few = Files.createDirectory(folder.resolve("few"));
        Files.writeString(few.resolve("tickets.csv"), """
                ticket_id,created_at,subject,status,priority
                1,2026-03-01T10:00:00Z,First,open,high
                2,2026-03-01T11:00:00Z,Second,open,low
                """);
        small = clean(few);
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aServerThatIsGoneInTheMiddleLeavesTheOldSnapshot() throws Exception {
        withSmallSnapshot("gone", store -> {
            InTheMiddle stopping = new InTheMiddle(() -> server.stop("immediate"));
            assertThatThrownBy(() -> store.save(large, stopping))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("could not be saved")
                    .hasMessageContaining("try again");
            assertThat(stopping.hasHappened()).isTrue();
            server.start();
        });
    }

    @Test
    void aServerThatComesBackGetsTheSnapshotAfterAll() throws Exception {
        try (Database database = own("restarted")) {
            CleanStore store = CleanStore.open(database, "restarted", "test");
            InTheMiddle restarting = new InTheMiddle(() -> {
                server.stop("immediate");
                server.start();
            });
            assertThat(store.save(large, restarting)).isEqualTo(CleanStore.Saved.DONE);
            assertThat(restarting.hasHappened()).isTrue();
            assertThat(store.load(Progress.NONE).orElseThrow().data().events().size())
                    .isEqualTo(large.data().events().size());
            assertThat(store.log(Progress.NONE)).hasSize(large.logs().size());
        }
    }

    @Test
    void aTableThatSomebodyElseHoldsIsNamed() throws Exception {
        withSmallSnapshot("locked", store -> {
            try (var other = DriverManager.getConnection(
                            "jdbc:postgresql://localhost:" + server.port() + "/locked",
                            DistributionServer.ADMIN,
                            DistributionServer.PASSWORD);
                    var statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("LOCK TABLE locked.tickets_clean IN ACCESS SHARE MODE");
                assertThatThrownBy(() -> store.save(large, Progress.NONE))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("Another program holds a lock");
                AtomicInteger asked = new AtomicInteger();
                assertThatThrownBy(() -> store.save(large, new Cancelled(() -> asked.incrementAndGet() > 20)))
                        .isInstanceOf(CancellationException.class);
            }
        });
    }

    @Test
    void aDatabaseThatMayOnlyBeReadIsSaidToBeSo() throws Exception {
        withSmallSnapshot("quota", store -> {
            server.execute("quota", "ALTER DATABASE quota SET default_transaction_read_only = on");
            try (Database readOnly = server.admin("quota")) {
                assertThatThrownBy(() ->
                                CleanStore.open(readOnly, "quota", "newer").save(large, Progress.NONE))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("only be read");
            } finally {
                server.execute("template1", "ALTER DATABASE quota RESET default_transaction_read_only");
            }
        });
    }

    @Test
    void aFullDiskIsSaidToBeFull() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(
                ran("mount", "-t", "tmpfs", "-o", "size=2m,mode=0700", "tmpfs", disk.toString()),
                "a small disk can only be made by root");
        try {
            server.execute("postgres", "CREATE TABLESPACE small LOCATION '" + disk + "'");
            withSmallSnapshot("full", store -> {
                server.execute("postgres", "ALTER DATABASE \"full\" SET default_tablespace = small");
                server.execute("full", "ALTER TABLE \"full\".ticket_events_clean SET TABLESPACE small");
                assertThatThrownBy(() -> store.save(large, Progress.NONE))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("disk is full")
                        .hasMessageContaining("Nothing was written");
            });
        } finally {
            server.execute("postgres", "DROP DATABASE \"full\"");
            server.execute("postgres", "DROP TABLESPACE small");
            assertThat(ran("umount", disk.toString())).isTrue();
        }
    }

    private static boolean ran(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    /** Does something with a store that holds two tickets, and counts that they are all it holds afterwards. */
    private static void withSmallSnapshot(String name, Steps steps) throws Exception {
        try (Database database = own(name)) {
            CleanStore store = CleanStore.open(database, name, "test");
            store.save(small, Progress.NONE);
            steps.with(store);
        }
        try (Database database = server.admin(name)) {
            CleanResult found =
                    CleanStore.open(database, name, "test").load(Progress.NONE).orElseThrow();
            assertThat(found.data().tickets().size()).isEqualTo(2);
            assertThat(found.data().events().size())
                    .isEqualTo(small.data().events().size());
            assertThat(CleanStore.open(database, name, "test").log(Progress.NONE))
                    .hasSize(small.logs().size());
        }
    }

    private static Database own(String name) throws SQLException {
        server.execute("postgres", "CREATE DATABASE \"" + name + "\"");
        return Database.connect(
                server.address(DistributionServer.ADMIN, DistributionServer.PASSWORD, name, Tls.PREFERRED));
    }

    private static CleanResult clean(Path from) {
        return Cleaning.run(Importer.plan(from, new MappingChoice.Auto()), Progress.NONE);
    }

    private interface Steps {
        void with(CleanStore store) throws Exception;
    }

    private interface Event {
        void happen() throws Exception;
    }

    /** Something that happens once while rows are being sent. */
    private static final class InTheMiddle implements Progress {
        private final Event event;
        private final Thread sender = Thread.currentThread();
        private int asked;
        private boolean happened;

        InTheMiddle(Event event) {
            this.event = event;
        }

        @Override
        public void stage(String name, long totalSteps) {}

        @Override
        public void advancedTo(long doneSteps) {}

        /** Another thread asks as well, all the time; rows are sent by this one. */
        @Override
        public synchronized boolean isCancelled() {
            if (Thread.currentThread() == sender && ++asked == 5) {
                happened = true;
                try {
                    event.happen();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
            return false;
        }

        boolean hasHappened() {
            return happened;
        }
    }

    private record Cancelled(java.util.function.BooleanSupplier when) implements Progress {
        @Override
        public void stage(String name, long totalSteps) {}

        @Override
        public void advancedTo(long doneSteps) {}

        @Override
        public boolean isCancelled() {
            return when.getAsBoolean();
        }
    }
}
