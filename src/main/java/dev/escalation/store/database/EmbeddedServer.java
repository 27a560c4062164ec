package dev.escalation.store.database;

import dev.escalation.words.Said;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * The PostgreSQL server of one workspace, shared by all processes that have the workspace open. It listens on the
 * loopback address only and asks for a password that was drawn for this workspace.
 *
 * <p>The first user starts it, the last one stops it. A user that is killed leaves it running: the next one finds it by
 * its {@code postmaster.pid} and goes on with it.
 */
public final class EmbeddedServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final String USER = "workbench";
    private static final String DATABASE = "workbench";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PORTS_TO_TRY = 5;
    private static final int RETRY_MILLIS = 100;
    /** SQL state of a server that starts, recovers or stops. */
    private static final String STARTING = "57P03";
    /** SQL state of a database that exists. */
    private static final String ALREADY_THERE = "42P04";

    private final ServerFolder folder;
    private final ServerPrograms programs;
    private final ServerUsers users;
    private final DatabaseAddress address;

    private EmbeddedServer(ServerFolder folder, ServerPrograms programs, ServerUsers users, DatabaseAddress address) {
        this.folder = folder;
        this.programs = programs;
        this.users = users;
        this.address = address;
    }

    /**
     * Starts the server of a workspace, or joins the running one.
     *
     * @param path of the workspace's database; made if missing, readable by its owner only
     * @throws StoreException if the server does not start, with the end of its log
     */
    public static synchronized EmbeddedServer open(Path path, PostgresBinaries binaries) throws IOException {
        ServerFolder folder = ServerFolder.in(path);
        ServerPrograms programs = new ServerPrograms(binaries, folder);
        try (FileChannel channel = openLock(folder);
                FileLock turn = channel.lock()) {
            if (!turn.isValid()) {
                throw new StoreException(Said.of("store.lock.lost"));
            }
            ServerUsers users = ServerUsers.join(folder.users());
            try {
                return new EmbeddedServer(folder, programs, users, startOrJoin(folder, programs));
            } catch (IOException | RuntimeException e) {
                users.close();
                throw e;
            }
        }
    }

    private static FileChannel openLock(ServerFolder folder) throws IOException {
        return FileChannel.open(folder.turn(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Every step is of use to the next user if this one is killed after it. */
    private static DatabaseAddress startOrJoin(ServerFolder folder, ServerPrograms programs) throws IOException {
        folder.removeLeftOvers();
        if (folder.isInitialised()) {
            return startOrJoin(folder, programs, DATABASE);
        }
        if (!folder.hasData()) {
            folder.keepPassword(randomPassword());
            Path data = folder.dataInTheMaking();
            programs.initdb(data, USER);
            folder.keepData(data);
        }
        DatabaseAddress first = startOrJoin(folder, programs, "postgres");
        createDatabase(first);
        folder.markInitialised();
        return at(first.port(), folder, DATABASE);
    }

    private static DatabaseAddress startOrJoin(ServerFolder folder, ServerPrograms programs, String database)
            throws IOException {
        Optional<ServerFolder.Running> running = folder.running();
        if (running.isPresent()) {
            DatabaseAddress there = at(running.get().port(), folder, database);
            if (answers(there, running.get())) {
                return there;
            }
            programs.endLeftOver(running.get());
        }
        return start(folder, programs, database);
    }

    private static DatabaseAddress start(ServerFolder folder, ServerPrograms programs, String database)
            throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            try {
                programs.start(port, PATIENCE);
                return at(port, folder, database);
            } catch (StoreException e) {
                // one who was killed may have left a server that was only just starting
                Optional<ServerFolder.Running> running = folder.running();
                DatabaseAddress there = running.isPresent() ? at(running.get().port(), folder, database) : null;
                if (there != null && answers(there, running.get())) {
                    return there;
                }
                // another program may have taken the port in the meantime
                if (attempt == PORTS_TO_TRY || !folder.logTail().contains("could not bind")) {
                    throw e;
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral(HOST))) {
            return socket.getLocalPort();
        }
    }

    private static DatabaseAddress at(int port, ServerFolder folder, String database) throws IOException {
        return DatabaseAddress.local(port, database, USER, folder.password());
    }

    private static void createDatabase(DatabaseAddress first) {
        try (Connection connection = connect(first);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + DATABASE);
        } catch (SQLException e) {
            if (ALREADY_THERE.equals(e.getSQLState())) {
                return;
            }
            throw new StoreException(Said.of("store.database.new", e.getMessage()), e);
        }
    }

    /** A server that was just killed or started may take a while to recover. */
    private static boolean answers(DatabaseAddress there, ServerFolder.Running running) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (running.isAlive() && System.nanoTime() < until) {
            try (Connection connection = connect(there)) {
                return connection.isValid(5);
            } catch (SQLException e) {
                if (!STARTING.equals(e.getSQLState()) || !paused()) {
                    return false;
                }
            }
        }
        return false;
    }

    private static boolean paused() {
        try {
            Thread.sleep(RETRY_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + address.host() + ":" + address.port() + "/" + address.database()
                        + "?connectTimeout=5&loginTimeout=10",
                address.user(),
                address.password());
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public DatabaseAddress address() {
        return address;
    }

    /** Leaves the server; the last one to leave stops it. */
    @Override
    public void close() throws IOException {
        leave(this);
    }

    private static synchronized void leave(EmbeddedServer server) throws IOException {
        try (FileChannel channel = openLock(server.folder);
                FileLock turn = channel.lock()) {
            if (turn.isValid() && server.users.isLast()) {
                server.programs.stop(PATIENCE);
            }
            server.users.close();
        }
    }
}
