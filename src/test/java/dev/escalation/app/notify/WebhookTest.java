package dev.escalation.app.notify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.escalation.app.notify.DeliverySettings.Text;
import dev.escalation.live.alert.Alert;
import dev.escalation.live.alert.AlertNotice;
import dev.escalation.store.secrets.SecretPlace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages to a server over a real socket. */
class WebhookTest {
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);
    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(KEY);

    @TempDir
    Path folder;

    private final ManualClock clock = new ManualClock();
    private final List<Got> got = new ArrayList<>();
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final List<Outgoing> dead = new ArrayList<>();
    private HttpServer server;

    private record Got(String id, String timestamp, String signature, String body) {}

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            synchronized (got) {
                got.add(new Got(
                        exchange.getRequestHeaders().getFirst("webhook-id"),
                        exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                        exchange.getRequestHeaders().getFirst("webhook-signature"),
                        body));
            }
            int status = answers.isEmpty() ? 200 : answers.poll();
            if (status == 429) {
                exchange.getResponseHeaders().set("Retry-After", "120");
            }
            if (status == 302) {
                exchange.getResponseHeaders().set("Location", "/elsewhere");
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    }

    /** As a program that has just been started. */
    private Courier courier(Outbox outbox) {
        return courier(outbox, url());
    }

    private Courier courier(Outbox outbox, URI url) {
        Sender sender = new WebhookSender(url, WebhookSignature.of(SECRET), clock, Duration.ofSeconds(2));
        Courier courier = new Courier(outbox, Map.of(Outgoing.WEBHOOK, sender), clock);
        courier.onGivenUp(dead::add);
        return courier;
    }

    private static void put(Outbox outbox, ManualClock clock, String id, String body) throws IOException {
        outbox.add(List.of(Outgoing.of(id, Outgoing.WEBHOOK, "title", body, List.of(), clock.millis())));
    }

    /** Standard Webhooks: base64 of HMAC-SHA256 over id, timestamp and body with dots between. */
    private static boolean isSigned(Got message) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        byte[] signed = mac.doFinal((message.id + "." + message.timestamp + "." + message.body).getBytes(UTF_8));
        return message.signature.equals("v1," + Base64.getEncoder().encodeToString(signed));
    }

    @Test
    void theSignatureIsThatOfThePublishedExample() {
        assertThat(WebhookSignature.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                        .sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whsec_", "whsec_c2hvcnQ=", "whsec_!!", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"})
    void aWeakSecretIsRefusedAndNotRepeated(String secret) {
        assertThatThrownBy(() -> WebhookSignature.of(secret))
                .hasMessageContaining("whsec_ and 24 to 64 random bytes")
                .message()
                .satisfies(words -> assertThat(secret.length() < 8 || !words.contains(secret))
                        .isTrue());
    }

    @Test
    void aServerWithAFaultIsAskedAgainAlsoByTheNextProgram() throws Exception {
        answers.addAll(List.of(500, 503));
        put(Outbox.in(folder), clock, "m1", "{\"n\":1}");
        Outbox first = Outbox.in(folder);
        courier(first).deliverDue();
        courier(first).deliverDue();
        assertThat(got).as("not before five seconds").hasSize(1);
        clock.pass(Duration.ofSeconds(5));
        Outbox second = Outbox.in(folder); // a restart
        courier(second).deliverDue();
        assertThat(got).hasSize(2);
        clock.pass(Duration.ofSeconds(9));
        Outbox third = Outbox.in(folder);
        courier(third).deliverDue();
        assertThat(got).as("the pause doubles").hasSize(2);
        clock.pass(Duration.ofSeconds(1));
        courier(third).deliverDue();
        assertThat(got).hasSize(3);
        assertThat(third.waiting()).isZero();
        assertThat(Outbox.in(folder).waiting()).isZero();
        assertThat(got).extracting(Got::id).containsOnly("m1");
        assertThat(got).extracting(Got::body).containsOnly("{\"n\":1}");
        assertThat(got).extracting(Got::timestamp).doesNotHaveDuplicates();
        for (Got one : got) {
            assertThat(isSigned(one)).isTrue();
        }
        assertThat(dead).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 410, 302})
    void whatIsRefusedIsGivenUpAndTold(int status) throws Exception {
        answers.add(status);
        Outbox outbox = Outbox.in(folder);
        put(outbox, clock, "m1", "{}");
        courier(outbox).deliverDue();
        clock.pass(Duration.ofHours(2));
        courier(outbox).deliverDue();
        assertThat(got).hasSize(1);
        assertThat(dead).hasSize(1);
        assertThat(Outbox.in(folder).dead()).singleElement().satisfies(one -> {
            assertThat(one.problem()).contains("127.0.0.1 answered " + status);
            assertThat(one.attempts()).isEqualTo(1);
        });
        assertThat(Outbox.in(folder).deadCount()).isEqualTo(1);
    }

    @Test
    void aServerSaysHowLongToWait() throws Exception {
        answers.add(429);
        Outbox outbox = Outbox.in(folder);
        put(outbox, clock, "m1", "{}");
        courier(outbox).deliverDue();
        clock.pass(Duration.ofSeconds(119));
        courier(outbox).deliverDue();
        assertThat(got).hasSize(1);
        clock.pass(Duration.ofSeconds(1));
        courier(outbox).deliverDue();
        assertThat(got).hasSize(2);
        assertThat(outbox.waiting()).isZero();
    }

    @Test
    void whoDoesNotAnswerIsAskedAgainForADay() throws Exception {
        URI nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + free.getLocalPort() + "/hook");
        }
        Outbox outbox = Outbox.in(folder);
        put(outbox, clock, "m1", "{}");
        Courier courier = courier(outbox, nobody);
        int attempts = 0;
        while (outbox.waiting() > 0) {
            courier.deliverDue();
            attempts++;
            clock.pass(Duration.ofHours(1));
        }
        assertThat(attempts).as("at hours 0 to 24").isEqualTo(25);
        assertThat(dead)
                .singleElement()
                .satisfies(one -> assertThat(one.problem()).contains("127.0.0.1 cannot be reached"));
    }

    @Test
    void aServerThatHangsDoesNotHoldTheOthersUpForEver() throws Exception {
        try (ServerSocket deaf = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Outbox outbox = Outbox.in(folder);
            put(outbox, clock, "m1", "{}");
            URI url = URI.create("http://127.0.0.1:" + deaf.getLocalPort() + "/hook");
            Sender sender = new WebhookSender(url, WebhookSignature.of(SECRET), clock, Duration.ofMillis(200));
            new Courier(outbox, Map.of(Outgoing.WEBHOOK, sender), clock).deliverDue();
            assertThat(outbox.find("m1", Outgoing.WEBHOOK).orElseThrow().attempts())
                    .isEqualTo(1);
        }
    }

    @Test
    void theSameMessageIsTakenOnceAndTheFileIsItsOwnersOnly() throws Exception {
        Outbox outbox = Outbox.in(folder.resolve("alerts"));
        put(outbox, clock, "m1", "{}");
        put(outbox, clock, "m1", "{}");
        assertThat(outbox.waiting()).isEqualTo(1);
        Path file = folder.resolve("alerts").resolve(Outbox.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.writeString(file, "{\"waiting\":");
        assertThatThrownBy(() -> Outbox.in(folder.resolve("alerts"))).hasMessageContaining("Move the file aside");
        assertThat(Files.readString(file)).isEqualTo("{\"waiting\":");
    }

    @Test
    void alertsReachTheServerInTheBackground() throws Exception {
        CountDownLatch shown = new CountDownLatch(1);
        DeliverySettings settings = settings(Set.of());
        Outbox outbox = Outbox.in(folder);
        Courier courier = courier(outbox);
        try (Delivery delivery =
                Delivery.of(settings, (_, _, _) -> shown.countDown(), outbox, courier, _ -> Optional.empty(), clock)) {
            delivery.start();
            delivery.tell(List.of(new AlertNotice.Single(alert("T 1/2", 0.734))), clock.millis());
            assertThat(shown.await(10, TimeUnit.SECONDS)).isTrue();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (outbox.waiting() > 0 && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        }
        assertThat(got).hasSize(1);
        JsonNode body = JsonMapper.shared().readTree(got.getFirst().body());
        assertThat(body.path("type").asString()).isEqualTo("alert");
        assertThat(body.path("id").asString()).isEqualTo(got.getFirst().id()).isEqualTo("id-T 1/2");
        JsonNode alert = body.path("alerts").get(0);
        assertThat(alert.path("ticket_id").asString()).isEqualTo("T 1/2");
        assertThat(alert.path("risk").asDouble()).isEqualTo(0.734);
        assertThat(alert.path("sla_hours_left").isNull()).isTrue();
        assertThat(alert.path("link").asString()).isEqualTo("https://desk.example/tickets/T%201%2F2");
        assertThat(alert.propertyNames())
                .containsExactly("id", "rule", "ticket_id", "at", "risk", "reason", "sla_hours_left", "link");
    }

    @Test
    void textsLeaveOnlyWhereSomebodyAskedForThem() {
        AlertNotice notice = new AlertNotice.Digest(List.of(alert("T1", 0.5), alert("T2", 0.6)));
        TicketTexts texts = new TicketTexts("Broken printer", "It smokes.\nHelp!");
        for (Set<Text> asked : List.of(Set.<Text>of(), Set.of(Text.SUBJECT), Set.of(Text.SUBJECT, Text.DESCRIPTION))) {
            List<String> looked = new ArrayList<>();
            NoticeWriter writer = new NoticeWriter(settings(asked), id -> {
                looked.add(id);
                return Optional.of(texts);
            });
            for (String told : List.of(writer.json(notice, 0), writer.mail(notice))) {
                assertThat(told.contains("Broken printer")).isEqualTo(asked.contains(Text.SUBJECT));
                assertThat(told.contains("It smokes.")).isEqualTo(asked.contains(Text.DESCRIPTION));
            }
            assertThat(looked.isEmpty()).isEqualTo(asked.isEmpty());
        }
    }

    @Test
    void titlesSayWhatItIsAndStayOnOneLine() {
        Alert alert = alert("T1\nBcc: x@example.com", 0.734);
        assertThat(NoticeWriter.title(new AlertNotice.Single(alert)))
                .isEqualTo("Ticket T1 Bcc: x@example.com: risk 73 % (likely)");
        assertThat(NoticeWriter.title(new AlertNotice.Digest(List.of(alert, alert))))
                .isEqualTo("2 alerts from quiet hours");
        assertThat(NoticeWriter.title(new AlertNotice.OverCap(LocalDate.of(2026, 3, 2), List.of(alert))))
                .isEqualTo("1 alert more on 2026-03-02");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://desk.example/hook",
                "ftp://desk.example/hook",
                "https:///hook",
                "https://me:secret@desk.example/hook",
                "hook",
                "https://desk example/"
            })
    void anAddressThatIsNotSafeIsRefused(String url) {
        assertThatThrownBy(() -> new WebhookSettings(url, SecretPlace.NOWHERE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://desk.example/tickets/",
                "javascript:alert('{ticket_id}')",
                "file:///{ticket_id}",
                "https://{ticket_id}.example/",
                "https://desk.example:{ticket_id}/",
                "https://a:b@desk.example/{ticket_id}",
                "//desk.example/{ticket_id}"
            })
    void aLinkThatLeadsElsewhereIsRefused(String template) {
        assertThatThrownBy(() -> new TicketLink(template)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIdCannotLeadElsewhere() {
        TicketLink link = new TicketLink("https://desk.example/t/{ticket_id}?x=1#{ticket_id}");
        assertThat(link.of("INC-7")).isEqualTo("https://desk.example/t/INC-7?x=1#INC-7");
        assertThat(link.of("../a b&c=ü"))
                .isEqualTo("https://desk.example/t/..%2Fa%20b%26c%3D%C3%BC?x=1#..%2Fa%20b%26c%3D%C3%BC");
        assertThat(new TicketLink("https://d.example/t/{ticket_id}/x").of(".."))
                .isEqualTo("https://d.example/t/%2E%2E/x");
    }

    private static DeliverySettings settings(Set<Text> texts) {
        return new DeliverySettings(
                true,
                Optional.of(new TicketLink("https://desk.example/tickets/{ticket_id}")),
                texts,
                Optional.of(new WebhookSettings("https://hooks.example/x", SecretPlace.NOWHERE)),
                Optional.empty());
    }

    private static Alert alert(String ticket, double risk) {
        return new Alert("id-" + ticket, "likely", ticket, 0, risk, "waits for 30 h", Double.NaN);
    }
}
