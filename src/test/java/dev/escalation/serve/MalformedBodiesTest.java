package dev.escalation.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ten thousand bodies that no client should send. */
@Tag("slow")
class MalformedBodiesTest {
    private static final int BODIES = 10_000;
    private static final List<String> PIECES = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "\"\"",
            "-1",
            "1e308",
            "1e999",
            "-0.0",
            "9".repeat(60),
            "9".repeat(200),
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"\\udc00\\ud800\"",
            "[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]",
            "{\"a\":{\"b\":{}}}",
            "\"2026-13-45T99:99:99Z\"",
            "\"Closed\"",
            "\"9999999999999-01-01\"",
            "\"\u202e\ufeff\"",
            "\"= 1+1\"",
            "0.1",
            "NaN",
            "'",
            ",",
            ":",
            "}",
            "]");

    @TempDir
    private Path settings;

    private final Random random = new Random(20_260_630);
    private final Map<Integer, Integer> seen = new TreeMap<>();

    @Test
    void areRefusedOrAnsweredRightlyAndNeverFail() throws Exception {
        try (RunningServer running = RunningServer.ready(ServerOptions.local(0).with(unlimited()), settings)) {
            JsonNode right = running.client.predict(Bodies.TICKET).json();
            byte[] whole = Bodies.TICKET.getBytes(StandardCharsets.UTF_8);
            try (Connection connection = new Connection(running.server.address().getPort())) {
                for (int i = 0; i < BODIES; i++) {
                    byte[] body = body(i, whole);
                    check(connection.post(body), body);
                }
            }
            assertThat(running.mistakes).isEmpty();
            assertThat(running.server.counters().failures()).isZero();
            assertThat(running.client.predict(Bodies.TICKET).json()).isEqualTo(right);
        }
        assertThat(seen.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(BODIES);
        assertThat(seen.keySet()).containsOnly(200, 400, 422);
        System.out.println("malformed bodies: answers by status " + seen);
    }

    private static dev.escalation.serve.predict.Limits unlimited() {
        var usual = dev.escalation.serve.predict.Limits.DEFAULT;
        return new dev.escalation.serve.predict.Limits(
                usual.bodyBytes(),
                usual.tickets(),
                usual.events(),
                usual.nesting(),
                usual.textChars(),
                1_000_000,
                usual.inFlight(),
                usual.connections(),
                usual.sendTime(),
                usual.idleTime(),
                usual.stopTime());
    }

    private void check(Reply reply, byte[] body) {
        seen.merge(reply.status, 1, Integer::sum);
        String shown = new String(body, 0, Math.min(body.length, 2_000), StandardCharsets.UTF_8);
        assertThat(reply.status).as("%s%n%s", shown, reply.body).isIn(200, 400, 422);
        assertThat(reply.body).as(shown).doesNotContain("Exception", "\\tat ", "dev.escalation", "java.");
        JsonNode answer = JsonMapper.shared().readTree(reply.body);
        if (reply.status == 200) {
            JsonNode risk = answer.has("predictions") ? answer.at("/predictions/0") : answer;
            assertThat(risk.has("error") || isRisk(risk.path("risk_score")))
                    .as(shown)
                    .isTrue();
        } else {
            assertThat(answer.path("status").asInt()).isEqualTo(reply.status);
            assertThat(answer.path("code").asString("")).isNotEmpty();
            assertThat(answer.path("detail").asString("")).isNotEmpty();
        }
    }

    private static boolean isRisk(JsonNode score) {
        return score.isNumber() && score.doubleValue() >= 0 && score.doubleValue() <= 1;
    }

    private byte[] body(int number, byte[] whole) {
        return switch (number % 8) {
            case 0 -> noise();
            case 1 -> cut(whole);
            case 2 -> flipped(whole);
            case 3 -> spliced(whole);
            case 4, 5 -> valuesReplaced();
            case 6 -> number % 16 < 8 ? membersRepeated() : deep();
            default -> batch(whole);
        };
    }

    private byte[] noise() {
        byte[] bytes = new byte[random.nextInt(400)];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] cut(byte[] whole) {
        return Arrays.copyOf(whole, random.nextInt(whole.length));
    }

    private byte[] flipped(byte[] whole) {
        byte[] bytes = whole.clone();
        for (int i = random.nextInt(6); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private byte[] spliced(byte[] whole) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = random.nextInt(whole.length);
        int skipped = random.nextInt(30);
        out.write(whole, 0, at);
        out.writeBytes(piece().getBytes(StandardCharsets.UTF_8));
        int from = Math.min(whole.length, at + skipped);
        out.write(whole, from, whole.length - from);
        return out.toByteArray();
    }

    /** Well formed, with values of the wrong kind. */
    private byte[] valuesReplaced() {
        String[] parts = Bodies.TICKET.split("(?<=: )", -1);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int part = 1 + random.nextInt(parts.length - 1);
            parts[part] = parts[part].replaceFirst(
                    "^(\"[^\"]*\"|[-0-9.]+)", java.util.regex.Matcher.quoteReplacement(value()));
        }
        return String.join("", parts).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] membersRepeated() {
        String[] parts = Bodies.TICKET.split("(?<=, )", -1);
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            text.append(part);
            if (random.nextInt(10) == 0) {
                text.append(part.startsWith("{") ? "\"x\": 1, " : part);
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] deep() {
        int depth = 1 + random.nextInt(40_000);
        String open = random.nextBoolean() ? "[" : "{\"a\":";
        return ("{\"ticket_id\": " + open.repeat(depth)).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] batch(byte[] whole) {
        String inner = new String(random.nextBoolean() ? flipped(whole) : spliced(whole), StandardCharsets.UTF_8);
        String middle = random.nextBoolean() ? Bodies.plain("ok") + ", " + piece() : inner;
        return ("{\"tickets\": [" + middle + ", " + inner + "]}").getBytes(StandardCharsets.UTF_8);
    }

    /** A whole value. */
    private String value() {
        return PIECES.get(random.nextInt(PIECES.indexOf("NaN")));
    }

    private String piece() {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    private record Reply(int status, String body) {}

    /** One connection kept open as long as the server does. */
    private static final class Connection implements AutoCloseable {
        private final int port;
        private Socket socket;
        private InputStream in;

        Connection(int port) throws IOException {
            this.port = port;
            this.socket = new Socket("127.0.0.1", port);
            this.in = new BufferedInputStream(socket.getInputStream());
        }

        Reply post(byte[] body) throws IOException {
            String head = "POST /predict HTTP/1.1\r\nHost: localhost:" + port
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
            request.writeBytes(body);
            socket.getOutputStream().write(request.toByteArray());
            int status = Integer.parseInt(line().split(" ", 3)[1]);
            int length = 0;
            for (String line = line(); !line.isEmpty(); line = line()) {
                if (line.startsWith("Content-Length: ")) {
                    length = Integer.parseInt(line.substring(16));
                }
            }
            return new Reply(status, new String(in.readNBytes(length), StandardCharsets.UTF_8));
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("the server closed the connection");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
