package dev.escalation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.app.Connections;
import dev.escalation.store.connection.ConnectionProfile;
import dev.escalation.store.connection.SavedConnection;
import dev.escalation.store.database.DistributionServer;
import dev.escalation.store.database.Tls;
import dev.escalation.store.secrets.SecretPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections that were saved in the window, from the command line: passwords, trusted certificates, a proxy. */
class SavedConnectionsTest {
    private static final Map<String, String> PASSPHRASE = Map.of("WORKBENCH_PASSPHRASE", "open sesame");

    @TempDir
    static Path folder;

    private static DistributionServer server;

    private record Ended(int exitCode, String out, String err) {}

    @BeforeAll
    static void start() throws IOException, InterruptedException, SQLException {
        server = DistributionServer.start(Files.createDirectory(folder.resolve("server")));
        server.execute("postgres", """
                CREATE TABLE tickets (ticket_id int PRIMARY KEY, status text, priority text, created_at timestamp);
                INSERT INTO tickets SELECT n, 'open', 'high', '2026-03-01' FROM generate_series(1, 30) AS n;""");
        Connections connections = Connections.in(settings());
        connections.secrets().unlock("open sesame".toCharArray());
        connections.save(
                connection("desk", Tls.REQUIRED, SecretPlace.FILE), DistributionServer.PASSWORD, Optional.empty());
        connections.save(
                connection("checked", Tls.VERIFY_FULL, SecretPlace.FILE),
                DistributionServer.PASSWORD,
                Optional.empty());
        connections.save(connection("asked", Tls.REQUIRED, SecretPlace.NOWHERE), "", Optional.empty());
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (server != null) {
            server.close();
        }
    }

    private static Path settings() {
        return folder.resolve("settings");
    }

    private static SavedConnection connection(String name, Tls tls, SecretPlace place) {
        ConnectionProfile profile = new ConnectionProfile(
                "localhost", server.port(), "postgres", DistributionServer.ADMIN, tls, null, "public", "workbench");
        return new SavedConnection(UUID.randomUUID().toString(), name, profile, place, List.of());
    }

    @Test
    void aSavedConnectionIsReadWithThePassphraseFromTheEnvironment() throws Exception {
        Path out = folder.resolve("out");
        Ended read = run(PASSPHRASE, List.of(), "etl", "--from", "connection:desk", "--out", out, "--quiet");
        assertThat(read.err()).isEmpty();
        assertThat(Files.readAllLines(out.resolve("clean/tickets.csv"))).hasSize(31);
        assertThat(out.resolve("summary.json")).content().contains("desk (public)");

        Ended without = run(Map.of(), List.of(), "etl", "--from", "connection:desk", "--out", out, "--quiet");
        assertThat(without.exitCode()).isEqualTo(2);
        assertThat(without.err()).contains("connection desk", "WORKBENCH_PASSPHRASE");
        Ended wrong = run(
                Map.of("WORKBENCH_PASSPHRASE", "open says me"), List.of(), "connections", "--test", "desk", "--quiet");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("passphrase is not the one").doesNotContain("says me");
        Ended asked = run(Map.of(), List.of(), "connections", "--test", "asked", "--quiet");
        assertThat(asked.exitCode()).isEqualTo(2);
        assertThat(asked.err()).contains("not kept", "DB_PASS");
        Ended given = run(Map.of("DB_PASS", "wrong"), List.of(), "connections", "--test", "asked", "--quiet");
        assertThat(given.exitCode()).isEqualTo(1);
        assertThat(given.out()).contains("failed   login", "password is wrong");
    }

    @Test
    void theyAreListedAndTested() throws Exception {
        Ended listed = run(Map.of(), List.of(), "connections");
        assertThat(listed.out()).contains("desk", "admin@localhost:" + server.port() + "/postgres", "password: file");
        assertThat(listed.out()).doesNotContain(DistributionServer.PASSWORD);
        Ended tested = run(PASSPHRASE, List.of(), "connections", "--test", "desk", "--json", "--quiet");
        assertThat(tested.exitCode()).isZero();
        assertThat(tested.out()).contains("\"works\" : true", "\"step\" : \"login\"", "\"tickets\"");
        Ended unknown = run(Map.of(), List.of(), "connections", "--test", "dask", "--quiet");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("no saved connection", "Saved are: asked, checked, desk");
    }

    @Test
    void whomJavaTrustsIsTrusted() throws Exception {
        Ended distrusted = run(PASSPHRASE, List.of(), "connections", "--test", "checked", "--quiet");
        assertThat(distrusted.exitCode()).isEqualTo(1);
        assertThat(distrusted.out()).contains("certificate");
        Path store = folder.resolve("trusted.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-importcert",
                        "-noprompt",
                        "-alias",
                        "company",
                        "-file",
                        server.certificate().toString(),
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).isZero();
        Ended trusted = run(
                PASSPHRASE,
                List.of("-Djavax.net.ssl.trustStore=" + store, "-Djavax.net.ssl.trustStorePassword=changeit"),
                "connections",
                "--test",
                "checked",
                "--quiet");
        assertThat(trusted.out()).contains("TLSv1.3", "The connection works.");
    }

    @Test
    void aSocksProxyIsUsed() throws Exception {
        try (SocksProxy proxy = new SocksProxy()) {
            Ended tested = run(
                    PASSPHRASE,
                    List.of(
                            "-DsocksProxyHost=127.0.0.1",
                            "-DsocksProxyPort=" + proxy.port(),
                            "-DsocksNonProxyHosts="), // else not for this machine
                    "connections",
                    "--test",
                    "desk",
                    "--quiet");
            assertThat(tested.out()).contains("The connection works.");
            assertThat(proxy.connections()).isGreaterThan(1);
        }
    }

    private static Ended run(Map<String, String> environment, List<String> options, Object... args)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-XX:+UseSerialGC",
                "-Dworkbench.config=" + settings()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.escalation.Launcher"));
        for (Object arg : args) {
            command.add(arg.toString());
        }
        Path out = Files.createTempFile(folder, "stdout", null);
        Path err = Files.createTempFile(folder, "stderr", null);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(
                        Files.createTempFile(folder, "stdin", null).toFile()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
