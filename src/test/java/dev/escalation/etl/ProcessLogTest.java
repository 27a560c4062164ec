package dev.escalation.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.escalation.data.AttributeColumn;
import dev.escalation.data.EventTable;
import dev.escalation.data.Instants;
import dev.escalation.ingest.FirstRows;
import dev.escalation.ingest.HandMadeZip;
import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.ingest.UnusableInputException;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Process logs in XML, IEEE 1849, made by hand. */
class ProcessLogTest {
    private static final String LOG = """
            <?xml version="1.0" encoding="UTF-8"?>
            <log xes.version="1.0" xmlns="http://www.xes-standard.org/">
              <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
              <global scope="event"><string key="concept:name" value="none"/></global>
              <classifier name="Activity" keys="concept:name"/>
              <string key="concept:name" value="a desk"/>
              <trace>
                <string key="concept:name" value="T1"/>
                <string key="product" value="Router">
                  <string key="nested" value="not a column"/>
                </string>
                <int key="sites" value="3"/>
                <event>
                  <string key="concept:name" value="Insert ticket"/>
                  <date key="time:timestamp" value="2026-03-04T10:00:00.000+01:00"/>
                  <string key="org:resource" value="Ann"/>
                  <string key="org:group" value="Line 1"/>
                  <string key="lifecycle:transition" value="complete"/>
                </event>
                <event>
                  <date key="time:timestamp" value="2026-03-04T11:30:00.5+01:00"/>
                  <string key="concept:name" value="Weigh the router"/>
                  <string key="org:resource" value="Bob"/>
                  <string key="org:group" value="Line 2"/>
                  <boolean key="urgent" value="true"/>
                  <list key="tags"><values><string key="tag" value="x"/></values></list>
                </event>
                <event>
                  <string key="concept:name" value="resolve ticket"/>
                  <date key="time:timestamp" value="2026-03-05T09:00:00Z"/>
                  <string key="org:group" value="Line 2"/>
                </event>
              </trace>
              <trace>
                <string key="concept:name" value="T2"/>
                <float key="cost" value="1.5"/>
                <event>
                  <string key="concept:name" value="Escalated"/>
                  <date key="time:timestamp" value="2026-03-06T09:00:00Z"/>
                  <string key="lifecycle:transition" value="Awaiting Assignment"/>
                </event>
                <event>
                  <string key="concept:name" value="Closed"/>
                  <date key="time:timestamp" value="no date"/>
                </event>
              </trace>
              <trace>
                <event><date key="time:timestamp" value="2026-03-06T09:00:00Z"/></event>
              </trace>
            </log>
            """;

    @TempDir
    private Path folder;

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("desk.xes"), text);
    }

    private static CleanResult clean(Path file) {
        return Cleaning.run(Importer.plan(file, new MappingChoice.Auto()), Progress.NONE);
    }

    private static UnusableInputException refused(Path file) {
        UnusableInputException failure = catchThrowableOfType(UnusableInputException.class, () -> clean(file));
        assertThat(failure).isNotNull();
        assertThat(failure.advice().inEnglish()).isNotBlank();
        return failure;
    }

    private static List<String> events(CleanResult result) {
        EventTable events = result.data().events();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            String change = events.fromValue().get(i) + ">" + events.toValue().get(i);
            lines.add(result.data().tickets().ids().level(events.ticket()[i]) + " "
                    + Instants.format(events.time()[i]) + " "
                    + events.typeAt(i).id() + " "
                    + events.actor().get(i)
                    + (change.equals("null>null") ? "" : " " + change));
        }
        return lines;
    }

    @Test
    void columnsAreCalledAsTheKeys() throws IOException {
        ImportPlan plan = Importer.plan(write(LOG), new MappingChoice.Auto());
        assertThat(plan.mapping().name()).isEqualTo("xes");
        FirstRows rows = FirstRows.of(plan.files().getFirst(), 2);
        assertThat(rows.header())
                .containsExactly(
                        "case:concept:name",
                        "case:product",
                        "case:sites",
                        "concept:name",
                        "time:timestamp",
                        "org:resource",
                        "org:group",
                        "lifecycle:transition",
                        "urgent",
                        "case:cost");
        assertThat(rows.rows())
                .containsExactly(
                        List.of(
                                "T1",
                                "Router",
                                "3",
                                "Insert ticket",
                                "2026-03-04T10:00:00.000+01:00",
                                "Ann",
                                "Line 1",
                                "complete"),
                        List.of(
                                "T1",
                                "Router",
                                "3",
                                "Weigh the router",
                                "2026-03-04T11:30:00.5+01:00",
                                "Bob",
                                "Line 2",
                                "",
                                "true"));
        assertThat(plan.files().getFirst().unmapped()).containsExactly("urgent");
        assertThat(plan.describe())
                .anyMatch(line -> line.startsWith("desk.xes -> event_log (UTF-8, process log in XML (XES))"))
                .anyMatch(line -> line.contains("attr.product <- case:product"));
    }

    @Test
    void eventsComeFromStepsGroupsAndStatuses() throws IOException {
        CleanResult result = clean(write(LOG));
        assertThat(events(result))
                .containsExactly(
                        "T1 2026-03-04T09:00:00Z Created Ann",
                        "T1 2026-03-04T10:30:00.500Z Updated Bob",
                        "T1 2026-03-04T10:30:00.500Z Transferred Bob Line 1>Line 2",
                        "T1 2026-03-04T10:30:00.500Z AttributeChanged Bob Insert ticket>Weigh the router",
                        "T1 2026-03-05T09:00:00Z Resolved null",
                        "T1 2026-03-05T09:00:00Z AttributeChanged null Weigh the router>resolve ticket",
                        "T2 2026-03-06T09:00:00Z Created null",
                        "T2 2026-03-06T09:00:00Z Escalated null");
        assertThat(result.notes()).contains("steps that are no known kind of event count as Updated: Weigh the router");
    }

    @Test
    void ticketsHaveTheAttributesOfTheirTraces() throws IOException {
        CleanResult result = clean(write(LOG));
        assertThat(result.data().tickets().ids().levels()).containsExactly("T1", "T2");
        assertThat(Instants.format(result.data().tickets().createdAt()[0])).isEqualTo("2026-03-04T09:00:00Z");
        assertThat(result.data().tickets().status().get(1)).isEqualTo("Open");
        assertThat(result.data().tickets().attributes())
                .extracting(attribute -> attribute.name())
                .containsExactly("attr.activity", "attr.product", "attr.sites", "attr.cost");
        AttributeColumn.Categorical product = (AttributeColumn.Categorical)
                result.data().tickets().attributes().get(1);
        assertThat(product.values().get(0)).isEqualTo("Router");
        assertThat(product.values().get(1)).isNull();
        AttributeColumn.Numeric sites =
                (AttributeColumn.Numeric) result.data().tickets().attributes().get(2);
        assertThat(sites.values()).containsExactly(3, Double.NaN);
    }

    @Test
    void badEventsAreRejectsWithTheirLine() throws IOException {
        CleanResult result = clean(write(LOG));
        assertThat(Exports.rejects(result))
                .containsExactly(
                        "event_log:42 event_time: date cannot be read",
                        "event_log:48 ticket_id: required id is missing");
        assertThat(Exports.log(result, "event_log").rowsIn()).isEqualTo(6);
    }

    @Test
    void packedLogsGiveTheSame() throws IOException {
        List<String> expected = events(clean(write(LOG)));
        Path gzip = folder.resolve("desk.xes.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            out.write(Files.readAllBytes(folder.resolve("desk.xes")));
        }
        assertThat(events(clean(gzip))).isEqualTo(expected);
        Path zip = new HandMadeZip().with("logs/desk.xes", LOG).write(folder.resolve("desk.zip"));
        assertThat(events(clean(zip))).isEqualTo(expected);
    }

    @Test
    void theEncodingIsTheOneTheFileStates() throws IOException {
        String log = LOG.replace("Router", "Größe");
        Charset western = Charset.forName("windows-1252");
        for (Charset charset : new Charset[] {StandardCharsets.UTF_16, western, StandardCharsets.UTF_8}) {
            String stated = log.replace("encoding=\"UTF-8\"", "encoding=\"" + charset.name() + "\"");
            Path file = Files.write(folder.resolve("desk.xes"), stated.getBytes(charset));
            AttributeColumn.Categorical product = (AttributeColumn.Categorical)
                    clean(file).data().tickets().attributes().get(1);
            assertThat(product.values().get(0)).isEqualTo("Größe");
        }
        UnusableInputException failure = refused(Files.write(folder.resolve("desk.xes"), log.getBytes(western)));
        assertThat(failure).hasMessageContaining("cannot be decoded").hasMessageContaining("UTF-8");
    }

    @Test
    void aLogOfManyEventsKeepsThemAll() throws IOException {
        StringBuilder log = new StringBuilder("<log>");
        for (int i = 0; i < 3000; i++) {
            log.append("<trace><string key='concept:name' value='").append(i).append("'/>");
            log.append("<event><date key='time:timestamp' value='2026-03-04T10:00:00Z'/></event></trace>\n");
        }
        CleanResult result = clean(write(log.append("</log>").toString()));
        assertThat(result.data().tickets().size()).isEqualTo(3000);
        assertThat(result.data().tickets().ids().level(2999)).isEqualTo("2999");
    }

    @Test
    void otherFilesAreNeverReadThroughALog() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        String entity = "<!DOCTYPE log [<!ENTITY s SYSTEM '" + secret.toUri() + "'>]>";
        String use = LOG.replace("Insert ticket", "&s;").replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "");
        UnusableInputException failure = refused(write(entity + use));
        assertThat(failure).hasMessageContaining("document type").message().doesNotContain("the secret");
        assertThat(failure.line()).isEqualTo(1);
        assertThat(refused(write("<!DOCTYPE log SYSTEM '" + secret.toUri() + "'>" + use)))
                .hasMessageContaining("document type");
        StringBuilder laughs = new StringBuilder("<!DOCTYPE log [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 40; i++) {
            laughs.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
        }
        assertThat(refused(
                        write(laughs + "]>" + LOG.substring(LOG.indexOf("<log")).replace("Router", "&a39;"))))
                .hasMessageContaining("document type");
        assertThat(refused(write(use))).hasMessageContaining("broken");
    }

    @Test
    void aBrokenLogIsNamedWithItsLine() throws IOException {
        UnusableInputException cut = refused(write(LOG.substring(0, LOG.indexOf("Bob"))));
        assertThat(cut).hasMessageContaining("desk.xes, line 23: the XML breaks off or is broken here");
        assertThat(refused(write(LOG.replace("</trace>", "</race>"))).line()).isEqualTo(33);
        assertThat(refused(write("ticket_id,created_at\n1,2026-03-04\n"))).hasMessageContaining("broken");
        assertThat(refused(write("<html/>"))).hasMessageContaining("begins with 'html', not with 'log'");
        assertThat(refused(write("<log/>"))).hasMessageContaining("no events");
        assertThat(refused(write(""))).hasMessageContaining("empty");
        assertThat(refused(write(LOG.replace("time:timestamp", "when"))))
                .hasMessageContaining("column time:timestamp is missing");
        assertThat(refused(write(LOG.replace("UTF-8", "UTF-16")))).hasMessageContaining("desk.xes");
    }

    @Test
    void noByteOfALogCanDoMoreThanBeRefused() throws IOException {
        byte[] bytes = LOG.getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= (byte) (1 << i % 8);
            Path file = Files.write(folder.resolve("desk.xes"), damaged);
            try {
                Importer.plan(file, new MappingChoice.Auto());
            } catch (UnusableInputException e) {
                assertThat(e.fileName()).isEqualTo("desk.xes");
                refused++;
            }
        }
        assertThat(refused).isBetween(bytes.length / 10, bytes.length);
    }

    @Test
    void oneHugeValueIsRefused() throws IOException {
        String huge = LOG.replace("Router", "x".repeat(65_000_000));
        assertThat(refused(write(huge))).hasMessageContaining("a single value is larger than 64 MB");
    }
}
