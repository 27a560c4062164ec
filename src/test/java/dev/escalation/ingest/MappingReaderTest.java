package dev.escalation.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.escalation.data.EventType;
import dev.escalation.data.LabelSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingReaderTest {
    private static final String START = """
            name: ours
            tables:
              tickets:
                columns:
                  ticket_id: Ref
                  created_at: Opened
            """;

    @Test
    void exampleOfTheDocumentationIsRead() throws IOException {
        String page = Files.readString(Path.of("docs", "mapping.md"));
        int start = page.indexOf("```yaml\n") + 8;
        Mapping mapping = MappingReader.read("example.yaml", page.substring(start, page.indexOf("```", start)));
        assertThat(mapping.timeZone().getId()).isEqualTo("Europe/Lisbon");
        assertThat(mapping.transfers()).containsExactly(EventType.TRANSFERRED);
    }

    @Test
    void labelsTransfersAndTypes() {
        Mapping mapping = MappingReader.read("m.yaml", START + """
                      attr.site: {column: Site code, type: category}
                      attr.visits: Visits
                labels:
                  escalation: {any_of: [3 Updated, Escalated]}
                transfers: [Updated]
                """);
        assertThat(mapping.escalation().describe()).isEqualTo("rule: 3 or more times Updated or Escalated");
        assertThat(mapping.slaBreach()).isEqualTo(new LabelSource.Flag("sla_breached"));
        assertThat(mapping.transfers()).containsExactly(EventType.UPDATED);
        assertThat(mapping.tables().get(InputTable.TICKETS).attributeTypes())
                .containsEntry("attr.site", AttributeType.CATEGORY)
                .containsEntry("attr.visits", AttributeType.AUTO)
                .hasSize(2);
    }

    @Test
    void serviceNowBreachesAreSettledAtClosing() {
        assertThat(Profiles.get("servicenow").slaBreach().settled()).isEqualTo(LabelSource.Settled.AT_CLOSING);
        assertThat(Profiles.get("servicenow").escalation().settled()).isEqualTo(LabelSource.Settled.AT_RESOLUTION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "colour: red|7|unknown key 'colour'",
                "time_zone: Atlantis|7|unknown time zone 'Atlantis'",
                "date_patterns: [d/q/yyyy]|7|date pattern",
                "transfers: [Moved]|7|unknown event type 'Moved'",
                "values: {status: {Open: Ajar}}|7|unknown status 'Ajar'",
                "values: {ticket_id: {a: b}}|7|cannot be translated",
                "labels: {escalation: {flag: status}}|7|a flag is",
                "labels: {escalation: {any_of: [0 Updated]}}|7|'0 Updated'",
                "labels: {escalation: {any_of: []}}|7|at least one condition",
                "labels: {sla_breach: {flag: sla_breached, settled: soon}}|7|at_resolution or at_closing",
                "ticket_row: sometime|7|first_record or last_moment",
                "name: again|7|stands twice",
                "missing: [|7|not YAML",
                "time_zone: [a, b]|7|takes one value"
            })
    void errorsNameTheLine(String added, int line, String message) {
        UnusableInputException failure = catchThrowableOfType(
                UnusableInputException.class, () -> MappingReader.read("m.yaml", START + added + "\n"));
        assertThat(failure).isNotNull().hasMessageContaining(message).hasMessageContaining("m.yaml");
        assertThat(failure.line()).isEqualTo(line);
    }

    @Test
    void columnsAreChecked() {
        String unknown = START.replace("created_at: Opened", "created_at: Opened\n      colour: Colour");
        assertThat(catchThrowableOfType(UnusableInputException.class, () -> MappingReader.read("m.yaml", unknown))
                        .line())
                .isEqualTo(7);
        String lacking = START.replace("      created_at: Opened\n", "");
        assertThat(catchThrowableOfType(UnusableInputException.class, () -> MappingReader.read("m.yaml", lacking)))
                .hasMessageContaining("'created_at' is not mapped");
    }
}
