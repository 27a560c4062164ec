package dev.escalation.model.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** By hand: Σ (now − then) · ln(now / then), each bin with half a row more. */
class PsiTest {
    private static final Psi.Tickets MANY = new Psi.Tickets(1_000_000, 1_000_000);

    private static CodedColumn column(int... codes) {
        Dictionary levels = new Dictionary();
        levels.add("a");
        levels.add("b");
        return new CodedColumn(codes, levels);
    }

    @Test
    void ofLevels() {
        int[] codes = new int[400];
        Arrays.fill(codes, 150, 200, 1);
        Arrays.fill(codes, 240, 400, 1);
        int[] then = IntStream.range(0, 200).toArray();
        int[] now = IntStream.range(200, 400).toArray();
        Psi psi = Psi.ofLevels(column(codes), then, now, MANY);
        // Then 150 and 50 of 200, now 40 and 160, each with half a row more, of 201.
        double byHand = (40.5 - 150.5) / 201 * Math.log(40.5 / 150.5) + (160.5 - 50.5) / 201 * Math.log(160.5 / 50.5);
        assertThat(psi.value()).isEqualTo(byHand, within(1e-12)).isBetween(1.35, 1.352);
        assertThat(psi.band()).isEqualTo(Psi.Band.MOVED_FAR);
        assertThat(psi.bins()).containsExactly(new Psi.Bin("a", 0.75, 0.2), new Psi.Bin("b", 0.25, 0.8));
    }

    @Test
    void missingCellsAndRareLevelsAreBinsOfTheirOwn() {
        Dictionary levels = new Dictionary();
        int[] codes = new int[2000];
        for (int i = 0; i < 2000; i++) {
            codes[i] = i % 1000 < 900 ? 0 : i % 1000 < 905 ? 1 + i % 1000 - 900 : Dictionary.MISSING;
        }
        IntStream.range(0, 6).forEach(level -> levels.add("level " + level));
        Psi psi = Psi.ofLevels(
                new CodedColumn(codes, levels),
                IntStream.range(0, 1000).toArray(),
                IntStream.range(1000, 2000).toArray(),
                MANY);
        assertThat(psi.bins())
                .containsExactly(
                        new Psi.Bin("level 0", 0.9, 0.9),
                        new Psi.Bin("others", 0.005, 0.005),
                        new Psi.Bin("", 0.095, 0.095));
        assertThat(psi.value()).isZero();
    }

    @Test
    void numbersAreCutAtDecilesOfThen() {
        double[] then = IntStream.range(0, 1000).mapToDouble(i -> i).toArray();
        double[] now = IntStream.range(0, 1000).mapToDouble(i -> i + 500).toArray();
        Psi psi = Psi.ofNumbers(then, now, MANY);
        assertThat(psi.bins()).hasSize(10);
        assertThat(psi.bins().getFirst().name()).isEqualTo("up to 100");
        assertThat(psi.bins().get(5).name()).isEqualTo("501 to 600");
        assertThat(psi.bins().getLast().name()).isEqualTo("901 or more");
        assertThat(psi.bins().getLast().now()).isEqualTo(0.599, within(1e-12));
        assertThat(psi.bins().stream().mapToDouble(Psi.Bin::then).sum()).isEqualTo(1, within(1e-12));
    }

    /** Most are 0: an edge stands once, and empty cells stand last. */
    @Test
    void countsOfFewValuesAndMissingOnes() {
        double[] then = new double[100];
        Arrays.fill(then, 90, 95, 3);
        Arrays.fill(then, 95, 100, Double.NaN);
        Psi psi = Psi.ofNumbers(then, then, MANY);
        assertThat(psi.bins())
                .containsExactly(
                        new Psi.Bin("0", 0.9, 0.9), new Psi.Bin("1 or more", 0.05, 0.05), new Psi.Bin("", 0.05, 0.05));
    }

    /** Tables of χ²: 3.841, 7.815, 16.919. */
    @Test
    void theQuantileOfChiSquareIsThatOfTables() {
        assertThat(Psi.chiSquare95(1)).isEqualTo(3.841, within(0.1));
        assertThat(Psi.chiSquare95(3)).isEqualTo(7.815, within(0.07));
        assertThat(Psi.chiSquare95(9)).isEqualTo(16.919, within(0.02));
        assertThat(Psi.chiSquare95(0)).isZero();
    }

    /** With 60 tickets an index beyond 0.1 is nothing; chance stays below its bound in about 95 of 100 cases. */
    @Test
    void smallDataIsNotCalledDrift() {
        Random random = new Random(5);
        int beyond = 0;
        int called = 0;
        for (int run = 0; run < 400; run++) {
            double[] then = random.doubles(300).toArray();
            double[] now = random.doubles(60).toArray();
            Psi psi = Psi.ofNumbers(then, now, new Psi.Tickets(300, 60));
            beyond += psi.value() >= 0.1 ? 1 : 0;
            called += psi.value() > psi.chance() ? 1 : 0;
            assertThat(psi.value() <= psi.chance() && psi.band() != Psi.Band.STABLE)
                    .isFalse();
        }
        assertThat(beyond).isGreaterThan(200);
        assertThat(called / 400.0).isBetween(0.005, 0.1);
    }

    @Test
    void bandsAreTheUsualOnes() {
        assertThat(new Psi(0.0999, 0, java.util.List.of()).band()).isEqualTo(Psi.Band.STABLE);
        assertThat(new Psi(0.1, 0, java.util.List.of()).band()).isEqualTo(Psi.Band.MOVED);
        assertThat(new Psi(0.25, 0, java.util.List.of()).band()).isEqualTo(Psi.Band.MOVED_FAR);
        assertThat(new Psi(0.3, 0.31, java.util.List.of()).band()).isEqualTo(Psi.Band.STABLE);
    }

    /** Newcombe (1998), table II, method 10, of 56/70 less 48/80: 0.2, from 0.0524 to 0.3339. */
    @Test
    void theChangeOfAShareHasNewcombesInterval() {
        RateChange change = RateChange.of(48, 80, 56, 70);
        assertThat(change.low()).isEqualTo(0.0524, within(0.0001));
        assertThat(change.high()).isEqualTo(0.3339, within(0.0001));
        assertThat(change.isBeyondChance()).isTrue();
        assertThat(change.isLarge()).isTrue();
        assertThat(RateChange.of(50, 100, 51, 100).isBeyondChance()).isFalse();
    }
}
