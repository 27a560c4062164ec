package dev.escalation.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escalation.model.ModelKind;
import dev.escalation.serve.Client.Answer;
import dev.escalation.serve.keys.KeyFile;
import dev.escalation.serve.predict.Limits;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets in. */
@Tag("slow")
class KeysTest {
    @TempDir
    private Path settings;

    @Test
    void anAddressThatOthersReachNeedsAKey() throws Exception {
        ServerOptions everywhere =
                new ServerOptions("0.0.0.0", 0, false, Set.of(), Set.of(), Limits.DEFAULT, Duration.ZERO);
        assertThatThrownBy(() -> RunningServer.starting(everywhere, settings))
                .isInstanceOf(UnusableAddressException.class)
                .hasMessageContaining("workbench keys create NAME");
        String key = KeyFile.in(settings).create("helpdesk");
        try (RunningServer running = RunningServer.starting(everywhere, settings)) {
            running.server.serve(ServedSample.of(ModelKind.XGBOOST), Progress.NONE);
            String host = otherAddress().orElse("127.0.0.1");
            Client client = new Client(java.net.URI.create(
                    "http://" + host + ":" + running.server.address().getPort()));
            for (Route route : Route.values()) {
                Answer answer = client.get(route.path().replace("{ticket_id}", "T0006000"));
                assertThat(answer.status()).isEqualTo(route.tellsNothing() ? 200 : 401);
            }
            Answer refused = client.predict(Bodies.TICKET);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.code()).isEqualTo("key_missing");
            assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
            assertThat(client.get("/nothing").status()).isEqualTo(401);
            assertThat(client.predict(Bodies.TICKET, "Authorization", "Basic " + key)
                            .status())
                    .isEqualTo(401);
            for (String wrong :
                    new String[] {"x", "ew_", key + "x", key.substring(1), otherCase(key), "a".repeat(5_000)}) {
                Answer answer = client.predict(Bodies.TICKET, "Authorization", "Bearer " + wrong);
                assertThat(answer.code()).isEqualTo("key_refused");
            }
            assertThat(client.predict(Bodies.TICKET, "Authorization", "Bearer " + key)
                            .status())
                    .isEqualTo(200);
            assertThat(client.predict(Bodies.TICKET, "Authorization", "bearer  " + key)
                            .status())
                    .isEqualTo(200);
            assertThat(client.predict(Bodies.TICKET, "Authorization", "Bearer " + otherCase(key))
                            .code())
                    .isEqualTo("key_refused");
            client.close();
        }
    }

    /** The most alike of all wrong keys: the server's library once took it for the right one of the same connection. */
    private static String otherCase(String key) {
        StringBuilder other = new StringBuilder(key);
        for (int i = "ew_00000000_".length(); i < key.length(); i++) {
            char c = key.charAt(i);
            other.setCharAt(i, Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c));
        }
        return other.toString();
    }

    /** One of this machine that is not loopback. */
    private static Optional<String> otherAddress() throws IOException {
        return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                .flatMap(card -> Collections.list(card.getInetAddresses()).stream())
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .map(InetAddress::getHostAddress)
                .findFirst();
    }

    @Test
    void aKeyThatIsCreatedOrRevokedCountsForARunningServer() throws Exception {
        KeyFile keys = KeyFile.in(settings);
        keys.create("first");
        ServerOptions options =
                new ServerOptions("127.0.0.1", 0, true, Set.of(), Set.of(), Limits.DEFAULT, Duration.ZERO);
        try (RunningServer running = RunningServer.starting(options, settings)) {
            String key = keys.create("second");
            await(running, key, 503); // let in, only not ready
            keys.revoke("second");
            await(running, key, 401);
            assertThat(running.client.get("/health").status()).isEqualTo(401);
        }
    }

    private static void await(RunningServer running, String key, int status) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (running.client.get("/health", "Authorization", "Bearer " + key).status() != status) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(20);
        }
    }

    @Test
    void aPageThatHasItsOwnNamePointToThisMachineIsRefused() throws Exception {
        ServerOptions options = new ServerOptions(
                "127.0.0.1",
                0,
                false,
                Set.of("desk.local"),
                Set.of("https://a.example"),
                Limits.DEFAULT,
                Duration.ZERO);
        try (RunningServer running = RunningServer.starting(options, settings)) {
            assertThat(withHost(running, "evil.example"))
                    .startsWith("HTTP/1.1 403")
                    .contains("host_refused");
            assertThat(withHost(running, "evil.example:80")).startsWith("HTTP/1.1 403");
            assertThat(withHost(running, "127.0.0.1.evil.example")).startsWith("HTTP/1.1 403");
            for (String own : new String[] {"localhost", "LOCALHOST:1234", "127.0.0.1", "[::1]:80", "desk.local:80"}) {
                assertThat(withHost(running, own)).startsWith("HTTP/1.1 503");
            }
            assertThat(running.client
                            .get("/health", "Origin", "https://evil.example")
                            .code())
                    .isEqualTo("origin_refused");
            assertThat(running.client.get("/health", "Origin", "null").code()).isEqualTo("origin_refused");
            Answer allowed = running.client.get("/health", "Origin", "https://a.example");
            assertThat(allowed.status()).isEqualTo(503);
            assertThat(allowed.header("Access-Control-Allow-Origin")).isEqualTo("https://a.example");
            assertThat(running.client
                            .get("/health", "Origin", running.server.address().toString())
                            .status())
                    .isEqualTo(503);
            assertThat(running.client.get("/health").header("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    private static String withHost(RunningServer running, String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", running.server.address().getPort())) {
            socket.setSoTimeout(10_000);
            String head = "GET /health HTTP/1.1\r\nConnection: close\r\nHost: " + host + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void anAddressThatIsTakenOrNoneSaysWhatToDo() throws Exception {
        try (RunningServer running = RunningServer.starting(ServerOptions.local(0), settings)) {
            int taken = running.server.address().getPort();
            assertThatThrownBy(() -> RunningServer.starting(ServerOptions.local(taken), settings))
                    .isInstanceOf(UnusableAddressException.class)
                    .hasMessageContaining("port " + taken)
                    .hasMessageContaining("--port 0");
        }
        ServerOptions nowhere =
                new ServerOptions("no-such-host.invalid", 0, false, Set.of(), Set.of(), Limits.DEFAULT, Duration.ZERO);
        assertThatThrownBy(() -> RunningServer.starting(nowhere, settings))
                .isInstanceOf(UnusableAddressException.class)
                .hasMessageContaining("--host");
    }
}
