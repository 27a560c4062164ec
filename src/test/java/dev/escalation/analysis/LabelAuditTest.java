package dev.escalation.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.data.CleanData;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import dev.escalation.data.Outcome;
import dev.escalation.etl.Cleaning;
import dev.escalation.features.Target;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk with one mistake of each kind, and shares counted by hand. */
class LabelAuditTest {
    private static final String TICKETS = """
            ticket_id,customer_id,agent_id,subject,status,priority,created_at,resolved_at,sla_due_at,sla_breached,escalated_flag,escalated_at
            T1,C1,A1,no time,Resolved,High,2026-01-05T10:00:00Z,2026-01-06T10:00:00Z,2026-01-07T10:00:00Z,false,true,
            T2,C1,A1,flag says no,Resolved,Low,2026-01-05T10:00:00Z,2026-01-06T10:00:00Z,2026-01-07T10:00:00Z,false,false,2026-01-05T12:00:00Z
            T3,C1,A1,good,Resolved,Low,2026-01-05T10:00:00Z,2026-01-06T10:00:00Z,2026-01-07T10:00:00Z,false,true,2026-01-05T12:00:00Z
            T4,C1,A1,in time,Resolved,Low,2026-01-05T10:00:00Z,2026-01-06T10:00:00Z,2026-01-07T10:00:00Z,true,false,
            T5,C1,A1,too late,Resolved,Low,2026-01-05T10:00:00Z,2026-01-08T10:00:00Z,2026-01-07T10:00:00Z,false,false,
            T6,C1,A1,never due,Resolved,Low,2026-01-05T10:00:00Z,2026-01-08T10:00:00Z,,true,false,
            T7,C1,A1,open,Open,Low,2026-01-05T10:00:00Z,,2026-02-07T10:00:00Z,,,
            T8,C1,A1,late escalation,Resolved,Low,2026-01-05T10:00:00Z,2026-01-06T10:00:00Z,2026-01-07T10:00:00Z,false,true,2026-01-09T10:00:00Z
            """;

    @TempDir
    private Path folder;

    @Test
    void findsWhatCannotBothBeTrue() throws IOException {
        CleanData data = read();
        LabelAudit escalation = Exploration.of(data).labels(Target.ESCALATION);
        assertThat(broken(data, escalation, LabelRule.ESCALATED_WITHOUT_MOMENT)).containsExactly("T1");
        assertThat(broken(data, escalation, LabelRule.MOMENT_WITHOUT_FLAG)).containsExactly("T2");
        assertThat(broken(data, escalation, LabelRule.ESCALATED_AFTER_END)).containsExactly("T8");
        assertThat(broken(data, escalation, LabelRule.ESCALATED_BEFORE_CREATION))
                .isEmpty();
        LabelAudit breach = Exploration.of(data).labels(Target.SLA_BREACH);
        assertThat(broken(data, breach, LabelRule.BREACHED_IN_TIME)).containsExactly("T4");
        assertThat(broken(data, breach, LabelRule.KEPT_TOO_LATE)).containsExactly("T5");
        assertThat(broken(data, breach, LabelRule.BREACHED_WITHOUT_DUE)).containsExactly("T6");
        assertThat(broken(data, breach, LabelRule.DUE_BEFORE_CREATION)).isEmpty();
    }

    @Test
    void countsWhatCouldHaveBeenFound() throws IOException {
        LabelAudit audit = Exploration.of(read()).labels(Target.ESCALATION);
        assertThat(check(audit, LabelRule.ESCALATED_WITHOUT_MOMENT).looked()).isEqualTo(3);
        assertThat(check(audit, LabelRule.ESCALATED_AFTER_END).looked()).isEqualTo(2); // T3 and T8 have a time
        assertThat(audit.byMonth().all()).isEqualTo(new Share(3, 7, 1));
        assertThat(audit.positivesOf(0)).containsExactly(0, 2, 7);
    }

    @Test
    void beforeCreationIsAsked() throws IOException {
        CleanData data = read();
        long[] happened = new long[data.tickets().size()];
        Arrays.fill(happened, data.tickets().createdAt()[0]);
        happened[4]--;
        LabelFacts facts =
                new LabelFacts(Target.ESCALATION, data.tickets(), new byte[happened.length], happened, happened);
        LabelCheck check = LabelRule.ESCALATED_BEFORE_CREATION.check(facts);
        assertThat(check.looked()).isEqualTo(8);
        assertThat(check.findings().getFirst().tickets()).containsExactly(4);
    }

    @Test
    void pureLevelsAreThoseThatChanceDoesNotMake() {
        // 200 tickets, 100 with the outcome: 30 of "a" all have it, 0.5³⁰; 30 of "b" have it once; 9 of "c" never.
        int[] codes = new int[200];
        byte[] outcomes = new byte[200];
        Dictionary names = new Dictionary();
        List.of("a", "b", "c", "d").forEach(names::add);
        for (int i = 0; i < 200; i++) {
            codes[i] = i < 30 ? 0 : i < 60 ? 1 : i < 69 ? 2 : 3;
            outcomes[i] = i < 31 || i >= 131 ? Outcome.YES : Outcome.NO;
        }
        Column column = new Column.Categories(
                "attr.kind",
                Column.Owner.TICKET,
                Column.AsOf.CREATION,
                Column.Order.MOST_FIRST,
                new CodedColumn(codes, names));
        LabelCheck check = PureLevels.check(List.of(column), outcomes);
        assertThat(check.looked()).isEqualTo(3);
        assertThat(check.findings()).hasSize(1);
        LabelFinding.PureLevel pure = (LabelFinding.PureLevel) check.findings().getFirst();
        assertThat(pure.code()).isZero();
        assertThat(pure.isAlways()).isTrue();
        assertThat(pure.chance()).isCloseTo(Math.pow(0.5, 30), within(1e-15));
        // At a share of 10 %, 30 without the outcome come about by chance: 0.9³⁰ = 4 %; 70 do not: 0.06 %.
        assertThat(PureLevels.chance(new Share(0, 30, 0), new Share(10, 100, 0)))
                .isCloseTo(0.0424, within(1e-4));
        assertThat(PureLevels.chance(new Share(0, 70, 0), new Share(10, 100, 0)))
                .isLessThan(0.001);
    }

    @Test
    void jumpsAreByTheTwoProportionTest() {
        // 20 of 200 and 50 of 200: pooled 0.175, √(0.175 × 0.825 × 0.01) = 0.037997, 0.15 / 0.037997 = 3.948.
        Share before = new Share(20, 200, 0);
        Share after = new Share(50, 200, 0);
        assertThat(RateJumps.z(before, after)).isCloseTo(3.948, within(1e-3));
        assertThat(RateJumps.z(new Share(0, 50, 0), new Share(0, 50, 0))).isZero();
        long month = 31L * 86_400_000;
        Periods months = Periods.of(Grain.MONTH, ZoneOffset.UTC, 0, 3 * month);
        Share unsettled = new Share(50, 100, 100);
        Share lower = new Share(30, 200, 0); // against 50 of 200: pooled 0.2, error 0.04, z = −2.5
        Rates rates = new Rates(basis(), Target.ESCALATION, before, months, List.of(before, after, lower, unsettled));
        LabelCheck check = RateJumps.check(rates, new int[] {0, 1, 1, 2});
        assertThat(check.looked()).isEqualTo(2);
        assertThat(check.findings()).hasSize(1);
        LabelFinding.Jump jump = (LabelFinding.Jump) check.findings().getFirst();
        assertThat(jump.period()).isEqualTo(1);
        assertThat(jump.tickets()).containsExactly(1, 2);
    }

    @Test
    void filledOnlyWithTheOutcome() {
        byte[] outcomes = new byte[40];
        Arrays.fill(outcomes, 0, 15, Outcome.YES);
        assertThat(FilledOnly.isFilledOnlyWith(ticket -> ticket < 12, outcomes)).isTrue();
        assertThat(FilledOnly.isFilledOnlyWith(ticket -> ticket < 9, outcomes)).isFalse(); // too few to say
        assertThat(FilledOnly.isFilledOnlyWith(ticket -> ticket < 16, outcomes)).isFalse();
    }

    private Basis basis() {
        try {
            return Basis.of(read());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private CleanData read() throws IOException {
        Files.writeString(folder.resolve("tickets.csv"), TICKETS);
        Files.writeString(
                folder.resolve("ticket_events.csv"),
                "event_id,ticket_id,event_type,event_time\nE1,T1,Created,2026-01-05T10:00:00Z\nE2,T1,Commented,2026-01-20T10:00:00Z\n");
        Files.writeString(folder.resolve("customers.csv"), "customer_id,name\nC1,Ann\n");
        return Cleaning.run(Importer.plan(folder, new MappingChoice.Auto()), Progress.NONE)
                .data();
    }

    private static LabelCheck check(LabelAudit audit, LabelRule rule) {
        return audit.checks().stream()
                .filter(check -> check.subject().equals(new LabelCheck.Subject.OfRule(rule)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> broken(CleanData data, LabelAudit audit, LabelRule rule) {
        return check(audit, rule).findings().stream()
                .flatMap(finding ->
                        Arrays.stream(finding.tickets()).mapToObj(data.tickets().ids()::level))
                .toList();
    }
}
