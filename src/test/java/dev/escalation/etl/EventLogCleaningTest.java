package dev.escalation.etl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.data.AttributeColumn;
import dev.escalation.data.CleanData;
import dev.escalation.data.DeskRules;
import dev.escalation.data.EventTable;
import dev.escalation.data.EventType;
import dev.escalation.data.Instants;
import dev.escalation.data.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ServiceNow excerpt made by hand; the events were derived by hand from the rules of the profile. */
class EventLogCleaningTest {
    private static final String LOG = """
            number,incident_state,reassignment_count,made_sla,caller_id,opened_at,sys_updated_by,sys_updated_at,contact_type,category,priority,assignment_group,assigned_to,resolved_at,closed_at,location
            A,New,1,true,Caller 1,1/2/2016 09:00,U1,1/2/2016 09:05,Phone,C1,3 - Moderate,G1,?,3/2/2016 10:00,8/2/2016 10:00,L1
            B,New,0,true,Caller 2,1/2/2016 10:00,U1,1/2/2016 10:00,Email,C1,2 - High,G1,P1,?,?,?
            A,Active,3,true,Caller 1,1/2/2016 09:00,U2,1/2/2016 11:00,Phone,C2,1 - Critical,G2,P1,3/2/2016 10:00,8/2/2016 10:00,L1
            A,Closed,3,false,Caller 1,1/2/2016 09:00,U3,8/2/2016 10:00,Phone,C2,2 - High,G2,P2,3/2/2016 10:00,8/2/2016 10:00,L2
            A,Resolved,3,true,Caller 1,1/2/2016 09:00,U2,3/2/2016 10:00,Phone,C2,1 - Critical,G2,P1,3/2/2016 10:00,8/2/2016 10:00,L1
            B,-100,0,true,Caller 2,1/2/2016 10:00,U1,2/2/2016 10:00,Email,C1,2 - High,G1,P1,?,?,?
            B,Awaiting Vendor,0,true,Caller 2,1/2/2016 10:00,U1,3/2/2016 10:00,Email,C1,2 - High,G1,P1,?,?,?
            B,Resolved,0,true,Caller 2,1/2/2016 10:00,U1,4/2/2016 10:00,Email,C1,2 - High,G1,P1,?,?,?
            B,Active,0,true,Caller 2,1/2/2016 10:00,U1,5/2/2016 10:00,Email,C1,2 - High,G1,?,?,?,?
            B,Active,0,true,Caller 2,1/2/2016 10:00,U1,5/2/2016 10:00,Email,C1,2 - High,G1,?,?,?,?
            C,New,0,true,Caller 2,1/2/2016 10:00,U1,31/2/2016 10:00,Email,C1,2 - High,G1,?,?,?,?
            """;

    @TempDir
    private Path folder;

    private CleanResult result;
    private CleanData data;

    @BeforeEach
    void clean() throws IOException {
        result = new Exports(folder).with("incidents.csv", LOG).clean();
        data = result.data();
    }

    private static List<String> events(CleanData data, int ticket) {
        EventTable events = data.events();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (events.ticket()[i] == ticket) {
                lines.add(Instants.format(events.time()[i]).substring(5, 16) + " "
                        + events.actor().get(i) + " "
                        + events.typeAt(i).id() + " " + events.field().get(i) + " "
                        + events.fromValue().get(i) + ">" + events.toValue().get(i));
            }
        }
        return lines;
    }

    @Test
    void everyEventOfTheFirstTicket() {
        assertThat(events(data, 0))
                .containsExactly(
                        "02-01T09:05 U1 Created null null>null",
                        "02-01T09:05 U1 Reassigned null null>null",
                        "02-01T11:00 U2 Updated null null>null",
                        "02-01T11:00 U2 Reassigned null null>null",
                        "02-01T11:00 U2 Reassigned null null>null",
                        "02-01T11:00 U2 Transferred null G1>G2",
                        "02-01T11:00 U2 Assigned null null>P1",
                        "02-01T11:00 U2 PriorityRaised null Medium>Urgent",
                        "02-01T11:00 U2 StatusChanged null New>In Progress",
                        "02-01T11:00 U2 AttributeChanged category C1>C2",
                        "02-01T11:00 U2 AttributeChanged attr.incident_state New>Active",
                        "02-03T10:00 U2 Updated null null>null",
                        "02-03T10:00 U2 Resolved null In Progress>Resolved",
                        "02-03T10:00 U2 AttributeChanged attr.incident_state Active>Resolved",
                        "02-08T10:00 U3 Updated null null>null",
                        "02-08T10:00 U3 Assigned null P1>P2",
                        "02-08T10:00 U3 PriorityLowered null Urgent>High",
                        "02-08T10:00 U3 Closed null Resolved>Closed",
                        "02-08T10:00 U3 SlaBreached null null>null",
                        "02-08T10:00 U3 AttributeChanged attr.incident_state Resolved>Closed",
                        "02-08T10:00 U3 AttributeChanged attr.location L1>L2");
    }

    @Test
    void everyEventOfTheSecondTicket() {
        assertThat(events(data, 1))
                .containsExactly(
                        "02-01T10:00 U1 Created null null>null",
                        "02-02T10:00 U1 Updated null null>null",
                        "02-02T10:00 U1 AttributeChanged attr.incident_state New>-100",
                        "02-03T10:00 U1 Updated null null>null",
                        "02-03T10:00 U1 Pending null New>Pending",
                        "02-03T10:00 U1 AttributeChanged attr.incident_state -100>Awaiting Vendor",
                        "02-04T10:00 U1 Updated null null>null",
                        "02-04T10:00 U1 Resolved null Pending>Resolved",
                        "02-04T10:00 U1 AttributeChanged attr.incident_state Awaiting Vendor>Resolved",
                        "02-05T10:00 U1 Updated null null>null",
                        "02-05T10:00 U1 Assigned null P1>null",
                        "02-05T10:00 U1 Reopened null Resolved>In Progress",
                        "02-05T10:00 U1 AttributeChanged attr.incident_state Resolved>Active");
    }

    @Test
    void aTicketMayBeFinishedAtItsFirstRecord() throws IOException {
        String header = LOG.substring(0, LOG.indexOf('\n') + 1);
        String row = "D,Resolved,0,true,Caller 1,1/2/2016 09:00,U1,1/2/2016 09:05,Phone,C1,3 - Moderate,G1,?,?,?,L1\n";
        CleanData finished = new Exports(Files.createDirectory(folder.resolve("finished")))
                .with("incidents.csv", header + row)
                .clean()
                .data();

        assertThat(events(finished, 0))
                .containsExactly("02-01T09:05 U1 Created null null>null", "02-01T09:05 U1 Resolved null null>Resolved");
    }

    @Test
    void attributesAreOfTheFirstRowAndOutcomesOfTheLast() {
        var tickets = data.tickets();
        assertThat(tickets.ids().levels()).containsExactly("A", "B");
        assertThat(Instants.format(tickets.createdAt()[0])).isEqualTo("2016-02-01T09:00:00Z");
        assertThat(tickets.status().get(0)).isEqualTo("New");
        assertThat(tickets.priority().get(0)).isEqualTo("Medium");
        assertThat(tickets.agent().get(0)).isNull();
        assertThat(tickets.group().get(0)).isEqualTo("G1");
        assertThat(tickets.slaBreached()).containsExactly(Outcome.YES, Outcome.NO);
        assertThat(Instants.format(tickets.closedAt()[0])).isEqualTo("2016-02-08T10:00:00Z");
        assertThat(tickets.closedAt()[1]).isEqualTo(Instants.MISSING);
        assertThat(tickets.attributes())
                .extracting(AttributeColumn::name)
                .containsExactly("attr.incident_state", "attr.location");
        assertThat(data.customers().ids().levels()).containsExactly("Caller 1", "Caller 2");
        assertThat(data.agents().ids().levels()).containsExactly("P1", "P2");
        assertThat(data.rules().ticketRow()).isEqualTo(DeskRules.TicketRow.FIRST_RECORD);
        assertThat(data.rules().transferEvents()).containsExactly(EventType.REASSIGNED);
        assertThat(Instants.format(data.lastMoment())).isEqualTo("2016-02-08T10:00:00Z");
    }

    @Test
    void theAccountAddsUp() {
        assertThat(result.logs())
                .extracting(log -> log.table() + " " + log.rowsIn() + " " + log.rowsRejected())
                .containsExactly("event_log 11 2", "customers 2 0", "agents 2 0", "tickets 2 0", "ticket_events 34 0");
        assertThat(Exports.log(result, "event_log").repairs())
                .containsOnly(java.util.Map.entry("status: unknown value made missing", 1L));
        assertThat(Exports.rejects(result))
                .containsExactly(
                        "event_log:11 ticket_id: exact duplicate of line 10",
                        "event_log:12 event_time: date does not exist");
    }
}
