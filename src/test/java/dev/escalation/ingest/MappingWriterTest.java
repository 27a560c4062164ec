package dev.escalation.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read as the same mapping, and the schema allows it. */
class MappingWriterTest {
    static List<String> profiles() {
        return Profiles.names();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void shippedProfilesComeBack(String name) throws IOException {
        check(Profiles.get(name));
    }

    @Test
    void documentedExamplesComeBack() throws IOException {
        Matcher block = Pattern.compile("```yaml\n(name:.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs", "mapping.md")));
        while (block.find()) {
            check(MappingReader.read("example.yaml", block.group(1)));
        }
    }

    @Test
    void textsThatLookLikeSomethingElseStayTexts() throws IOException {
        check(MappingReader.read("odd.yaml", """
                name: "123"
                title: "yes: no # not"
                missing: ["", "~", "null", "-", "? x", "1e3", "'"]
                tables:
                  tickets:
                    columns:
                      ticket_id: "no"
                      created_at: ["true", "- a", "{b}", " padded ", "a: b", "*c", "&d", "%e", "@f", "`g"]
                      attr.größe: {column: "12", type: number}
                    set_aside: {"on": {column: "off", values: ["*", "y"]}}
                values:
                  status: {"yes": Open, "-100": "", "?": New, "*wait: #*": Pending, "\\"quoted\\"": Closed}
                  sla_breached: {"true": "false", "no": "true"}
                """));
    }

    private static void check(Mapping mapping) throws IOException {
        String text = MappingWriter.write(mapping);
        assertThat(MappingSchemaTest.errors(text)).as(text).isEmpty();
        assertThat(withoutText(MappingReader.read("again.yaml", text))).isEqualTo(withoutText(mapping));
    }

    private static Mapping withoutText(Mapping mapping) {
        return new Mapping(
                mapping.name(),
                mapping.title(),
                mapping.timeZone(),
                mapping.missing(),
                mapping.datePatterns(),
                mapping.tables(),
                mapping.values(),
                mapping.changes(),
                mapping.labels(),
                mapping.transfers(),
                mapping.ticketRow(),
                mapping.actorRole(),
                mapping.outcomeColumns(),
                "");
    }
}
