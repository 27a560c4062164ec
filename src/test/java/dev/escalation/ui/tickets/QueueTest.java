package dev.escalation.ui.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escalation.live.RiskBand;
import dev.escalation.live.TicketFilter;
import dev.escalation.live.TicketRow;
import dev.escalation.live.action.ActionLedger;
import dev.escalation.live.action.Standing;
import dev.escalation.live.action.TicketAction;
import dev.escalation.ui.triage.Standings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QueueTest {
    private final Queue queue = new Queue(List.of(
            row("T1", 0.9, "VPN drops", "Acme", 3, 0.2),
            row("T2", 0.7, "vpn is slow", "Bolt", Double.NaN, Double.NaN),
            row("T3", 0.7, "Printer jams", "Acme", -5, 0),
            row("T4", 0.1, "", "Cato", 4, -0.3)));

    @Test
    void everyWordMustOccurSomewhereWhateverItsCase() {
        assertThat(ids("vpn", QueueOrder.ORIGINAL)).containsExactly("T1", "T2");
        assertThat(ids("VPN acme", QueueOrder.ORIGINAL)).containsExactly("T1");
        assertThat(ids("vpn printer", QueueOrder.ORIGINAL)).isEmpty();
    }

    @Test
    void aTicketIsDueSoonFromNowToFourHours() {
        TicketFilter soon = new TicketFilter("", Set.of(), TicketFilter.Due.SOON);
        assertThat(queue.select(soon, QueueOrder.ORIGINAL))
                .extracting(TicketRow::id)
                .containsExactly("T1");
        assertThat(queue.dueSoon()).isEqualTo(1);
    }

    @Test
    void missingValuesStandLastInBothDirectionsAndTiesKeepTheirOrder() {
        assertThat(ids("", ascending("sla"))).containsExactly("T3", "T1", "T4", "T2");
        assertThat(ids("", descending("sla"))).containsExactly("T4", "T1", "T3", "T2");
        assertThat(ids("", ascending("risk"))).containsExactly("T4", "T2", "T3", "T1");
        assertThat(ids("", descending("risk"))).containsExactly("T1", "T2", "T3", "T4");
    }

    @Test
    void aTicketIsFoundAmongChosenRowsWhereAWalkFindsIt() {
        Random random = new Random(11);
        List<TicketRow> many = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            many.add(row("T" + i * 31, random.nextDouble(), i % 3 == 0 ? "vpn" : "mail", "Acme", 1, 0));
        }
        Queue large = new Queue(many);
        List<TicketRow> chosen = large.select(TicketFilter.NONE.withText("vpn"), descending("risk"));
        List<String> order = chosen.stream().map(TicketRow::id).toList();
        assertThat(order).hasSize(1_000);
        for (TicketRow row : many) {
            assertThat(ChosenRows.indexOf(chosen, row.id())).isEqualTo(order.indexOf(row.id()));
        }
        assertThat(ChosenRows.indexOf(chosen, "T32")).isEqualTo(-1);
        assertThat(ChosenRows.indexOf(List.copyOf(chosen), order.get(7))).isEqualTo(7);
        assertThat(ChosenRows.indexOf(Queue.EMPTY.select(TicketFilter.NONE, descending("risk")), "T0"))
                .isEqualTo(-1);
    }

    /** It is shown by its number, so it stands where its number belongs. */
    @Test
    void aTicketWithoutASubjectSortsByItsNumber() {
        assertThat(ids("", ascending("ticket"))).containsExactly("T3", "T4", "T1", "T2");
        assertThat(ids("", descending("ticket"))).containsExactly("T2", "T1", "T4", "T3");
    }

    @Test
    void lettersCaseMakesTiesOfWords() {
        Queue same = new Queue(
                List.of(row("a", 0, "beta", "", 0, 0), row("b", 0, "Alpha", "", 0, 0), row("c", 0, "alpha", "", 0, 0)));
        assertThat(same.select(TicketFilter.NONE, ascending("ticket")))
                .extracting(TicketRow::id)
                .containsExactly("b", "c", "a");
        assertThat(same.select(TicketFilter.NONE, descending("ticket")))
                .extracting(TicketRow::id)
                .containsExactly("a", "b", "c");
    }

    /** The library's stable sort of the objects is the reference. */
    @Test
    void sortsAsAStableSortOfTheRowsDoes() {
        Random random = new Random(11);
        List<TicketRow> rows = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            double sla = random.nextInt(10) == 0 ? Double.NaN : random.nextInt(50) - 10;
            rows.add(row("T" + i, random.nextInt(100) / 100.0, "word " + random.nextInt(40), "", sla, 0));
        }
        List<TicketRow> expected = new ArrayList<>(rows);
        expected.sort(Comparator.comparingDouble(
                (TicketRow row) -> Double.isNaN(row.slaHoursLeft()) ? Double.POSITIVE_INFINITY : -row.slaHoursLeft()));
        assertThat(new Queue(rows).select(TicketFilter.NONE, descending("sla"))).containsExactlyElementsOf(expected);
        List<TicketRow> byWord = new ArrayList<>(rows);
        byWord.sort(Comparator.comparing(TicketRow::subject));
        assertThat(new Queue(rows).select(TicketFilter.NONE, ascending("ticket")))
                .containsExactlyElementsOf(byWord);
    }

    @Test
    void aScopeLetsThroughWhatIsOfAllItsKinds() {
        Queue of = new Queue(List.of(
                of("T1", "ada", "Network", "gold"), of("T2", "ada", "Mail", "free"), of("T3", "bob", "Mail", "gold")));
        assertThat(of.select(scope(Set.of("ada"), Set.of(), Set.of()), QueueOrder.ORIGINAL))
                .extracting(TicketRow::id)
                .containsExactly("T1", "T2");
        assertThat(of.select(scope(Set.of(), Set.of("Mail", "Web"), Set.of("gold")), QueueOrder.ORIGINAL))
                .extracting(TicketRow::id)
                .containsExactly("T3");
    }

    private static TicketFilter scope(Set<String> agents, Set<String> groups, Set<String> tiers) {
        return TicketFilter.NONE
                .with(new TicketFilter.Scope(agents, groups, tiers))
                .withText("");
    }

    private static TicketRow of(String id, String agent, String group, String tier) {
        return new TicketRow(
                0, 0, id, 0.5, RiskBand.LOW, "", "", tier, "", "", group, agent, "", "", Double.NaN, Double.NaN, 0, 0);
    }

    /** T1 was snoozed until 100, T2 is done. */
    @Test
    void aViewHasTheTicketsThatStandWhereItLooks() throws IOException {
        ActionLedger ledger = ActionLedger.ofSession();
        ledger.add(List.of(
                new TicketAction("T1", TicketAction.Kind.SNOOZE, 1, Optional.of(100L), "a", "", 0.9, 0, ""),
                new TicketAction("T2", TicketAction.Kind.DONE, 1, Optional.empty(), "a", "", 0.7, 0, "")));
        Standings before = Standings.of(ledger, 99);
        Standings after = Standings.of(ledger, 100);
        assertThat(queue.select(QueueView.TO_DO, before))
                .extracting(TicketRow::id)
                .containsExactly("T3", "T4");
        assertThat(queue.select(QueueView.TO_DO, after))
                .extracting(TicketRow::id)
                .containsExactly("T1", "T3", "T4");
        QueueView done = QueueView.TO_DO.with(Set.of(Standing.Column.RESOLVED));
        assertThat(queue.select(done, after)).extracting(TicketRow::id).containsExactly("T2");
        assertThat(queue.count(QueueView.TO_DO, before)).isEqualTo(2);
        assertThat(queue.counts(before))
                .containsEntry(Standing.Column.LIKELY, 2)
                .containsEntry(Standing.Column.SNOOZED, 1)
                .containsEntry(Standing.Column.RESOLVED, 1);
    }

    @Test
    void anUnknownColumnIsAMistake() {
        assertThatThrownBy(() -> ids("", ascending("colour"))).hasMessageContaining("no such column: colour");
    }

    private List<String> ids(String text, QueueOrder order) {
        return queue.select(TicketFilter.NONE.withText(text), order).stream()
                .map(TicketRow::id)
                .toList();
    }

    private static QueueOrder ascending(String column) {
        return new QueueOrder(column, QueueOrder.Direction.ASCENDING);
    }

    private static QueueOrder descending(String column) {
        return new QueueOrder(column, QueueOrder.Direction.DESCENDING);
    }

    private static TicketRow row(String id, double risk, String subject, String customer, double sla, double change) {
        RiskBand band = Arrays.asList(RiskBand.values()).getFirst();
        return new TicketRow(
                0, 0, id, risk, band, subject, customer, "", "", "", "", "", "", "", sla, Double.NaN, change, 0);
    }
}
