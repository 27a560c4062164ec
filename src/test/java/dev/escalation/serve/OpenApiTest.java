package dev.escalation.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.ingest.CanonicalColumn;
import dev.escalation.ingest.InputTable;
import dev.escalation.serve.predict.Limits;
import dev.escalation.serve.problem.Code;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The document says what the program does; the other tests hold each answer against it. */
class OpenApiTest {
    private static final JsonNode DOCUMENT = Interface.DOCUMENT;

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = new ArrayList<>();
        collect(DOCUMENT, references);
        assertThat(references).hasSizeGreaterThan(50).allSatisfy(reference -> {
            assertThat(reference).startsWith("#/");
            assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        });
    }

    private static void collect(JsonNode node, List<String> references) {
        if (node.isObject() && node.path("$ref").isString()) {
            references.add(node.path("$ref").asString());
        }
        node.forEach(child -> collect(child, references));
    }

    @Test
    void routesAreThoseOfTheProgram() {
        assertThat(DOCUMENT.path("openapi").asString()).startsWith("3.1");
        List<String> paths = new ArrayList<>(DOCUMENT.path("paths").propertyNames());
        assertThat(paths)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Route.values()).map(Route::path).toList());
        for (Route route : Route.values()) {
            assertThat(DOCUMENT.path("paths").path(route.path()).propertyNames())
                    .containsExactly(route.method().toLowerCase(java.util.Locale.ROOT));
        }
    }

    @Test
    void codesAreThoseOfTheProgram() {
        List<String> codes = new ArrayList<>();
        DOCUMENT.at("/components/schemas/Problem/properties/code/enum").forEach(code -> codes.add(code.asString()));
        assertThat(codes)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Code.values()).map(Code::id).toList());
        for (Map.Entry<String, JsonNode> response :
                DOCUMENT.at("/components/responses").properties()) {
            JsonNode example = response.getValue().at("/content/application~1problem+json/example");
            Code code = Code.valueOf(example.path("code").asString().toUpperCase(java.util.Locale.ROOT));
            assertThat(example.path("status").asInt()).isEqualTo(code.status());
            assertThat(example.path("title").asString()).isEqualTo(code.title());
        }
    }

    @Test
    void fieldsAreThoseOfTheTables() {
        assertThat(fields("Ticket", "events", "customer", "agent", "as_of", "bad_values"))
                .isEqualTo(columns(InputTable.TICKETS));
        assertThat(fields("Event")).isEqualTo(columns(InputTable.TICKET_EVENTS));
        assertThat(fields("Customer")).isEqualTo(columns(InputTable.CUSTOMERS));
        assertThat(fields("Agent")).isEqualTo(columns(InputTable.AGENTS));
    }

    private static TreeSet<String> fields(String schema, String... others) {
        TreeSet<String> names = new TreeSet<>(
                DOCUMENT.at("/components/schemas/" + schema + "/properties").propertyNames());
        names.removeAll(List.of(others));
        return names;
    }

    private static TreeSet<String> columns(InputTable table) {
        return new TreeSet<>(table.columns().stream().map(CanonicalColumn::name).toList());
    }

    @Test
    void limitsAreTheDefaults() {
        assertThat(DOCUMENT.at("/components/schemas/Batch/properties/tickets/maxItems")
                        .asInt())
                .isEqualTo(Limits.DEFAULT.tickets());
        assertThat(DOCUMENT.at("/components/schemas/Ticket/properties/events/maxItems")
                        .asInt())
                .isEqualTo(Limits.DEFAULT.events());
    }

    @Test
    void examplesAreWhatTheSchemasSay() {
        DOCUMENT.at("/paths/~1predict/post/requestBody/content/application~1json/examples")
                .forEach(example -> assertThat(
                                Interface.isRequest(example.path("value").toString()))
                        .isTrue());
        assertThat(Interface.isRequest("{\"ticket_id\": \"x\"}")).isFalse();
        DOCUMENT.at("/components/responses").forEach(response -> {
            JsonNode example = response.at("/content/application~1problem+json/example");
            assertThat(example.path("detail").asString("")).isNotEmpty();
        });
    }
}
