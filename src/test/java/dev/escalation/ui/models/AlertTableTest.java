package dev.escalation.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.model.evaluation.ConfusionCounts;
import dev.escalation.model.evaluation.ScoredRows;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AlertTableTest {
    private static final int[] ROWS = {10, 11, 12, 20, 21, 30};
    private static final int[] TICKET = {1, 1, 1, 2, 2, 3};
    private static final double[] SCORE = {0.1, 0.5, 0.9, 0.5, 0.2, 1};
    private static final boolean[] HAPPENED = {true, true, true, false, false, false};

    @Test
    void countsByHand() {
        AlertTable table = new AlertTable(ROWS, TICKET, SCORE, HAPPENED);

        assertThat(table.at(0.5)).isEqualTo(new ConfusionCounts(2, 2, 1, 1));
        assertThat(table.at(0)).isEqualTo(new ConfusionCounts(3, 3, 0, 0));
        assertThat(table.at(Double.POSITIVE_INFINITY)).isEqualTo(new ConfusionCounts(0, 0, 3, 3));
        assertThat(table.ticketsAlerted(0.6)).isEqualTo(2);
        assertThat(table.tickets()).isEqualTo(3);
    }

    @Test
    void rowsOfEachCell() {
        AlertTable table = new AlertTable(ROWS, TICKET, SCORE, HAPPENED);

        assertThat(table.rows(AlertCell.CAUGHT, 0.5)).containsExactly(11, 12);
        assertThat(table.rows(AlertCell.MISSED, 0.5)).containsExactly(10);
        assertThat(table.rows(AlertCell.FALSE_ALARMS, 0.5)).containsExactly(20, 30);
        assertThat(table.rows(AlertCell.IN_PEACE, 0.5)).containsExactly(21);
    }

    @Test
    void aScoreOfOneIsInTheLastBin() {
        AlertTable table = new AlertTable(ROWS, TICKET, SCORE, HAPPENED);

        assertThat(table.histogram(2, false)).containsExactly(2, 4);
        assertThat(table.histogram(2, true)).containsExactly(1, 2);
    }

    @Test
    void agreesWithTheEvaluationAtEveryLine() {
        Random random = new Random(3);
        int size = 5000;
        int[] rows = random.ints(size, 0, 900).toArray();
        double[] score = random.doubles(size).map(x -> Math.rint(x * 200) / 200).toArray();
        boolean[] happened = new boolean[size];
        for (int i = 0; i < size; i++) {
            happened[i] = random.nextDouble() < score[i];
        }
        AlertTable table = new AlertTable(rows, rows, score, happened);
        ScoredRows scored = new ScoredRows(score, happened, rows);
        for (int step = 0; step <= 400; step++) {
            double line = step / 400.0;
            assertThat(table.at(line)).isEqualTo(ConfusionCounts.at(scored, line));
        }
    }
}
