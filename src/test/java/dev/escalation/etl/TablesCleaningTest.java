package dev.escalation.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escalation.data.AttributeColumn;
import dev.escalation.data.EventType;
import dev.escalation.data.Instants;
import dev.escalation.data.Outcome;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.ingest.UnusableInputException;
import dev.escalation.task.Progress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesCleaningTest {
    private static final String ONE_TICKET = "ticket_id,created_at\nT1,2026-03-04 09:00:00\n";

    @TempDir
    private Path folder;

    private Exports exports() {
        return new Exports(folder);
    }

    @Test
    void customersAndAgentsAreRepairedAndCounted() {
        CleanResult result = exports()
                .with("tickets.csv", ONE_TICKET)
                .with("customers.csv", """
                        customer_id,name,email,region,tier
                        1,Ann,Ann@Example.COM, north east ,GOLD
                        2,Bob,not-an-email,South,
                        2,Bobby,b@example.com,South,
                        ,Nobody,,,
                        """)
                .with(
                        "agents.csv",
                        "agent_id,name,department,experience_years\n7,Cy,BILLING,-1\n8,Di,Billing,abc\n9,Ed,Billing,2.5\n")
                .clean();
        var customers = result.data().customers();
        assertThat(customers.size()).isEqualTo(2);
        assertThat(customers.email().get(0)).isEqualTo("ann@example.com");
        assertThat(customers.email().get(1)).isEmpty();
        assertThat(customers.region().get(0)).isEqualTo("North East");
        assertThat(customers.tier().get(0)).isEqualTo("gold");
        assertThat(Exports.log(result, "customers").repairs())
                .containsEntry("region: trimmed", 1L)
                .containsEntry("region: title case", 1L)
                .containsEntry("email: lower case", 1L)
                .containsEntry("email: not an address, made missing", 1L)
                .containsEntry("tier: lower case", 1L);
        assertThat(Exports.rejects(result))
                .containsExactly(
                        "customers:4 customer_id: id used twice, first on line 3",
                        "customers:5 customer_id: required id is missing");
        var agents = result.data().agents();
        assertThat(agents.experienceYears()).containsExactly(Double.NaN, Double.NaN, 2.5);
        assertThat(agents.department().get(0)).isEqualTo("Billing");
        assertThat(Exports.log(result, "agents").repairs())
                .containsEntry("experience_years: below 0, made missing", 1L)
                .containsEntry("experience_years: not a number, made missing", 1L);
        assertThat(result.examples())
                .contains(
                        new RepairExample("customers", "region: trimmed", 2, " north east ", "north east"),
                        new RepairExample("customers", "region: title case", 2, "north east", "North East"));
    }

    @Test
    void ticketsKeepWhatIsGoodAndRejectWhatIsUnusable() {
        CleanResult result = exports().with("tickets.csv", """
                        ticket_id,created_at,resolved_at,closed_at,status,priority,sla_breached,escalated_flag,nonsense
                        1,2026-03-04 09:00:00,2026-03-03 09:00:00,soon,in_progress,CRITICAL,yes,0,x
                        2,2026-02-31 09:00:00,,,open,low,,,x
                        3,,,,open,low,,,x
                        4,2026-03-04T10:00:00+01:00,2026-03-05,,weird,3,maybe,True,x
                        1,2026-03-04 09:00:00,,,open,low,,,x
                        5,2026-03-04
                        6,whenever,,,open,low,,,x
                        7,2026-03-04 09:00:00,,,?,NULL,,,x
                        """).clean();
        var tickets = result.data().tickets();
        assertThat(tickets.ids().levels()).containsExactly("1", "4", "7");
        assertThat(tickets.createdAt())
                .containsExactly(
                        millis("2026-03-04T09:00:00Z"), millis("2026-03-04T09:00:00Z"), millis("2026-03-04T09:00:00Z"));
        assertThat(tickets.resolvedAt())
                .containsExactly(Instants.MISSING, millis("2026-03-05T00:00:00Z"), Instants.MISSING);
        assertThat(tickets.closedAt()).containsOnly(Instants.MISSING);
        assertThat(tickets.status().get(0)).isEqualTo("In Progress");
        assertThat(tickets.status().get(1)).isNull();
        assertThat(tickets.priority().get(0)).isEqualTo("Urgent");
        assertThat(tickets.priority().get(1)).isNull();
        assertThat(tickets.slaBreached()).containsExactly(Outcome.YES, Outcome.UNKNOWN, Outcome.UNKNOWN);
        assertThat(tickets.escalatedFlag()).containsExactly(Outcome.NO, Outcome.YES, Outcome.UNKNOWN);
        assertThat(Exports.log(result, "tickets").repairs())
                .containsOnly(
                        java.util.Map.entry("resolved_at: before created_at, made missing", 1L),
                        java.util.Map.entry("closed_at: bad date made missing", 1L),
                        java.util.Map.entry("status: spelling", 1L),
                        java.util.Map.entry("status: unknown value made missing", 1L),
                        java.util.Map.entry("priority: spelling", 1L),
                        java.util.Map.entry("priority: unknown value made missing", 1L),
                        java.util.Map.entry("sla_breached: unknown value made missing", 1L));
        assertThat(Exports.rejects(result))
                .containsExactly(
                        "tickets:3 created_at: date does not exist",
                        "tickets:4 created_at: required date is missing",
                        "tickets:6 ticket_id: id used twice, first on line 2",
                        "tickets:7 : 2 cells, the header has 9",
                        "tickets:8 created_at: date cannot be read");
        assertThat(result.rejects().get(4).value()).isEqualTo("whenever");
        assertThat(result.examples())
                .contains(new RepairExample(
                        "tickets", "resolved_at: before created_at, made missing", 2, "2026-03-03T09:00:00Z", ""));
    }

    @Test
    void events() {
        CleanResult result = exports()
                .with("tickets.csv", ONE_TICKET)
                .with("ticket_events.csv", """
                        ticket_id,event_type,event_time,actor_id,actor_role,from_value,to_value,event_description
                        T1,CREATED,2026-03-04 09:00:00,c1,Customer,,,hello
                        T1,priority raised,2026-03-04 10:00:00,a1,agent,low,P1,
                        T1,PriorityChanged,2026-03-04 11:00:00,a1,agent,Urgent,High,
                        T1,status_changed,2026-03-04 11:00:00,a1,agent,open,in progress,
                        T1,SLA breached,2026-03-04 12:00:00,,system,,,
                        T1,Commented,2026-03-03 12:00:00,,,,,early
                        T1,Commented,2026-03-03 12:00:00,,,,,early
                        T1,exploded,2026-03-04 12:00:00,,,,,
                        T1,,2026-03-04 12:00:00,,,,,
                        T1,Closed,yesterday,,,,,
                        T2,Closed,2026-03-05 12:00:00,,,,,
                        ,Closed,2026-03-05 12:00:00,,,,,
                        """)
                .clean(new MappingChoice.Profile("native"));
        var events = result.data().events();
        assertThat(events.size()).isEqualTo(6);
        assertThat(java.util.stream.IntStream.range(0, 6).mapToObj(events::typeAt))
                .containsExactly(
                        EventType.CREATED,
                        EventType.PRIORITY_RAISED,
                        EventType.PRIORITY_LOWERED,
                        EventType.STATUS_CHANGED,
                        EventType.SLA_BREACHED,
                        EventType.COMMENTED);
        assertThat(events.fromValue().get(1)).isEqualTo("Low");
        assertThat(events.toValue().get(1)).isEqualTo("Urgent");
        assertThat(events.toValue().get(3)).isEqualTo("In Progress");
        assertThat(events.actorRoleAt(0).id()).isEqualTo("customer");
        assertThat(events.actorRoleAt(5).id()).isEmpty();
        assertThat(Exports.log(result, "ticket_events").repairs())
                .containsEntry("event_time: before the ticket was created, kept", 1L);
        assertThat(Exports.rejects(result))
                .containsExactly(
                        "ticket_events:8 ticket_id: exact duplicate of line 7",
                        "ticket_events:9 event_type: unknown event type",
                        "ticket_events:10 event_type: event type is missing",
                        "ticket_events:11 event_time: date cannot be read",
                        "ticket_events:12 ticket_id: no ticket has this id",
                        "ticket_events:13 ticket_id: required id is missing");
        assertThat(Instants.format(result.data().lastMoment())).isEqualTo("2026-03-04T12:00:00Z");
    }

    @Test
    void personalDataIsMaskedInTextsAndRejects() {
        CleanResult result = exports()
                .with("tickets.csv", """
                        ticket_id,created_at,subject,description
                        1,2026-03-04,mail joe@acme.com,call 555-123-4567
                        2,joe@acme.com,,
                        """)
                .with(
                        "ticket_events.csv",
                        "ticket_id,event_type,event_time,event_description\n1,Commented,2026-03-04,I am joe@acme.com\n")
                .with("customers.csv", "customer_id,email\n1,joe@acme.com\n")
                .clean();
        assertThat(result.data().tickets().subject().get(0)).isEqualTo("mail <EMAIL>");
        assertThat(result.data().tickets().description().get(0)).isEqualTo("call <PHONE>");
        assertThat(result.data().events().description().get(0)).isEqualTo("I am <EMAIL>");
        assertThat(result.data().customers().email().get(0)).isEqualTo("joe@acme.com");
        assertThat(result.rejects().get(0).value()).isEqualTo("<EMAIL>");
        assertThat(result.masked().total()).isEqualTo(3);
        assertThat(Exports.log(result, "ticket_events").repairs())
                .containsEntry("event_description: personal data masked", 1L);
        assertThat(result.examples().toString()).doesNotContain("joe@");
    }

    @Test
    void anEventIdCountsOnce() {
        CleanResult result = exports()
                .with("tickets.csv", ONE_TICKET)
                .with("ticket_events.csv", """
                        event_id,ticket_id,event_type,event_time
                        1,T1,Created,2026-03-04 09:00:00
                        2,T1,Updated,2026-03-04 09:00:00
                        3,T1,Updated,2026-03-04 09:00:00
                        2,T1,Updated,2026-03-04 09:00:00
                        """)
                .clean();
        assertThat(result.data().events().size()).isEqualTo(3);
        assertThat(Exports.rejects(result)).containsExactly("ticket_events:5 event_id: id used twice, first on line 3");
    }

    @Test
    void anEventIdCountsOnceAmongManyThatRise() {
        StringBuilder events = new StringBuilder("event_id,ticket_id,event_type,event_time\n");
        for (int i = 0; i < 10_000; i++) {
            events.append(i).append(",T1,Updated,2026-03-04\n");
        }
        events.append("77,T1,Updated,2026-03-04\n20000,T1,Updated,2026-03-04\n20000,T1,Updated,2026-03-04\n");
        CleanResult result = exports()
                .with("tickets.csv", ONE_TICKET)
                .with("ticket_events.csv", events.toString())
                .clean();
        assertThat(result.data().events().size()).isEqualTo(10_001);
        assertThat(Exports.rejects(result))
                .containsExactly(
                        "ticket_events:10002 event_id: id used twice, first on line 79",
                        "ticket_events:10004 event_id: id used twice, first on line 10003");
    }

    @Test
    void attributesAreNumbersOnlyIfAllAre() {
        CleanResult result = exports().with("tickets.csv", """
                        ticket_id,created_at,attr.visits,attr.site
                        1,2026-03-04,3,12
                        2,2026-03-04,,S-7
                        3,2026-03-04,-1.5,
                        """).clean();
        var attributes = result.data().tickets().attributes();
        assertThat(((AttributeColumn.Numeric) attributes.get(0)).values()).containsExactly(3, Double.NaN, -1.5);
        assertThat(((AttributeColumn.Categorical) attributes.get(1)).values().get(0))
                .isEqualTo("12");
        assertThat(result.notes()).startsWith("attr.visits is read as a number", "attr.site is read as a category");
    }

    @Test
    void ticketsClosedInBulkAreCountedAndNoted() {
        StringBuilder tickets = new StringBuilder("ticket_id,created_at\n");
        StringBuilder events = new StringBuilder("ticket_id,event_type,event_time,actor_id\n");
        for (int t = 1; t <= 20; t++) {
            tickets.append(t).append(",2026-03-04 09:00:00\n");
            events.append(t).append(",Closed,2026-03-09 18:00:00,a1\n");
        }
        CleanResult result = exports()
                .with("tickets.csv", tickets.toString())
                .with("ticket_events.csv", events.toString())
                .clean();
        assertThat(Exports.log(result, "ticket_events").rowsClean()).isEqualTo(20);
        assertThat(result.notes())
                .containsExactly(
                        "20 times a ticket was closed in bulk (20 or more by the same person"
                                + " at the same moment: 20 at 2026-03-09T18:00:00Z); such tickets are counted, but no model learns from them");
    }

    @Test
    void aMinuteInWhichFarMoreTicketsEndThanUsualIsNoted() {
        assertThat(closures(40).notes())
                .containsExactly(
                        "40 tickets ended in the minute from 2026-03-09T18:00:00Z, where 4 is usual, and nobody"
                                + " is named for it; if a rule cleared them, their times to the end are not times of work, but"
                                + " they count like any other");
        assertThat(closures(39).notes()).isEmpty(); // less than ten times four
    }

    /** In each of three minutes four tickets end; in one more, over its seconds, so many. */
    private CleanResult closures(int cleared) {
        StringBuilder tickets = new StringBuilder("ticket_id,created_at\n");
        StringBuilder events = new StringBuilder("ticket_id,event_type,event_time\n");
        for (int t = 0; t < 12 + cleared; t++) {
            tickets.append(t).append(",2026-03-04 09:00:00\n");
            String end = t < 12 ? "2026-03-08 10:0%d:30".formatted(t / 4) : "2026-03-09 18:00:%02d".formatted(t);
            events.append(t).append(",Resolved,").append(end).append("\n");
            events.append(t).append(",Closed,2026-03-10 00:00:00\n"); // closed for good, which is no end
        }
        return exports()
                .with("tickets.csv", tickets.toString())
                .with("ticket_events.csv", events.toString())
                .clean();
    }

    @Test
    void lineNumbersCountTheLinesOfTheFile() {
        CleanResult result = exports()
                .with(
                        "tickets.csv",
                        "ticket_id,created_at,subject\r\n1,2026-03-04,\"two\r\nlines, \"\"quoted\"\"\"\r\n\r\n2,never,x\r\n")
                .clean();
        assertThat(result.data().tickets().subject().get(0)).isEqualTo("two\r\nlines, \"quoted\"");
        assertThat(Exports.rejects(result)).containsExactly("tickets:5 created_at: date cannot be read");
    }

    @Test
    void aRowOfBrokenQuotingIsRejectedAndTheOthersRead() {
        CleanResult result = exports()
                .with(
                        "tickets.csv",
                        "ticket_id,created_at,subject\n1,2026-03-04,a\n2,2026-03-04,\"a \"b\" c\"\n3,2026-03-04,c\n4,x,\"\"\"\"x\n5,2026-03-04,d\n")
                .clean();
        assertThat(result.data().tickets().ids().levels()).containsExactly("1", "3", "5");
        assertThat(Exports.rejects(result))
                .containsExactly(
                        "tickets:3 : text after a closing quote; a quote inside a quoted cell must be doubled",
                        "tickets:5 : text after a closing quote; a quote inside a quoted cell must be doubled");
    }

    @Test
    void anUnclosedQuoteMakesTheFileUnusable() {
        Exports exports = exports()
                .with(
                        "tickets.csv",
                        "ticket_id,created_at,subject\n1,2026-03-04,a\n2,2026-03-04,\"a\n3,2026-03-04,c\n");
        assertThatThrownBy(exports::clean).isInstanceOfSatisfying(UnusableInputException.class, failure -> {
            assertThat(failure.line()).isEqualTo(3);
            assertThat(failure).hasMessageContaining("never closed");
        });
    }

    @Test
    void encodingsDelimitersAndLineEndsReadTheSame() throws Exception {
        String text =
                "ticket_id,created_at,subject,status\n1,2026-03-04,Größe — “né”,open\n2,2026-03-05,\"a,b;c\",closed\n";
        Charset windows = Charset.forName("windows-1252");
        byte[][] variants = {
            text.getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE),
            text.getBytes(StandardCharsets.UTF_16LE),
            text.getBytes(windows),
            text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
            text.replace("\"a,b;c\"", "§")
                    .replace(",", ";")
                    .replace("§", "\"a,b;c\"")
                    .getBytes(windows),
            text.replace("\"a,b;c\"", "§")
                    .replace(",", "\t")
                    .replace("§", "a,b;c")
                    .getBytes(StandardCharsets.UTF_8),
            text.replace("\"a,b;c\"", "§")
                    .replace(",", "|")
                    .replace("§", "a,b;c")
                    .getBytes(StandardCharsets.UTF_8)
        };
        for (byte[] variant : variants) {
            Files.write(folder.resolve("tickets.csv"), variant);
            var tickets = exports().clean().data().tickets();
            assertThat(tickets.ids().levels()).containsExactly("1", "2");
            assertThat(tickets.subject().get(0)).isEqualTo("Größe — “né”");
            assertThat(tickets.subject().get(1)).isEqualTo("a,b;c");
            assertThat(tickets.status().get(1)).isEqualTo("Closed");
        }
    }

    @Test
    void noTicketLeftIsAResultNotAnError() {
        CleanResult result =
                exports().with("tickets.csv", "ticket_id,created_at\n1,never\n").clean();
        assertThat(result.data().tickets().size()).isZero();
        assertThat(result.data().lastMoment()).isEqualTo(Instants.MISSING);
    }

    @Test
    void theHashTellsSourcesAndMappingsApart() {
        CleanResult first = exports().with("tickets.csv", ONE_TICKET).clean();
        String hash = first.data().origin().snapshotHash();
        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(exports().clean().data().origin().snapshotHash()).isEqualTo(hash);
        assertThat(exports().clean().runId()).isEqualTo(first.runId());
        assertThat(exports()
                        .clean(new MappingChoice.Profile("native"))
                        .data()
                        .origin()
                        .snapshotHash())
                .isNotEqualTo(hash);
        assertThat(exports()
                        .with("tickets.csv", ONE_TICKET.replace("09", "10"))
                        .clean()
                        .data()
                        .origin()
                        .snapshotHash())
                .isNotEqualTo(hash);
    }

    @Test
    void manyRowsPassThroughManyBatches() {
        StringBuilder tickets = new StringBuilder("ticket_id,created_at\n");
        for (int i = 0; i < 20_000; i++) {
            tickets.append(i).append(i % 100 == 0 ? ",bad\n" : ",2026-03-04\n");
        }
        CleanResult result = exports().with("tickets.csv", tickets.toString()).clean();
        assertThat(Exports.log(result, "tickets").rowsIn()).isEqualTo(20_000);
        assertThat(result.rejects().size()).isEqualTo(200);
        assertThat(result.rejects().get(199).line()).isEqualTo(19_902);
    }

    @Test
    void stopsWhenCancelled() {
        exports().with("tickets.csv", ONE_TICKET);
        Progress cancelled = new Progress() {
            @Override
            public void stage(String name, long totalSteps) {}

            @Override
            public void advancedTo(long doneSteps) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        var plan = Importer.plan(folder, new MappingChoice.Auto());
        assertThatThrownBy(() -> Cleaning.run(plan, cancelled)).isInstanceOf(CancellationException.class);
    }

    private static long millis(String moment) {
        return Instant.parse(moment).toEpochMilli();
    }
}
