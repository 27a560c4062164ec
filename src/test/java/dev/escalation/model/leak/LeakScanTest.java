package dev.escalation.model.leak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import dev.escalation.features.CoreFeature.Role;
import dev.escalation.features.CoreFeature.Unit;
import dev.escalation.features.CutCheck;
import dev.escalation.features.DeskFixture;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureInfo;
import dev.escalation.features.FeaturePlan;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.features.TextUse;
import dev.escalation.model.Comparison;
import dev.escalation.model.ModelKind;
import dev.escalation.model.ModelTrainer;
import dev.escalation.model.Segment;
import dev.escalation.model.TrainingOptions;
import dev.escalation.model.leak.LeakFinding.Kind;
import dev.escalation.model.leak.LeakFinding.Severity;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeakScanTest {
    private static final int TICKETS = 1_200;
    private static final CutCheck HOLDS = new CutCheck(0, 1, List.of());

    /** A ticket every hour; a fifth escalates at first, two fifths later; priority tells a little. */
    private static FeatureTable table() {
        DeskFixture desk = new DeskFixture();
        Random random = new Random(4);
        for (int i = 0; i < TICKETS; i++) {
            boolean risky = random.nextBoolean();
            DeskFixture.Ticket ticket = desk.ticket("T%04d".formatted(i), "C" + i % 60, i)
                    .priority(risky ? "High" : "Low")
                    .resolvedAt(i + 24);
            int percent = (i < TICKETS / 2 ? 10 : 30) + (risky ? 20 : 0);
            if (random.nextInt(100) < percent) {
                ticket.escalatedAt(i + 12);
            }
        }
        return FeatureBuilder.build(
                desk.data(TICKETS + 100),
                new FeaturePlan(Target.ESCALATION, PredictionPoints.only(List.of(0))).with(TextUse.OFF),
                OptionalLong.empty(),
                Progress.NONE);
    }

    private static FeatureInfo info(String name) {
        return new FeatureInfo(name, name, name, Unit.NUMBER, Role.CONTEXT);
    }

    private static FeatureTable with(FeatureTable table, FeatureColumn... added) {
        List<FeatureColumn> columns = new ArrayList<>(table.columns());
        columns.addAll(List.of(added));
        return new FeatureTable(
                table.data(),
                table.plan(),
                table.ticket(),
                table.asOf(),
                table.ageHours(),
                table.label(),
                table.outcomes(),
                table.similar(),
                columns);
    }

    private static FeatureColumn number(String name, double[] values) {
        return new FeatureColumn.Numeric(info(name), values);
    }

    private static Map<String, LeakFinding> found(FeatureTable table) {
        int[] rows = IntStream.range(0, table.rows()).toArray();
        return LeakScan.scan(table, rows, HOLDS, Optional.empty()).stream()
                .filter(LeakScanTest::isToBeLookedAt)
                .collect(Collectors.toMap(LeakFinding::column, finding -> finding));
    }

    @Test
    void anHonestDeskHasNothingToLookAt() {
        assertThat(found(table())).isEmpty();
    }

    @Test
    void columnsThatTellTheOutcomeAreNamedInEveryForm() {
        FeatureTable table = table();
        Random random = new Random(8);
        double[] numbers = new double[table.rows()];
        double[] blank = new double[table.rows()];
        Dictionary levels = new Dictionary();
        int[] codes = new int[table.rows()];
        for (int row = 0; row < numbers.length; row++) {
            boolean positive = table.label()[row];
            numbers[row] = (positive ? 2 : 0) + random.nextGaussian();
            blank[row] = positive ? 1 : Double.NaN;
            codes[row] = levels.add("group " + (2 * random.nextInt(20) + (positive ? 1 : 0)));
        }
        Map<String, LeakFinding> found = found(with(
                table,
                number("attr.score", numbers),
                number("attr.closed", blank),
                new FeatureColumn.Categorical(info("attr.team"), new CodedColumn(codes, levels))));
        assertThat(found.keySet()).containsExactlyInAnyOrder("attr.score", "attr.closed", "attr.team");
        // Φ(2 / √2) = 0.921
        assertThat(found.get("attr.score"))
                .returns(Kind.SINGLE_FEATURE, LeakFinding::kind)
                .returns(Severity.WARNING, LeakFinding::severity);
        assertThat(found.get("attr.score").evidence()).containsPattern("0\\.9[123]");
        assertThat(found.get("attr.closed"))
                .returns(Kind.MISSING_TELLS, LeakFinding::kind)
                .returns(Severity.ALARM, LeakFinding::severity);
        assertThat(found.get("attr.team"))
                .returns(Kind.SINGLE_FEATURE, LeakFinding::kind)
                .returns(Severity.ALARM, LeakFinding::severity);
    }

    @Test
    void anIdThatRisesWithTimeIsNamedOnlyWhereTheShareMoves() {
        FeatureTable table = table();
        double[] rising = IntStream.range(0, table.rows())
                .mapToDouble(row -> 1000 + 3 * table.ticket()[row])
                .toArray();
        Dictionary ids = new Dictionary();
        int[] codes = IntStream.range(0, table.rows())
                .map(row -> ids.add("INC" + (5000 + table.ticket()[row])))
                .toArray();
        double[] shuffled = new Random(2).doubles(table.rows()).toArray();
        Map<String, LeakFinding> found = found(with(
                table,
                number("attr.number", rising),
                number("attr.any", shuffled),
                new FeatureColumn.Categorical(info("attr.id"), new CodedColumn(codes, ids))));
        assertThat(found.keySet()).containsExactlyInAnyOrder("attr.number", "attr.id");
        assertThat(found.get("attr.id").kind()).isEqualTo(Kind.TIME_PROXY);
        assertThat(found.get("attr.id").evidence())
                .contains("rank correlation 1.000")
                .contains("from 17.3 % in the earlier half to 40.8 %");

        long[] created = table.data().tickets().createdAt();
        boolean[] steady = new boolean[created.length];
        for (int i = 0; i < steady.length; i++) {
            steady[i] = i % 4 == 0;
        }
        assertThat(new ProxyOfTime(created, steady).evidence(rising)).isEmpty();
    }

    @Test
    void aColumnThatComesWithTheEndIsKnownByOpenTickets() {
        long[] at = new long[200];
        for (int ticket = 0; ticket < 200; ticket++) {
            at[ticket] = ticket < 120 ? 5 : dev.escalation.data.Instants.MISSING;
        }
        FilledAtEnd check = new FilledAtEnd(new TicketEnds(at));
        assertThat(check.evidence(ticket -> ticket < 100))
                .hasValueSatisfying(words -> assertThat(words)
                        .contains("100 of 120 tickets that have ended")
                        .contains("0 of 80 open ones"));
        assertThat(check.evidence(ticket -> ticket % 2 == 0)).isEmpty();
        assertThat(check.evidence(ticket -> ticket < 5))
                .as("too few are filled")
                .isEmpty();
    }

    @Test
    void aModelThatRestsOnOneFeatureIsDoubtedWhereItsFiguresStand() {
        FeatureTable table = table();
        Random random = new Random(8);
        double[] leak = new double[table.rows()];
        for (int row = 0; row < leak.length; row++) {
            leak[row] = (table.label()[row] ? 3.0 : 0) + random.nextGaussian();
        }
        FeatureTable leaking = with(table, number("attr.leak", leak));
        Comparison comparison = comparison(leaking);
        List<LeakFinding> findings = scanned(comparison);
        LeakFinding dominates = findings.stream()
                .filter(finding -> finding.kind() == Kind.DOMINATES)
                .findFirst()
                .orElseThrow();
        assertThat(dominates.column()).isEqualTo("attr.leak");
        assertThat(dominates.severity()).isEqualTo(Severity.ALARM);
        assertThat(dominates.doubts("logistic", "logistic")).isTrue();
        assertThat(dominates.doubts("rule", "logistic")).isFalse();
        assertThat(findings)
                .filteredOn(finding -> finding.kind() == Kind.SUSPICIOUS_RESULT)
                .extracting(LeakFinding::column)
                .containsExactly("logistic");
        assertThat(scanned(comparison(table)))
                .filteredOn(LeakScanTest::isToBeLookedAt)
                .isEmpty();
    }

    /** This desk keeps no history of priorities, which is no matter here. */
    private static boolean isToBeLookedAt(LeakFinding finding) {
        return finding.severity() != Severity.NOTE && finding.kind() != Kind.NO_HISTORY;
    }

    private static Comparison comparison(FeatureTable table) {
        return ModelTrainer.train(table, TrainingOptions.defaults().only(Set.of(ModelKind.LOGISTIC)), Progress.NONE);
    }

    private static List<LeakFinding> scanned(Comparison comparison) {
        FeatureTable table = comparison.table();
        return LeakScan.scan(table, comparison.split().rows(table, Segment.TRAIN), HOLDS, Optional.of(comparison));
    }
}
