package dev.escalation.model.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ColumnAucTest {
    /** Twenty of each class: of 400 pairs 300 stand right, 40 are tied (20 right), so (300 + 20) / 400. */
    @Test
    void countsPairsAndHalfOfTheTies() {
        double[] values = new double[40];
        boolean[] positive = new boolean[40];
        for (int i = 0; i < 20; i++) {
            positive[i] = true;
            values[i] = i < 15 ? 3 : i < 17 ? 1 : 0;
            values[20 + i] = 1;
        }
        assertThat(ColumnAuc.of(values, positive).value()).isEqualTo((15 * 20 + 2 * 20 / 2.0) / 400, within(1e-12));
    }

    @Test
    void takesTheBetterDirectionAndLeavesOutMissingValues() {
        double[] values = new double[60];
        boolean[] positive = new boolean[60];
        for (int i = 0; i < 60; i++) {
            positive[i] = i < 30;
            values[i] = i < 5 ? Double.NaN : i;
        }
        assertThat(ColumnAuc.of(values, positive).value()).isEqualTo(1);
    }

    @Test
    void isUndefinedWhereAClassHasFewerThanTwentyValues() {
        double[] values = new double[60];
        boolean[] positive = new boolean[60];
        for (int i = 0; i < 19; i++) {
            positive[i] = true;
        }
        assertThat(ColumnAuc.of(values, positive).defined()).isFalse();
    }

    @Test
    void anIdSaysNothingAboutOtherTickets() {
        int rows = 2000;
        int[] codes = new int[rows];
        int[] ticket = new int[rows];
        boolean[] positive = new boolean[rows];
        Random random = new Random(3);
        for (int i = 0; i < rows; i++) {
            ticket[i] = i / 2;
            codes[i] = i / 2;
            positive[i] = i % 2 == 0 ? random.nextInt(4) == 0 : positive[i - 1];
        }
        assertThat(ColumnAuc.ofLevels(codes, positive, ticket).value()).isEqualTo(0.5, within(1e-9));
    }

    /** Level 1 has the outcome in 9 of 10, level 0 in 1 of 10: (0.9 · 0.9 + (0.9 · 0.1 + 0.1 · 0.9) / 2) = 0.9. */
    @Test
    void aLevelStandsForItsShareAmongOtherTickets() {
        int rows = 2000;
        int[] codes = new int[rows];
        int[] ticket = new int[rows];
        boolean[] positive = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            ticket[i] = i;
            codes[i] = i / 1000;
            positive[i] = i / 5 % 10 == 9 ? codes[i] == 0 : codes[i] == 1;
        }
        assertThat(ColumnAuc.ofLevels(codes, positive, ticket).value()).isEqualTo(0.9, within(0.02));
    }

    @Test
    void emptyCellsAreAColumnOfTheirOwn() {
        boolean[] missing = new boolean[100];
        boolean[] positive = new boolean[100];
        for (int i = 0; i < 100; i++) {
            positive[i] = i < 50;
            missing[i] = i >= 10;
        }
        // Of the positives 40 of 50 are empty, of the others all: (1 + 0.2) / 2.
        assertThat(ColumnAuc.ofMissing(missing, positive).value()).isEqualTo(0.6, within(1e-12));
    }
}
