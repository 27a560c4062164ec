package dev.escalation.explain.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.data.ActorRole;
import dev.escalation.data.EventType;
import dev.escalation.explain.FactorWords;
import dev.escalation.explain.Phrases;
import dev.escalation.explain.TicketExplanation;
import dev.escalation.explain.TicketExplanation.Factor;
import dev.escalation.explain.UsualValues;
import dev.escalation.features.CoreFeature.Role;
import dev.escalation.features.DeskFixture;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeaturePlan;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.task.Progress;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FactSheetTest {
    /** T waits since hour 9.5 and nobody answers; U is answered, handed over once and over its time. */
    private static final FeatureTable TABLE = table();

    private static FeatureTable table() {
        DeskFixture desk = new DeskFixture();
        desk.ticket("T", "C", 9).group("Network").dueAt(60);
        desk.ticket("U", "D", 12).dueAt(15);
        desk.event("T", EventType.CREATED, 9)
                .message("T", ActorRole.CUSTOMER, 9.5)
                .message("T", ActorRole.CUSTOMER, 10)
                .event("U", EventType.CREATED, 12)
                .message("U", ActorRole.CUSTOMER, 12)
                .message("U", ActorRole.AGENT, 13)
                .change("U", EventType.TRANSFERRED, 14, "A", "B");
        return FeatureBuilder.build(
                desk.data(20),
                new FeaturePlan(Target.ESCALATION, PredictionPoints.only(List.of(0))),
                OptionalLong.of(DeskFixture.at(20)),
                Progress.NONE);
    }

    private static String clause(String ticket, String feature) {
        return clause(ticket, feature, Phrases.ENGLISH);
    }

    private static String clause(String ticket, String feature, Phrases phrases) {
        return new FactorWords(TABLE, UsualValues.of(TABLE, new int[0]), phrases)
                .clause(feature, row(ticket))
                .replace('\u00a0', ' ');
    }

    private static int row(String ticket) {
        for (int row : TABLE.queueRows()) {
            if (TABLE.ticketId(row).equals(ticket)) {
                return row;
            }
        }
        throw new AssertionError(ticket);
    }

    @Test
    void factsAreClausesInGerman() {
        Phrases german = Phrases.in(Locale.GERMAN);
        assertThat(clause("U", "num_transfers", german)).isEqualTo("es wurde 1 Mal weitergegeben");
        assertThat(clause("T", "hours_since_last_agent_reply", german))
                .isEqualTo("bisher hat kein Bearbeiter geantwortet");
        assertThat(clause("T", "unanswered_customer_msgs", german))
                .isEqualTo("der Kunde hat 2 Nachrichten ohne Antwort geschrieben");
        assertThat(clause("T", "hours_to_sla_due", german)).isEqualTo("die SLA-Uhr hat noch 1 Tag 16 Std.");
        assertThat(clause("T", "agent_id", german)).isEqualTo("Bearbeiter ist nicht bekannt");
        assertThat(clause("T", "created_weekday", german)).isEqualTo("es wurde an einem Montag erstellt");
    }

    @Test
    void aSheetIsGermanAltogether() {
        Phrases german = Phrases.in(Locale.GERMAN);
        FactorWords words = new FactorWords(TABLE, UsualValues.of(TABLE, new int[0]), german);
        int row = row("T");
        TicketExplanation why = new TicketExplanation(
                "T",
                row,
                0.725,
                List.of(
                        new Factor("hours_waiting_for_reply", "", 1.2, Role.LEVER),
                        new Factor("group", "", 0.4, Role.LEVER),
                        new Factor("num_transfers", "", -0.3, Role.LEVER)));
        assertThat(FactSheet.of(why, words).template().replace('\u00a0', ' '))
                .isEqualTo(
                        "Das Modell sieht das Risiko, dass dieses Ticket eskaliert, bei 73 %. Am meisten erh\u00f6ht es: "
                                + "der Kunde wartet schon 11 Std. lang und Gruppe ist Network. Dagegen spricht: es wurde nie "
                                + "weitergegeben.");
    }

    @Test
    void factsAreClauses() {
        assertThat(clause("T", "num_transfers")).isEqualTo("it was never handed over");
        assertThat(clause("U", "num_transfers")).isEqualTo("it was handed over 1 time");
        assertThat(clause("T", "hours_since_last_agent_reply")).isEqualTo("no agent has replied so far");
        assertThat(clause("U", "hours_since_last_agent_reply")).isEqualTo("no agent has replied for 7 h");
        assertThat(clause("T", "unanswered_customer_msgs"))
                .isEqualTo("the customer has written 2 messages without an answer");
        assertThat(clause("U", "unanswered_customer_msgs")).isEqualTo("no message of the customer waits for an answer");
        assertThat(clause("T", "hours_waiting_for_reply")).isEqualTo("the customer has been waiting for 11 h");
        assertThat(clause("U", "hours_waiting_for_reply")).isEqualTo("the customer is not waiting for an answer");
        assertThat(clause("T", "hours_to_sla_due")).isEqualTo("the SLA clock has 1 day 16 h left");
        assertThat(clause("U", "hours_to_sla_due")).isEqualTo("the SLA clock ran out 5 h ago");
        assertThat(clause("T", "group")).isEqualTo("the group is Network");
        assertThat(clause("T", "agent_id")).isEqualTo("the agent is not known");
        assertThat(clause("T", "first_response_hrs")).isEqualTo("no agent has replied so far");
        assertThat(clause("U", "first_response_hrs")).isEqualTo("the first reply came after 1 h");
        assertThat(clause("T", "customer_earlier_tickets")).isEqualTo("the customer has had no ticket before");
        assertThat(clause("T", "created_hour")).isEqualTo("it was created around 09:00");
        assertThat(clause("T", "text_tone_last")).isEqualTo("no words of the customer are known");
    }

    @Test
    void theTemplateTellsThreeReasonsAndOneAgainst() {
        TicketExplanation why = new TicketExplanation(
                "T",
                row("T"),
                0.384,
                List.of(
                        new Factor("hours_waiting_for_reply", "", 1.5, Role.LEVER),
                        new Factor("num_transfers", "", -1.2, Role.LEVER),
                        new Factor("group", "", 1.1, Role.LEVER),
                        new Factor("hours_to_sla_due", "", -0.9, Role.CONTEXT),
                        new Factor("unanswered_customer_msgs", "", 0.8, Role.LEVER),
                        new Factor("created_hour", "", 0.1, Role.CONTEXT)));
        FactSheet sheet = FactSheet.of(why, new FactorWords(TABLE, UsualValues.of(TABLE, new int[0])));
        assertThat(sheet.template().replace('\u00a0', ' '))
                .isEqualTo(
                        "The model puts the risk that this ticket escalates at 38 %. What raises it most: the customer"
                                + " has been waiting for 11 h, the group is Network, and the customer has written 2"
                                + " messages without an answer. Against it speaks that it was never handed over.");
        assertThat(sheet.facts().stream().map(Fact::isStrongest)).containsExactly(true, false, false, true);
        TicketExplanation nothing =
                new TicketExplanation("T", row("T"), 0.02, List.of(new Factor("group", "", -1.1, Role.LEVER)));
        assertThat(FactSheet.of(nothing, new FactorWords(TABLE, UsualValues.of(TABLE, new int[0])))
                        .template()
                        .replace('\u00a0', ' '))
                .isEqualTo("The model puts the risk that this ticket escalates at 2 %. Nothing raises it above the"
                        + " average. Against it speaks that the group is Network.");
    }
}
