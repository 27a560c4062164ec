package dev.escalation.model.closer;

import dev.escalation.data.Instants;
import dev.escalation.features.FeatureTable;
import dev.escalation.model.Comparison;
import dev.escalation.model.ModelResult;
import dev.escalation.model.RowEvaluation;
import dev.escalation.model.evaluation.ScoredRows;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What one model said of the test rows, and what came of them. All arrays are per test row, rows of a ticket together and in
 * order of time.
 *
 * @param row of the feature table
 * @param ticket row of the ticket table
 * @param asOf moment of the score, in milliseconds since 1970
 * @param scored probability, outcome and customer
 * @param outcomeAt moment of the outcome for rows whose outcome happened; {@link Instants#MISSING} where it is not on record
 * @param threshold rows with at least this probability are alerted; infinite for nobody
 */
public record TestScores(int[] row, int[] ticket, long[] asOf, ScoredRows scored, long[] outcomeAt, double threshold) {
    public TestScores {
        int rows = scored.size();
        if (row.length != rows || ticket.length != rows || asOf.length != rows || outcomeAt.length != rows) {
            throw new IllegalArgumentException("all columns need " + rows + " rows");
        }
    }

    public static TestScores of(Comparison comparison, ModelResult result) {
        FeatureTable table = comparison.table();
        int[] rows = comparison.testRows();
        return new TestScores(
                rows,
                Arrays.stream(rows).map(row -> table.ticket()[row]).toArray(),
                Arrays.stream(rows).mapToLong(row -> table.asOf()[row]).toArray(),
                RowEvaluation.scored(table, rows, result.testProbability()),
                Arrays.stream(rows)
                        .mapToLong(row ->
                                table.label()[row] ? table.outcomes().knownAt()[table.ticket()[row]] : Instants.MISSING)
                        .toArray(),
                result.test().threshold());
    }

    public int size() {
        return row.length;
    }

    public boolean isAlerted(int place) {
        return scored.probability()[place] >= threshold;
    }

    public boolean isPositive(int place) {
        return scored.positive()[place];
    }

    /** Where the rows of each ticket begin, and one entry more for the end. */
    int[] ticketStarts() {
        return IntStream.rangeClosed(0, size())
                .filter(place -> place == 0 || place == size() || ticket[place] != ticket[place - 1])
                .toArray();
    }

    /** Distinct tickets among these places whose outcome happened. */
    int positiveTickets(int[] places) {
        return (int) Arrays.stream(places)
                .filter(this::isPositive)
                .map(place -> ticket[place])
                .distinct()
                .count();
    }

    /** The feature table's rows of these places. */
    public int[] rows(int[] places) {
        return Arrays.stream(places).map(place -> row[place]).toArray();
    }
}
