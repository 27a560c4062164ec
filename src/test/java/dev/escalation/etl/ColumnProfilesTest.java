package dev.escalation.etl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import dev.escalation.data.Instants;
import dev.escalation.data.Outcome;
import dev.escalation.data.TextColumn;
import dev.escalation.etl.ColumnProfile.ValueCount;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against numbers counted by hand. */
class ColumnProfilesTest {
    @Test
    void valuesAreCountedMostFrequentFirst() {
        Dictionary levels = new Dictionary();
        int low = levels.add("Low");
        int high = levels.add("High");
        levels.add("Never");
        int[] codes = {low, high, high, Dictionary.MISSING, high};

        ColumnProfile profile = CellCounts.values("priority", new CodedColumn(codes, levels));

        assertThat(profile)
                .isEqualTo(new ColumnProfile.Values(
                        "priority", 5, 1, 2, List.of(new ValueCount("High", 3), new ValueCount("Low", 1))));
        assertThat(profile.missingShare()).isEqualTo(0.2);
        assertThat(profile.bars()).containsExactly(3, 1);
    }

    @Test
    void numbersHaveMedianAndTheirUpperEnd() {
        double[] values = IntStream.rangeClosed(1, 20).asDoubleStream().toArray();
        values[19] = 1000;

        ColumnProfile.Amounts profile = (ColumnProfile.Amounts) CellCounts.amounts("years", values);

        assertThat(profile.median()).isEqualTo(10.5);
        assertThat(profile.below95()).isEqualTo(19);
        assertThat(profile.largest()).isEqualTo(1000);
        assertThat(profile.least()).isEqualTo(1);
        assertThat(profile.bars()).hasSize(14);
        assertThat(profile.bars().stream().mapToInt(Integer::intValue).sum()).isEqualTo(20);
        // The range 1 to 19 in 14 steps of 1.2857: the last begins at 17.71 and holds 18, 19 and the 1000.
        assertThat(profile.bars().getLast()).isEqualTo(3);
        assertThat(profile.bars().getFirst()).isEqualTo(2);
    }

    @Test
    void momentsSpanFromTheFirstToTheLast() {
        ColumnProfile.Moments profile = (ColumnProfile.Moments)
                CellCounts.moments("closed_at", new long[] {2800, Instants.MISSING, 0, 100, 1400});

        assertThat(profile.first()).isZero();
        assertThat(profile.last()).isEqualTo(2800);
        assertThat(profile.missing()).isEqualTo(1);
        assertThat(profile.bars()).containsExactly(2, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1);
    }

    @Test
    void outcomesAreYesOrNoOrUnknown() {
        byte[] outcomes = {Outcome.YES, Outcome.NO, Outcome.NO, Outcome.UNKNOWN};

        ColumnProfile profile = CellCounts.yesNo("sla_breached", outcomes);

        assertThat(profile).isEqualTo(new ColumnProfile.YesNo("sla_breached", 4, 1, 1));
        assertThat(profile.bars()).containsExactly(1, 2);
    }

    @Test
    void textsAreProfiledByTheirLength() {
        TextColumn.Builder texts = new TextColumn.Builder();
        texts.add("abc").add("").add("äöü12").add("x");

        ColumnProfile.Texts profile = (ColumnProfile.Texts) CellCounts.texts("subject", texts.build());

        assertThat(profile.missing()).isEqualTo(1);
        assertThat(profile.medianLength()).isEqualTo(3);
        assertThat(profile.longest()).isEqualTo(5);
    }

    @Test
    void aColumnWithoutCellsSaysSo() {
        assertThat(CellCounts.amounts("n", new double[] {Double.NaN}).filled()).isZero();
        assertThat(CellCounts.texts("t", TextColumn.missing(2)).missingShare()).isEqualTo(1);
        assertThat(CellCounts.moments("m", new long[0]).missingShare()).isZero();
    }
}
