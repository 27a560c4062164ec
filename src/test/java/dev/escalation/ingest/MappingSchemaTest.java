package dev.escalation.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.escalation.data.EventType;
import dev.escalation.data.Priority;
import dev.escalation.data.Status;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema of mappings allows what the program reads, and nothing else. */
public class MappingSchemaTest {
    private static final Path SCHEMA = Path.of("docs", "mapping.schema.json");

    public static List<Error> errors(String yaml) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
        return schema.validate(yaml, InputFormat.YAML);
    }

    static List<String> profiles() {
        return Profiles.names();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void shippedProfilesAreValid(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Profiles.class.getResourceAsStream(name + ".yaml"))) {
            assertThat(errors(new String(in.readAllBytes(), StandardCharsets.UTF_8)))
                    .isEmpty();
        }
    }

    @Test
    void documentedExamplesAreValidAndRead() throws IOException {
        Matcher block = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs", "mapping.md")));
        int mappings = 0;
        while (block.find()) {
            String yaml = block.group(1);
            if (yaml.startsWith("name:")) {
                assertThat(errors(yaml)).isEmpty();
                assertThat(MappingReader.read("example.yaml", yaml).name()).isNotBlank();
                mappings++;
            }
        }
        assertThat(mappings).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour: red",
                "ticket_row: sometime",
                "transfers: [Moved]",
                "values: {status: {Open: Ajar}}",
                "labels: {escalation: {flag: status}}",
                "labels: {escalation: {any_of: [0 Updated]}}",
                "changes: {fields: {status: {colum: status}}}",
                "changes: {agent_id: {begin: Assigned}}",
                "tables: {tickets: {columns: {ticket_id: Ref}}}",
                "tables: {tickets: {columns: {ticket_id: Ref, created_at: At, colour: Red}}}",
                "tables: {tickets: {columns: {ticket_id: Ref, created_at: At}, events: {Note: {parts: [event_time]}}}}"
            })
    void whatTheReaderRefusesTheSchemaRefuses(String line) throws IOException {
        String start = "name: ours\n"
                + (line.startsWith("tables:")
                        ? ""
                        : "tables: {tickets: {columns: {ticket_id: Ref, created_at: At}}}\n");
        assertThat(line.startsWith("tables:") ? List.of() : errors(start)).isEmpty();
        assertThat(errors(start + line + "\n")).isNotEmpty();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> MappingReader.read("m.yaml", start + line)))
                .isInstanceOf(UnusableInputException.class);
    }

    @Test
    void keysAreThoseOfTheReader() throws IOException {
        JsonNode schema = JsonMapper.shared().readTree(Files.readString(SCHEMA));
        assertThat(keys(schema)).containsExactlyInAnyOrderElementsOf(MappingKeys.ROOT);
        assertThat(keys(schema.at("/properties/tables"))).containsExactlyInAnyOrderElementsOf(MappingKeys.TABLES);
        assertThat(keys(schema.at("/properties/changes"))).containsExactlyInAnyOrderElementsOf(MappingKeys.CHANGES);
        assertThat(keys(schema.at("/properties/labels"))).containsExactlyInAnyOrderElementsOf(MappingKeys.LABELS);
        JsonNode parts = schema.at("/$defs");
        assertThat(keys(parts.at("/tickets"))).containsExactlyInAnyOrderElementsOf(MappingKeys.TICKETS);
        for (String table :
                List.of("customers", "agents", "ticket_events", "ticket_changes", "ticket_comments", "log")) {
            assertThat(keys(parts.at("/" + table))).containsExactlyInAnyOrderElementsOf(MappingKeys.TABLE);
        }
        assertThat(keys(parts.at("/setAside"))).containsExactlyInAnyOrderElementsOf(MappingKeys.SET_ASIDE);
        assertThat(keys(parts.at("/columnSpec"))).containsExactlyInAnyOrderElementsOf(MappingKeys.COLUMN);
        assertThat(keys(parts.at("/eventColumn"))).containsExactlyInAnyOrderElementsOf(MappingKeys.EVENT_COLUMN);
        assertThat(keys(parts.at("/handOver/oneOf/1"))).containsExactlyInAnyOrderElementsOf(MappingKeys.HAND_OVER);
        assertThat(keys(parts.at("/fieldSpec"))).containsExactlyInAnyOrderElementsOf(MappingKeys.FIELD);
        assertThat(keys(parts.at("/label"))).containsExactlyInAnyOrderElementsOf(MappingKeys.LABEL);
        assertThat(keys(schema.at("/properties/changes/properties/priority")))
                .containsExactlyInAnyOrderElementsOf(MappingKeys.PRIORITY);
    }

    @Test
    void columnsAndValuesAreThoseOfTheProgram() throws IOException {
        JsonNode parts = JsonMapper.shared().readTree(Files.readString(SCHEMA)).at("/$defs");
        for (InputTable table : InputTable.values()) {
            JsonNode columns =
                    parts.at("/" + (table == InputTable.EVENT_LOG ? "log" : table.id()) + "/properties/columns");
            assertThat(keys(columns))
                    .containsExactlyElementsOf(
                            table.columns().stream().map(CanonicalColumn::name).toList());
            assertThat(texts(columns.at("/required"))).containsExactlyElementsOf(table.requiredNames());
        }
        assertThat(texts(parts.at("/eventType/enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(EventType.values()).map(EventType::id).toList());
        assertThat(texts(parts.at("/status/enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(Status.values()).map(Status::label).toList());
        assertThat(texts(parts.at("/priority/enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(Priority.values()).map(Priority::label).toList());
    }

    @Test
    void everyKeyIsDescribed() throws IOException {
        List<String> without = new ArrayList<>();
        JsonNode schema = JsonMapper.shared().readTree(Files.readString(SCHEMA));
        for (String part : List.of(
                "",
                "/properties/changes",
                "/properties/labels",
                "/$defs/tickets",
                "/$defs/eventColumn",
                "/$defs/label")) {
            schema.at(part + "/properties").properties().forEach(property -> {
                if (!property.getValue().has("description")) {
                    without.add(part + "/" + property.getKey());
                }
            });
        }
        assertThat(without).isEmpty();
    }

    private static List<String> keys(JsonNode block) {
        assertThat(block.isObject()).isTrue();
        assertThat(block.at("/additionalProperties").asString()).isEqualTo("false");
        List<String> keys = new ArrayList<>();
        block.get("properties").properties().forEach(property -> keys.add(property.getKey()));
        return keys;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asString()));
        return texts;
    }
}
