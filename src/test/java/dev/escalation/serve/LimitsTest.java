package dev.escalation.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.serve.Client.Answer;
import dev.escalation.serve.predict.Limits;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is too much is refused, and the server goes on. */
@Tag("slow")
class LimitsTest {
    private static final int BODY_BYTES = 20_000;
    private static final Limits SMALL = new Limits(
            BODY_BYTES,
            3,
            4,
            16,
            1_000,
            1_000,
            4,
            40,
            Duration.ofMillis(700),
            Duration.ofSeconds(5),
            Duration.ofSeconds(2));

    @TempDir
    private static Path settings;

    private static RunningServer running;
    private static Client client;

    @BeforeAll
    static void start() throws IOException {
        running = RunningServer.ready(SMALL, settings);
        client = running.client;
    }

    @AfterAll
    static void stop() {
        assertThat(running.mistakes).isEmpty();
        running.close();
    }

    /** Not one byte of the body is sent: the answer comes from the head alone. */
    @Test
    void aBodyThatSaysThatItIsTooLargeIsRefusedBeforeItIsRead() throws Exception {
        try (Socket socket = socket()) {
            write(socket, head("Content-Length: " + (BODY_BYTES + 1)));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("body_too_large", "Connection: close");
        }
        try (Socket socket = socket()) {
            write(socket, head("Content-Length: " + Long.MAX_VALUE, "Expect: 100-continue"));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void aBodyWithoutLengthIsCutOffAtTheLimit() throws Exception {
        int sent = 0;
        try (Socket socket = socket()) {
            write(socket, head("Transfer-Encoding: chunked"));
            OutputStream out = socket.getOutputStream();
            byte[] chunk = ("400\r\n" + " ".repeat(1024) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            while (sent < 50_000 && socket.getInputStream().available() == 0) {
                out.write(chunk);
                sent++;
            }
            assertThat(firstLine(socket)).startsWith("HTTP/1.1 413");
        } catch (SocketException _) {
            // closed in the middle of our writing: it was cut off
        }
        assertThat(sent).isLessThan(50_000);
    }

    @Test
    void aBodyAtTheLimitIsRead() throws Exception {
        String body =
                Bodies.plain("L") + " ".repeat(BODY_BYTES - Bodies.plain("L").length());
        assertThat(client.predict(body).status()).isEqualTo(200);
        assertThat(client.predict(body + " ").code()).isEqualTo("body_too_large");
        Answer chunked = client.send(
                "POST",
                "/predict",
                BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))),
                "Content-Type",
                "application/json");
        assertThat(chunked.status()).isEqualTo(200);
    }

    @Test
    void ticketsEventsAndTextsAreLimited() throws Exception {
        String plain = Bodies.plain("L");
        assertThat(client.predict(Bodies.batch(plain, plain, plain)).status()).isEqualTo(200);
        Answer answer = client.predict(Bodies.batch(plain, plain, plain, plain));
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/tickets");
        assertThat(client.predict(Bodies.batch()).status()).isEqualTo(422);
        String event = "{\"event_type\": \"Updated\", \"event_time\": \"2026-07-01T08:00:0%d\"}";
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            events.add(event.formatted(i));
        }
        String ticket = "{\"ticket_id\": \"L\", \"created_at\": \"2026-07-01T08:00:00Z\", \"events\": %s}";
        assertThat(client.predict(ticket.formatted(events.subList(0, 4))).status())
                .isEqualTo(200);
        answer = client.predict(ticket.formatted(events));
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/events");
        assertThat(client.predict("{\"subject\": \"" + "a".repeat(1_001) + "\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whoSendsTooSlowlyIsCutOffWhileOthersAreAnswered() throws Exception {
        try (Socket head = socket();
                Socket body = socket()) {
            write(body, head("Content-Length: 5000"));
            boolean headCut = false;
            boolean bodyCut = false;
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while ((!headCut || !bodyCut) && System.nanoTime() < end) {
                headCut = headCut || isCut(head, "G");
                bodyCut = bodyCut || isCut(body, " ");
                try (Client other = new Client(running.server.address())) { // a connection that idles is cut off, too
                    assertThat(other.predict(Bodies.plain("L")).status()).isEqualTo(200);
                }
                Thread.sleep(100); // slow is what is tested
            }
            assertThat(headCut).isTrue();
            assertThat(bodyCut).isTrue();
        }
    }

    private static boolean isCut(Socket socket, String next) {
        try {
            socket.setSoTimeout(1);
            write(socket, next);
            return socket.getInputStream().read() != -2;
        } catch (java.net.SocketTimeoutException _) {
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    @Test
    void moreThanTheRateIsRefusedUntilItFlowedIn() throws Exception {
        Limits slow = new Limits(
                BODY_BYTES, 3, 4, 16, 1_000, 3, 4, 40, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ZERO);
        try (RunningServer limited = RunningServer.ready(slow, settings)) {
            int refused = 0;
            for (int i = 0; i < 8; i++) {
                Answer answer = limited.client.get("/models");
                if (answer.status() == 429) {
                    refused++;
                    assertThat(answer.header("Retry-After")).isEqualTo("1");
                }
            }
            assertThat(refused).isPositive();
            assertThat(limited.client.get("/health").status()).isEqualTo(200);
        }
    }

    @Test
    void moreThanItCanWorkOnIsRefusedAtOnce() throws Exception {
        CountDownLatch began = new CountDownLatch(4);
        CountDownLatch go = new CountDownLatch(1);
        try (RunningServer held = RunningServer.starting(ServerOptions.local(0).with(SMALL), settings)) {
            HeldScorer scorer = new HeldScorer(began, go);
            held.server.serve(scorer.served(), Progress.NONE);
            scorer.hold();
            List<Thread> askers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                askers.add(Thread.startVirtualThread(() -> ask(held)));
            }
            began.await();
            Answer answer = held.client.predict(Bodies.plain("L"));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("busy");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            assertThat(held.client.get("/health").status()).isEqualTo(200);
            go.countDown();
            for (Thread asker : askers) {
                asker.join();
            }
            assertThat(held.client.predict(Bodies.plain("L")).status()).isEqualTo(200);
        }
    }

    private static void ask(RunningServer held) {
        try (Client own = new Client(held.server.address())) {
            own.predict(Bodies.plain("L"));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Socket socket() throws IOException {
        Socket socket = new Socket("127.0.0.1", running.server.address().getPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static String head(String... lines) {
        return "POST /predict HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + String.join("\r\n", lines) + "\r\n\r\n";
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String firstLine(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        InputStream in = socket.getInputStream();
        for (int c = in.read(); c >= 0 && c != '\r'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }
}
