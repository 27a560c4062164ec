package dev.escalation.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds answers against the OpenAPI document: their status, media type and body must be what it says. */
final class Interface {
    static final JsonNode DOCUMENT = JsonMapper.shared().readTree(Page.resource("openapi.json"));
    /** Route and status of every answer that was checked. */
    static final Set<String> SEEN = java.util.Collections.synchronizedSet(new TreeSet<>());

    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private Interface() {}

    /** Paths that are none give 404 and are not in the document; neither are HEAD and OPTIONS. */
    static void check(String method, String path, int status, String mediaType, String body) {
        Route route = Route.of(path).orElse(null);
        if (route == null || !method.equals(route.method())) {
            return;
        }
        SEEN.add(route.method() + " " + route.path() + " " + status);
        JsonNode answer = DOCUMENT.path("paths")
                .path(route.path())
                .path(method.toLowerCase(java.util.Locale.ROOT))
                .path("responses")
                .path("" + status);
        assertThat(answer.isMissingNode())
                .as("%s %s may answer %d: %s", method, path, status, body)
                .isFalse();
        String plain = mediaType.replaceAll(";.*", "");
        JsonNode content = resolved(answer).path("content").path(plain);
        assertThat(content.isMissingNode())
                .as("%s %s %d as %s", method, path, status, mediaType)
                .isFalse();
        if (plain.endsWith("json")) {
            String key = route.path() + " " + status + " " + plain;
            Schema schema = SCHEMAS.computeIfAbsent(key, name -> schema(content.path("schema")));
            assertThat(schema.validate(body, InputFormat.JSON)).as(body).isEmpty();
        }
    }

    /** Whether a body may be sent as the document says. */
    static boolean isRequest(String body) {
        JsonNode schema = DOCUMENT.at("/paths/~1predict/post/requestBody/content/application~1json/schema");
        return SCHEMAS.computeIfAbsent("request", name -> schema(schema))
                .validate(body, InputFormat.JSON)
                .isEmpty();
    }

    static JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : DOCUMENT.at(reference.substring(1));
    }

    private static Schema schema(JsonNode schema) {
        ObjectNode whole = JsonMapper.shared().createObjectNode();
        whole.set("allOf", JsonMapper.shared().createArrayNode().add(schema));
        whole.set("components", DOCUMENT.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString(), InputFormat.JSON);
    }
}
