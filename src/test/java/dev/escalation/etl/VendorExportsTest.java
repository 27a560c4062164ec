package dev.escalation.etl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.data.CleanData;
import dev.escalation.data.EventTable;
import dev.escalation.data.Instants;
import dev.escalation.data.Outcome;
import dev.escalation.features.CutCheck;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeaturePlan;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.task.Progress;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Small exports of three products, made by hand; what is expected of them was counted by hand. */
class VendorExportsTest {
    private static ImportPlan plan(String export) {
        try {
            Path path = Path.of(Objects.requireNonNull(VendorExportsTest.class.getResource(export))
                    .toURI());
            return Importer.plan(path, new MappingChoice.Auto());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static CleanResult clean(ImportPlan plan) {
        CleanResult result = Cleaning.run(plan, Progress.NONE);
        for (TableLog log : result.logs()) {
            assertThat(log.rowsIn()).isEqualTo(log.rowsClean() + log.rowsRejected());
        }
        return result;
    }

    private static List<String> logs(CleanResult result) {
        return result.logs().stream()
                .map(log -> log.table() + " " + log.rowsIn() + " " + log.rowsRejected())
                .toList();
    }

    private static List<String> events(CleanData data, int ticket) {
        EventTable events = data.events();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (events.ticket()[i] == ticket) {
                lines.add(Instants.format(events.time()[i]).substring(5, 16) + " "
                        + events.actor().get(i) + "/" + events.actorRoleAt(i).id() + " "
                        + events.typeAt(i).id() + " " + events.field().get(i) + " "
                        + events.fromValue().get(i) + ">" + events.toValue().get(i)
                        + (events.description().isMissing(i)
                                ? ""
                                : " " + events.description().get(i)));
            }
        }
        return lines;
    }

    /** Whether each ticket has the outcome, in the order of tickets; no feature sees it. */
    private static List<Boolean> labels(CleanData data, Target target) {
        FeatureTable table = FeatureBuilder.build(
                data, new FeaturePlan(target, PredictionPoints.DEFAULT), OptionalLong.empty(), Progress.NONE);
        assertThat(CutCheck.of(table, Progress.NONE).differences()).isEmpty();
        List<Boolean> labels = new ArrayList<>();
        for (boolean positive : table.outcomes().positive()) {
            labels.add(positive);
        }
        return labels;
    }

    private static List<String> moments(long[] millis) {
        return Arrays.stream(millis)
                .mapToObj(moment -> moment == Instants.MISSING
                        ? ""
                        : Instants.format(moment).substring(5, 16))
                .toList();
    }

    @Test
    void jiraIssueNavigator() {
        ImportPlan plan = plan("jira-navigator");
        assertThat(plan.mapping().name()).isEqualTo("jira");
        assertThat(plan.whyMapping()).contains("Jira issues", "Jira 2024-03-16.csv");
        assertThat(plan.files().getFirst().format().describe())
                .isEqualTo("UTF-8 with BOM, semicolon-separated, double quotes");
        assertThat(plan.files().getFirst().unmapped()).containsOnlyOnce("Labels", "Sprint", "Watchers");
        assertThat(plan.describe())
                .anyMatch(line -> line.contains("only few events are known"))
                .anyMatch(line -> line.contains("escalations can hardly be found"))
                .anyMatch(line -> line.endsWith(", events <- Comment"))
                .anyMatch(line -> line.contains("hold the outcome on every row: Resolution, Updated"));

        CleanResult result = clean(plan);
        CleanData data = result.data();
        assertThat(logs(result)).containsExactly("tickets 4 1", "ticket_events 9 0");
        assertThat(Exports.rejects(result)).containsExactly("tickets:6 created_at: date cannot be read");
        assertThat(Exports.log(result, "tickets").repairs())
                .containsEntry("Comment: event without a readable date left out", 1L);
        assertThat(data.tickets().ids().levels()).containsExactly("HELP-101", "HELP-102", "HELP-104");
        assertThat(moments(data.tickets().createdAt())).containsExactly("03-12T15:45", "03-13T12:05", "02-29T23:59");
        assertThat(moments(data.tickets().resolvedAt())).containsExactly("03-14T09:05", "", "03-01T00:01");
        assertThat(data.tickets().status().get(0)).isEqualTo("Resolved");
        assertThat(data.tickets().status().get(1)).isEqualTo("Pending");
        assertThat(data.tickets().priority().get(0)).isEqualTo("Urgent");
        assertThat(data.tickets().agent().get(1)).isNull();
        assertThat(data.tickets().customer().get(0)).isEqualTo("u-ove");
        assertThat(data.tickets().description().get(0)).isEqualTo("Since Monday.\nLaptop and phone.");
        assertThat(data.tickets().slaBreached()).containsExactly(Outcome.YES, Outcome.NO, Outcome.NO);
        assertThat(events(data, 0))
                .containsExactly(
                        "03-12T16:02 u-mara/agent Commented null null>null Which office?\nPlease also say; since when?",
                        "03-12T16:30 u-ove/customer Commented null null>null Lund, write me at <EMAIL>",
                        "03-13T00:15 u-mara/agent Commented null null>null Tunnel restarted",
                        "03-12T15:45 null/ Created null null>null",
                        "03-14T09:05 null/ Resolved null null>null");
        assertThat(events(data, 1))
                .containsExactly(
                        "03-13T12:59 u-mara/agent Commented null null>null Which layout?",
                        "03-13T12:05 null/ Created null null>null");
        assertThat(labels(data, Target.SLA_BREACH)).containsExactly(true, false, false);
        assertThat(result.notes())
                .anyMatch(note -> note.contains("3 Created, 2 Resolved") && note.contains("few events to learn from"));
    }

    @Test
    void jiraIssuesChangesAndComments() {
        ImportPlan plan = plan("jira-files");
        assertThat(plan.mapping().name()).isEqualTo("jira");
        assertThat(plan.files())
                .extracting(file -> file.table().id())
                .containsExactly("tickets", "ticket_changes", "ticket_comments");
        assertThat(plan.describe())
                .anyMatch(line -> line.contains("on every row: resolution.name, updated, votes.votes"));
        CleanResult result = clean(plan);
        CleanData data = result.data();
        assertThat(logs(result))
                .containsExactly("tickets 3 0", "ticket_changes 14 4", "ticket_comments 4 1", "ticket_events 18 0");
        assertThat(Exports.rejects(result))
                .containsExactly(
                        "ticket_changes:12 ticket_id: exact duplicate of line 11",
                        "ticket_changes:13 ticket_id: no ticket has this id",
                        "ticket_changes:14 event_time: date does not exist",
                        "ticket_changes:15 field: field is missing",
                        "ticket_comments:6 event_id: id used twice, first on line 5");
        assertThat(events(data, 0))
                .containsExactly(
                        "03-01T09:00 ida/agent Assigned null null>ida",
                        "03-01T09:00 ida/agent StatusChanged null New>In Progress",
                        "03-02T09:00 ida/agent PriorityRaised null Low>High",
                        "03-04T16:00 ida/agent Resolved null In Progress>Resolved",
                        "03-04T16:00 ida/agent Updated null null>Fixed",
                        "03-04T17:00 pelle/customer Reopened null Resolved>Open",
                        "03-05T09:00 ida/agent Closed null Open>Closed",
                        "03-01T08:30 pelle/customer Commented null null>null"
                                + " Nothing leaves since 08:50.\n\nSecond line, with a \"quote\"",
                        "03-01T09:05 ida/agent Commented null null>null Looking",
                        "03-01T08:00 null/ Created null null>null");
        assertThat(events(data, 1))
                .containsExactly(
                        "03-02T09:00 ida/agent Assigned null null>ida",
                        "03-02T10:00 ida/agent Reassigned null ida>sven",
                        "03-02T12:00 sven/agent StatusChanged null New>In Progress",
                        "03-02T12:00 sven/agent Escalated null null>null",
                        "03-02T11:00 sven/agent Commented null null>null call me on <PHONE>",
                        "03-02T08:00 null/ Created null null>null");
        assertThat(labels(data, Target.ESCALATION)).containsExactly(true, true, false);
        assertThat(data.rules().escalation().describe())
                .isEqualTo("rule: Escalated or PriorityRaised or 2 or more times Reassigned");
        assertThat(result.notes()).noneMatch(note -> note.contains("few events"));
    }

    @Test
    void zendeskTickets() {
        ImportPlan plan = plan("zendesk-tickets");
        assertThat(plan.mapping().name()).isEqualTo("zendesk");
        assertThat(plan.mapping().escalation().describe()).isEqualTo("column escalated_flag");
        CleanResult result = clean(plan);
        CleanData data = result.data();
        assertThat(logs(result)).containsExactly("tickets 7 4", "ticket_events 7 0");
        assertThat(Exports.rejects(result))
                .containsExactly(
                        "tickets:5 ticket_id: required id is missing",
                        "tickets:6 ticket_id: id used twice, first on line 2",
                        "tickets:7 Tags: set aside: merged into another ticket",
                        "tickets:8 Status: set aside: deleted");
        assertThat(result.notes())
                .contains("tickets set aside, as they are no requests of their own:"
                        + " merged into another ticket 1, deleted 1");
        assertThat(data.tickets().escalatedFlag()).containsExactly(Outcome.YES, Outcome.NO, Outcome.NO);
        assertThat(data.tickets().priority().codes()).hasSize(3);
        assertThat(data.tickets().priority().get(1)).isNull();
        assertThat(data.tickets().status().get(2)).isEqualTo("Resolved");
        assertThat(events(data, 0))
                .containsExactly(
                        "04-01T08:20 null/agent Assigned null null>null",
                        "04-01T08:00 null/ Created null null>null",
                        "04-02T16:30 null/ Resolved null null>null");
        assertThat(events(data, 1)).containsExactly("04-03T09:15 null/ Created null null>null");
        assertThat(labels(data, Target.ESCALATION)).containsExactly(true, false, false);
        assertThat(plan.describe())
                .anyMatch(line -> line.contains("Satisfaction Score") && line.contains("hold the outcome"));
    }

    @Test
    void zendeskTicketsWithTheirHistory() {
        ImportPlan plan = plan("zendesk-history");
        assertThat(plan.mapping().name()).isEqualTo("zendesk");
        assertThat(plan.mapping().escalation().describe())
                .isEqualTo("rule: PriorityRaised or 2 or more times Transferred");
        CleanResult result = clean(plan);
        CleanData data = result.data();
        assertThat(logs(result)).containsExactly("tickets 3 1", "ticket_changes 14 1", "ticket_events 15 0");
        assertThat(Exports.rejects(result))
                .containsExactly(
                        "tickets:4 Status: set aside: deleted",
                        "ticket_changes:15 ticket_id: its ticket was set aside");
        assertThat(events(data, 0))
                .containsExactly(
                        "05-01T08:00 61/customer StatusChanged null null>New",
                        "05-01T08:00 61/customer AttributeChanged priority null>Medium",
                        "05-01T08:00 61/customer AttributeChanged group null>30",
                        "05-01T09:00 41/agent Assigned null null>40",
                        "05-01T09:00 41/agent StatusChanged null New>Open",
                        "05-01T11:00 41/agent Transferred null 30>32",
                        "05-01T12:00 43/agent Transferred null 32>31",
                        "05-01T12:00 43/agent Reassigned null 40>41",
                        "05-01T12:00 43/agent PriorityRaised null Medium>Urgent",
                        "05-02T10:00 41/agent Resolved null Open>Resolved",
                        "05-01T08:00 null/ Created null null>null");
        assertThat(events(data, 1))
                .containsExactly(
                        "05-01T09:00 62/customer StatusChanged null null>New",
                        "05-01T10:00 42/agent Pending null New>Pending",
                        "05-01T10:00 42/agent Updated null Opening hour>Opening hours",
                        "05-01T09:00 null/ Created null null>null");
        assertThat(labels(data, Target.ESCALATION)).containsExactly(true, false);
    }

    @Test
    void freshdeskTickets() {
        ImportPlan plan = plan("freshdesk");
        assertThat(plan.mapping().name()).isEqualTo("freshdesk");
        CleanResult result = clean(plan);
        CleanData data = result.data();
        assertThat(logs(result)).containsExactly("tickets 4 1", "ticket_events 8 0");
        assertThat(Exports.rejects(result)).containsExactly("tickets:5 Spam: set aside: spam");
        assertThat(data.tickets().slaBreached()).containsExactly(Outcome.YES, Outcome.NO, Outcome.UNKNOWN);
        assertThat(data.tickets().escalatedFlag()).containsExactly(Outcome.YES, Outcome.NO, Outcome.UNKNOWN);
        assertThat(moments(data.tickets().slaDueAt())).containsExactly("04-01T12:00", "04-05T08:00", "04-03T15:30");
        assertThat(data.tickets().group().get(2)).isNull();
        assertThat(data.tickets().status().get(2)).isEqualTo("Pending");
        assertThat(events(data, 0))
                .containsExactly(
                        "04-01T08:30 null/agent Commented null null>null",
                        "04-01T08:00 null/ Created null null>null",
                        "04-01T15:00 null/ Resolved null null>null",
                        "04-03T15:00 null/ Closed null null>null");
        assertThat(labels(data, Target.SLA_BREACH)).containsExactly(true, false, false);
        assertThat(labels(data, Target.ESCALATION)).containsExactly(true, false, false);
        assertThat(plan.files().getFirst().unmapped())
                .contains("Agent interactions", "Customer interactions", "Resolution time (in hrs)");
    }
}
