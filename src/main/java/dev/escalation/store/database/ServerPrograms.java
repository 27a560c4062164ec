package dev.escalation.store.database;

import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's own programs on a workspace's database. */
final class ServerPrograms {
    /** Durable as PostgreSQL is by default; sized for one user with millions of rows. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "wal_level=minimal",
            "max_wal_senders=0",
            "max_wal_size=4GB",
            "max_connections=40",
            "shared_buffers=256MB",
            "maintenance_work_mem=128MB",
            "timezone=UTC",
            "log_timezone=UTC",
            "lc_messages=C");

    private static final Duration INITDB_PATIENCE = Duration.ofMinutes(3);

    private final PostgresBinaries binaries;
    private final ServerFolder folder;

    ServerPrograms(PostgresBinaries binaries, ServerFolder folder) {
        this.binaries = binaries;
        this.folder = folder;
    }

    /** @param data an empty folder */
    void initdb(Path data, String user) throws IOException {
        run(
                INITDB_PATIENCE,
                "initdb",
                "--pgdata=" + data,
                "--username=" + user,
                "--pwfile=" + folder.passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C");
    }

    /** Returns when the server takes connections. */
    void start(int port, Duration patience) throws IOException {
        Files.deleteIfExists(folder.log());
        StringBuilder options = new StringBuilder("-p " + port);
        SETTINGS.forEach(setting -> options.append(" -c ").append(setting));
        run(
                patience.plusSeconds(10),
                "pg_ctl",
                "start",
                "--wait",
                "--timeout=" + patience.toSeconds(),
                "--pgdata=" + folder.data(),
                "--log=" + folder.log(),
                "--options=" + options);
    }

    /** Ends all sessions and waits until everything is on the disk. */
    void stop(Duration patience) throws IOException {
        run(
                patience.plusSeconds(10),
                "pg_ctl",
                "stop",
                "--wait",
                "--mode=fast",
                "--timeout=" + patience.toSeconds(),
                "--pgdata=" + folder.data());
    }

    /** Removes what a server that no longer answers left, so that a new one can start. */
    void endLeftOver(ServerFolder.Running running) throws IOException {
        if (running.isAlive()) {
            run(Duration.ofSeconds(70), "pg_ctl", "stop", "--wait", "--mode=immediate", "--pgdata=" + folder.data());
        }
        folder.forgetServer();
    }

    private void run(Duration patience, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix());
        command.add(binaries.program(program).toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("postgresql-", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw failed(program, Said.of("store.postgres.slow", patience.toSeconds()), output);
            }
            if (process.exitValue() != 0) {
                throw failed(program, Said.of("store.postgres.exit", Integer.toString(process.exitValue())), output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(Said.of("store.postgres.interrupted", program), e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private StoreException failed(String program, Sayable why, Path output) throws IOException {
        return new StoreException(Said.of(
                "store.postgres.failed", program, why, Files.readString(output).strip(), folder.logTail()));
    }

    /** PostgreSQL refuses to run as root, as in containers; a user name space without names makes it someone else. */
    private static List<String> prefix() {
        boolean root =
                "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/unshare"));
        return root ? List.of("/usr/bin/unshare", "--user") : List.of();
    }
}
