package dev.escalation.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.serve.Client.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every kind of wrong request has its status, its code and its place. */
@Tag("slow")
class ErrorsTest {
    @TempDir
    private static Path settings;

    private static RunningServer running;
    private static Client client;

    @BeforeAll
    static void start() throws IOException {
        running = RunningServer.ready(ServerOptions.local(0), settings);
        client = running.client;
    }

    @AfterAll
    static void stop() {
        assertThat(running.mistakes).isEmpty();
        running.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    "created_at": "2026-07-01T08:00:00Z" | "created_at": "30 June"     | /created_at           | 30 June
                    "created_at": "2026-07-01T08:00:00Z" | "created_at": "2026-02-30"  | /created_at           | 2026-02-30
                    "created_at": "2026-07-01T08:00:00Z" | "created_at": 1782806400    | /created_at           | 1782806400
                    "created_at": "2026-07-01T08:00:00Z" | "created_at": null          | /created_at           | ~~
                    "ticket_id": "N1"                    | "ticket_id": ""             | /ticket_id            | ~~
                    "ticket_id": "N1"                    | "ticket_id": [1]            | /ticket_id            | […]
                    "ticket_id": "N1"                    | "ticket_id": 1.5            | /ticket_id            | 1.5
                    "status": "Open"                     | "state/~": "Open"           | /state~1~0            | ~~
                    "sla_due_at": "2026-07-03T08:00:00Z" | "sla_due_at": "next week"   | /sla_due_at           | next week
                    "experience_years": 3.5              | "experience_years": "some"  | /agent/experience_years | some
                    "experience_years": 3.5              | "experience_years": -1      | /agent/experience_years | -1
                    "event_type": "Transferred"          | "event_type": "Moved"       | /events/1/event_type  | Moved
                    "event_time": "2026-07-01T11:30:00Z" | "event_time": "later"       | /events/2/event_time  | later
                    "event_id": 7                        | "event_id": {}              | /events/1/event_id    | {…}
                    "event_id": 7                        | "ticket_id": "N2"           | /events/1/ticket_id   | N2
                    "customer": {                        | "customer": {"customer_id": "X",  | /customer/customer_id | X
                    "as_of": "2026-07-01T12:00:00Z"      | "as_of": "2026-07-01"       | /as_of                | 2026-07-01
                    "as_of": "2026-07-01T12:00:00Z"      | "as_of": "2026-07-01T07:00:00Z" | /as_of            | 2026-07-01T07:00:00Z
                    "as_of": "2026-07-01T12:00:00Z"      | "bad_values": "any"         | /bad_values           | any
                    "Please hurry"                       | "\\ud83d"                   | /description          | ~~
                    """)
    void aValueIsNamed(String right, String wrong, String pointer, String value) throws Exception {
        String body = Bodies.TICKET.replace(right, wrong);
        assertThat(body).isNotEqualTo(Bodies.TICKET);
        Answer answer = client.predict(body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("invalid");
        JsonNode error = answer.json().at("/errors/0");
        assertThat(error.path("pointer").asString()).isEqualTo(pointer);
        assertThat(error.path("value").asString()).isEqualTo(value);
        assertThat(error.path("reason").asString()).isNotBlank();
        assertThat(error.path("advice").asString()).isNotBlank();
        assertThat(client.predict(Bodies.batch(Bodies.plain("P"), body))
                        .json()
                        .at("/predictions/1/error/errors/0/pointer")
                        .asString())
                .isEqualTo("/tickets/1" + pointer);
    }

    @Test
    void valuesThatCannotBeReadMayCountAsMissing() throws Exception {
        String body = Bodies.TICKET
                .replace("2026-07-03T08:00:00Z", "next week")
                .replace("\"as_of\"", "\"bad_values\": \"missing\", \"as_of\"");
        JsonNode lenient = client.predict(body).json();
        JsonNode without = client.predict(Bodies.TICKET.replace("\"sla_due_at\": \"2026-07-03T08:00:00Z\",", ""))
                .json();
        assertThat(lenient.path("risk_score")).isEqualTo(without.path("risk_score"));
        assertThat(lenient.at("/cleaning/repairs").toString()).contains("/sla_due_at", "next week", "made missing");
    }

    @Test
    void personalDataInAValueIsNotSaidBack() throws Exception {
        Answer answer = client.predict(Bodies.TICKET.replace("\"Transferred\"", "\"mail jo@example.com\""));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("<EMAIL>").doesNotContain("jo@example.com");
    }

    @Test
    void featuresAreNamed() throws Exception {
        Answer answer = client.predict(
                "{\"features\": {\"num_transfers\": \"two\", \"shoe_size\": 43, \"num_events\": 1e999}}");
        assertThat(answer.status()).isIn(400, 422);
        answer = client.predict("{\"features\": {\"num_transfers\": \"two\", \"shoe_size\": 43}, \"subject\": \"x\"}");
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/subject");
        answer = client.predict("{\"features\": {\"num_transfers\": \"two\", \"shoe_size\": 43}}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").toString())
                .contains(
                        "{\"pointer\":\"/features/num_transfers\",\"value\":\"two\"",
                        "\"/features/shoe_size\"",
                        "\"/features/num_customer_msgs\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"ticket_id\": \"a\",}",
                "{\"ticket_id\": 'a'}",
                "{} {}",
                "nul",
                "{\"a\": 01}",
                "\uFEFF",
                "[1,",
                "{\"ticket_id\": \"a\", \"ticket_id\": \"b\"}",
                "{\"a\": NaN}",
                "\"\\x\""
            })
    void whatIsNoJsonIsSaidSo(String body) throws Exception {
        Answer answer = client.predict(body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("malformed_json");
        assertThat(answer.body()).doesNotContain("Exception", "tools.jackson", "StreamRead");
    }

    @Test
    void thePlaceOfAMistakeInJsonIsTold() throws Exception {
        assertThat(client.predict("{\n  \"ticket_id\": \"a\",\n  oops\n}")
                        .json()
                        .path("detail")
                        .asString())
                .contains("line 3, column 3");
    }

    @Test
    void jsonBeyondTheLimitsIsMalformed() throws Exception {
        String deep = "[".repeat(100_000);
        String number = "{\"ticket_id\": " + "9".repeat(101) + "}";
        String text = "{\"subject\": \"" + "a".repeat(100_001) + "\"}";
        for (String body : new String[] {deep, number, text}) {
            Answer answer = client.predict(body);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("detail").asString()).contains("goes beyond a limit");
        }
        assertThat(client.predict(new byte[] {'"', (byte) 0xC3, (byte) 0x28, '"'})
                        .json()
                        .path("detail")
                        .asString())
                .contains("not UTF-8");
    }

    @Test
    void methodsPathsAndMediaTypes() throws Exception {
        Answer answer = client.send("DELETE", "/predict", BodyPublishers.noBody());
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("POST, OPTIONS");
        assertThat(client.get("/predict").code()).isEqualTo("method_not_allowed");
        assertThat(client.send("BREW", "/health", BodyPublishers.noBody()).status())
                .isEqualTo(405);
        assertThat(client.get("/predict/").code()).isEqualTo("not_found");
        assertThat(client.get("/explanations/a/b").code()).isEqualTo("not_found");
        assertThat(client.get("/health", "Accept", "text/html, image/*").code()).isEqualTo("not_acceptable");
        assertThat(client.get("/health", "Accept", "application/json;q=0").status())
                .isEqualTo(406);
        assertThat(client.get("/health", "Accept", "text/html, */*;q=0.1").status())
                .isEqualTo(200);
        for (String type :
                new String[] {"text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1"}) {
            answer = client.send("POST", "/predict", BodyPublishers.ofString(Bodies.TICKET), "Content-Type", type);
            assertThat(answer.code()).isEqualTo("media_type_unknown");
        }
        assertThat(client.send("POST", "/predict", BodyPublishers.ofString(Bodies.TICKET))
                        .status())
                .isEqualTo(415);
        assertThat(client.predict(Bodies.TICKET, "Content-Encoding", "gzip").status())
                .isEqualTo(415);
        assertThat(client.send(
                                "POST",
                                "/predict",
                                BodyPublishers.ofString(Bodies.TICKET),
                                "Content-Type",
                                "application/json; charset=UTF-8")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET /health HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
                "POST /predict HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
                "GET /%2e%2e/%00 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /explanations/a%2Fb HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /explanations/%ff HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /health HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "POST /predict HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
            })
    void whatIsNoHttpIsRefusedWithoutATrace(String head) throws Exception {
        String answer = raw(head);
        assertThat(answer).matches("(?s)HTTP/1.1 (4\\d\\d|505) .*").doesNotContain("Exception", "\tat ", "jetty");
    }

    @Test
    void longHeadsAreRefused() throws Exception {
        assertThat(raw("GET /health HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(20_000) + "\r\n\r\n"))
                .contains("HTTP/1.1 431", "headers_too_large");
        assertThat(raw("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .contains("HTTP/1.1 414");
    }

    private static String raw(String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", running.server.address().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
