package dev.escalation.store.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL of the operating system's packages, as a server elsewhere: with TLS, passwords and roles. Tests that need it
 * are left out where none is installed.
 */
public final class DistributionServer implements AutoCloseable {
    public static final String ADMIN = "admin";
    public static final String PASSWORD = "admin's own";

    private final Path programs;
    private final Path folder;
    private final int port;

    private DistributionServer(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** @param folder exists and is empty */
    public static DistributionServer start(Path folder) throws IOException, InterruptedException {
        Optional<Path> programs = newest();
        Assumptions.assumeTrue(programs.isPresent(), "no PostgreSQL of the system's packages is installed");
        DistributionServer server = new DistributionServer(programs.orElseThrow(), folder, freePort());
        server.initialise();
        server.start();
        return server;
    }

    private static Optional<Path> newest() throws IOException {
        Path all = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(all)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.comparing(Path::toString));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private void initialise() throws IOException, InterruptedException {
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        run(
                "initdb",
                "--username=" + ADMIN,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C");
        command(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=localhost",
                "-addext",
                "subjectAltName=DNS:localhost",
                "-keyout",
                data().resolve("server.key").toString(),
                "-out",
                certificate().toString());
        command("chmod", "600", data().resolve("server.key").toString());
        Files.writeString(data().resolve("pg_hba.conf"), """
                hostssl only_encrypted all 127.0.0.1/32 scram-sha-256
                host all all 127.0.0.1/32 scram-sha-256
                """.replace(
                        "host all", "hostnossl only_encrypted all 127.0.0.1/32 reject\nhost all"));
    }

    /** Starts it again after {@link #stop}. */
    public void start() throws IOException, InterruptedException {
        run(
                "pg_ctl",
                "start",
                "--wait",
                "--log=" + folder.resolve("log"),
                "--options=-p " + port
                        + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c ssl=on -c max_connections=20");
    }

    /** @param mode of pg_ctl: fast, or immediate as in a crash */
    public void stop(String mode) throws IOException, InterruptedException {
        run("pg_ctl", "stop", "--wait", "--mode=" + mode);
    }

    /** Ends it and all of its processes without any warning, as when the power goes. */
    public void kill() throws IOException, InterruptedException {
        long pid = Long.parseLong(
                Files.readAllLines(data().resolve("postmaster.pid")).getFirst().strip());
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(server.descendants().toList());
        all.addFirst(server);
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle each : all) {
            each.onExit().join();
        }
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(programs.resolve(program).toString());
        command.add("--pgdata=" + data());
        command.addAll(List.of(arguments));
        command(command.toArray(String[]::new));
    }

    private void command(String... words) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", words) + ": " + Files.readString(output, StandardCharsets.UTF_8));
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    public Path certificate() {
        return data().resolve("server.crt");
    }

    public int port() {
        return port;
    }

    public DatabaseAddress address(String user, String password, String database, Tls tls) {
        return new DatabaseAddress("localhost", port, database, user, password, tls, null);
    }

    public Database admin(String database) {
        return Database.connect(address(ADMIN, PASSWORD, database, Tls.OFF));
    }

    /** Runs statements as the owner of everything. */
    public void execute(String database, String sql) throws java.sql.SQLException {
        try (Database admin = admin(database);
                var connection = admin.connection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stop("immediate");
    }
}
