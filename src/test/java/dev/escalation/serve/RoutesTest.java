package dev.escalation.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.data.CodedColumn;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureTable;
import dev.escalation.live.RiskQueue;
import dev.escalation.model.ModelKind;
import dev.escalation.serve.Client.Answer;
import dev.escalation.serve.predict.Served;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each route answers, over a real socket. Answers are held against the OpenAPI document by the client. */
@Tag("slow")
class RoutesTest {
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

    @Test
    void startsWithoutBeingReady() throws Exception {
        try (RunningServer fresh = RunningServer.starting(ServerOptions.local(0), settings)) {
            Answer health = fresh.client.get("/health");
            assertThat(health.status()).isEqualTo(503);
            assertThat(health.json().path("status").asString()).isEqualTo("starting");
            Answer predict = fresh.client.predict(Bodies.TICKET);
            assertThat(predict.status()).isEqualTo(503);
            assertThat(predict.code()).isEqualTo("starting");
            assertThat(predict.header("Retry-After")).isEqualTo("2");
            fresh.server.serve(ServedSample.of(ModelKind.LOGISTIC), Progress.NONE);
            assertThat(fresh.client.get("/health").json().path("status").asString())
                    .isEqualTo("ready");
            fresh.server.degraded("the database cannot be reached");
            JsonNode degraded = fresh.client.get("/health").json();
            assertThat(degraded.path("status").asString()).isEqualTo("degraded");
            assertThat(degraded.path("trouble").asString()).isEqualTo("the database cannot be reached");
        }
    }

    @Test
    void featuresOfAnOpenTicketHaveItsRiskAndFactors() throws Exception {
        Served served = ServedSample.of(ModelKind.XGBOOST);
        RiskQueue queue = served.queue().get();
        for (RiskQueue.Entry entry : queue.entries().subList(0, 20)) {
            Map<String, Object> features = new TreeMap<>();
            List<String> names = queue.model().preprocessing().sourceColumns();
            names.forEach(name -> features.put(
                    name, value(queue.table(), name, entry.explanation().row())));
            String body = JsonMapper.shared()
                    .writeValueAsString(Map.of("ticket_id", entry.explanation().ticketId(), "features", features));
            JsonNode answer = client.predict(body).json();
            assertThat(answer.path("risk_score").asDouble()).isCloseTo(entry.risk(), within(1e-12));
            assertThat(answer.path("ticket_id").asString())
                    .isEqualTo(entry.explanation().ticketId());
            JsonNode whole = client.get("/explanations/" + entry.explanation().ticketId())
                    .json();
            assertThat(whole.path("risk_score").asDouble()).isEqualTo(entry.risk());
            assertThat(whole.path("factors").size())
                    .isEqualTo(entry.explanation().factors().size());
            assertThat(answer.at("/factors/0/feature").asString())
                    .isEqualTo(whole.at("/factors/0/feature").asString());
            assertThat(answer.at("/factors/0/effect_log_odds").asDouble())
                    .isCloseTo(whole.at("/factors/0/effect_log_odds").asDouble(), within(1e-9));
        }
    }

    private static Object value(FeatureTable table, String name, int row) {
        return switch (table.column(name)) {
            case FeatureColumn.Numeric(var _, var values) ->
                Double.isNaN(values[row]) ? JsonMapper.shared().nullNode() : (Object) values[row];
            case FeatureColumn.Categorical(var _, CodedColumn values) -> {
                String level = values.get(row);
                yield level == null ? JsonMapper.shared().nullNode() : level;
            }
        };
    }

    @Test
    void aTicketHasARiskWithReasons() throws Exception {
        assertThat(Interface.isRequest(Bodies.TICKET)).isTrue();
        JsonNode answer = client.predict(Bodies.TICKET).json();
        assertThat(answer.path("ticket_id").asString()).isEqualTo("N1");
        assertThat(answer.path("as_of").asString()).isEqualTo("2026-07-01T12:00:00Z");
        assertThat(answer.path("model_id").asString()).startsWith("xgboost-");
        assertThat(answer.path("risk_score").asDouble()).isBetween(0.0, 1.0);
        assertThat(answer.path("alert").asBoolean())
                .isEqualTo(answer.path("risk_score").asDouble()
                        >= answer.path("alert_line").asDouble());
        assertThat(answer.path("top_factors").toString()).contains("Customer's last message");
        assertThat(answer.at("/cleaning/repairs").size()).isZero();
        assertThat(client.predict(Bodies.TICKET).json()).isEqualTo(answer);
    }

    @Test
    void nothingAfterTheMomentCounts() throws Exception {
        String later = Bodies.TICKET.replace(
                "\"as_of\"",
                "\"resolved_at\": \"2026-07-01T20:00:00Z\", \"escalated_at\": \"2026-07-01T21:00:00Z\","
                        + " \"escalated_flag\": true, \"as_of\"");
        assertThat(client.predict(later).json().path("risk_score"))
                .isEqualTo(client.predict(Bodies.TICKET).json().path("risk_score"));
    }

    @Test
    void repairsAreTold() throws Exception {
        String body = Bodies.TICKET
                .replace("\"High\"", "\" high\"")
                .replace("Please hurry", "Call +44 20 7946 0961 or mail me at jo@example.com");
        JsonNode answer = client.predict(body).json();
        assertThat(answer.at("/cleaning/personal_data_masked").asInt()).isEqualTo(2);
        assertThat(answer.at("/cleaning/repairs").toString())
                .contains("\"pointer\":\"/priority\"", "\"after\":\"High\"", "\"pointer\":\"/description\"")
                .doesNotContain("7946", "jo@");
        assertThat(answer.path("risk_score"))
                .isEqualTo(client.predict(Bodies.TICKET).json().path("risk_score"));
    }

    @Test
    void aBatchKeepsItsOrderAndAnswersAsOneByOne() throws Exception {
        String bad = "{\"ticket_id\": \"B2\", \"created_at\": \"soon\"}";
        Answer answer = client.predict(Bodies.batch(Bodies.plain("B0"), Bodies.TICKET, bad, "7", Bodies.plain("B4")));
        assertThat(answer.status()).isEqualTo(200);
        JsonNode all = answer.json();
        assertThat(all.path("scored").asInt()).isEqualTo(3);
        assertThat(all.path("refused").asInt()).isEqualTo(2);
        assertThat(all.at("/predictions/0/ticket_id").asString()).isEqualTo("B0");
        assertThat(all.at("/predictions/1"))
                .isEqualTo(client.predict(Bodies.TICKET).json());
        assertThat(all.at("/predictions/2/error/errors/0/pointer").asString()).isEqualTo("/tickets/2/created_at");
        assertThat(all.at("/predictions/2/error/errors/0/value").asString()).isEqualTo("soon");
        assertThat(all.at("/predictions/3/index").asInt()).isEqualTo(3);
        assertThat(all.at("/predictions/4/ticket_id").asString()).isEqualTo("B4");
    }

    @Test
    void aBatchOfWhichNothingCanBeUsedIsRefused() throws Exception {
        Answer answer = client.predict(Bodies.batch("1", "{\"ticket_id\": \"x\"}"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/1/pointer").asString()).isEqualTo("/tickets/1/created_at");
    }

    @Test
    void theQueueIsTheDesksInOrder() throws Exception {
        RiskQueue queue = ServedSample.of(ModelKind.XGBOOST).queue().get();
        JsonNode answer = client.get("/queue?limit=7").json();
        assertThat(answer.path("tickets").size()).isEqualTo(7);
        assertThat(answer.path("open").asInt()).isEqualTo(queue.entries().size());
        assertThat(answer.at("/tickets/6/ticket_id").asString())
                .isEqualTo(queue.entries().get(6).explanation().ticketId());
        assertThat(client.get("/queue").json().path("tickets").size()).isEqualTo(50);
        for (String bad : List.of("0", "-1", "1001", "many", "99999999999")) {
            assertThat(client.get("/queue?limit=" + bad).status()).isEqualTo(422);
        }
    }

    @Test
    void unknownTicketsAndSuchThatAreDoneAreToldApart() throws Exception {
        assertThat(client.get("/explanations/nobody").code()).isEqualTo("ticket_unknown");
        assertThat(client.get("/explanations/T0000001").code()).isEqualTo("ticket_not_open");
    }

    @Test
    void theModelSaysWhatItIs() throws Exception {
        JsonNode model = client.get("/models").json().at("/models/0");
        assertThat(model.path("kind").asString()).isEqualTo("xgboost");
        assertThat(model.path("as_of_hours").toString()).isEqualTo("[4,24]");
        assertThat(model.at("/desk/snapshot").asString()).hasSize(64);
        assertThat(model.at("/desk/ticket_fields").toString()).contains("attr.product");
    }

    @Test
    void headAndOptionsGoWithEveryGet() throws Exception {
        for (Route route : Route.values()) {
            String path = route.path().replace("{ticket_id}", "T0006000");
            Answer options = client.send("OPTIONS", path, BodyPublishers.noBody());
            assertThat(options.status()).isEqualTo(204);
            assertThat(options.header("Allow")).isEqualTo(String.join(", ", route.methods()));
            if (route.method().equals("GET")) {
                Answer head = client.send("HEAD", path, BodyPublishers.noBody());
                Answer get = client.get(path);
                assertThat(head.status()).isEqualTo(200);
                assertThat(head.body()).isEmpty();
                assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
            }
        }
    }

    @Test
    void metricsCountWhatWasAsked() throws Exception {
        client.get("/health");
        client.predict(Bodies.TICKET);
        client.get("/nothing-here");
        String text = client.get("/metrics").body();
        assertThat(text)
                .containsPattern(
                        "workbench_http_requests_total\\{route=\"/predict\",method=\"POST\",status=\"200\"} [1-9]")
                .containsPattern("workbench_http_requests_total\\{route=\"other\",method=\"GET\",status=\"404\"} [1-9]")
                .containsPattern(
                        "workbench_http_request_seconds_bucket\\{route=\"/health\",method=\"GET\",le=\"\\+Inf\"} [1-9]")
                .contains("workbench_ready 1\n", "workbench_model_info{model_id=\"xgboost-")
                .doesNotContain("nothing-here");
        assertThat(text.lines().filter(line -> !line.startsWith("#")))
                .allMatch(line -> line.matches("[a-z_]+(\\{[^}]*}( |.*} ))?.*[0-9]"));
    }

    @Test
    void thePageNeedsNothingFromElsewhereAndRunsNothingElse() throws Exception {
        Answer page = client.get("/docs");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "script-src 'sha256-");
        assertThat(page.body()).doesNotContain("http://", "https://", " src=", "onclick", "style=\"");
        assertThat(client.get("/").body()).isEqualTo(page.body());
    }

    @Test
    void everyAnswerHasTheHeadersThatKeepBrowsersSafe() throws Exception {
        for (Answer answer : List.of(client.get("/health"), client.get("/none"), client.predict("{"))) {
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("Content-Security-Policy")).isNotEmpty();
            assertThat(answer.header("Server")).isEmpty();
        }
    }
}
