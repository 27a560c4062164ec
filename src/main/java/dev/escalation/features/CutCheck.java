package dev.escalation.features;

import dev.escalation.data.CleanData;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The proof that no feature sees the future, made on the data at hand: everything after a moment is taken away, the
 * features are computed again, and every row up to that moment has to be the same, value for value.
 *
 * @param moment where the data was cut
 * @param rowsCompared rows with as-of up to the moment
 * @param differences what was not the same, in words, at most {@link #MOST_DIFFERENCES}; empty if the proof holds
 */
public record CutCheck(long moment, int rowsCompared, List<String> differences) {
    static final int MOST_DIFFERENCES = 20;
    private static final double SHARE_OF_ROWS_KEPT = 0.7;

    public CutCheck {
        differences = List.copyOf(differences);
    }

    public boolean holds() {
        return differences.isEmpty();
    }

    /** Cuts where 70 % of the training rows lie before. */
    public static CutCheck of(FeatureTable table, Progress progress) {
        long[] moments = Arrays.stream(table.asOf()).sorted().toArray();
        if (moments.length == 0) {
            return new CutCheck(table.data().lastMoment(), 0, List.of());
        }
        return at(table, moments[(int) (moments.length * SHARE_OF_ROWS_KEPT)], progress);
    }

    static CutCheck at(FeatureTable table, long moment, Progress progress) {
        CleanData before = DataCut.at(table.data(), moment);
        Optional<TicketVectors> vectors =
                table.vectors().map(all -> all.select(table.data().tickets(), before.tickets()));
        FeatureTable again = FeatureBuilder.build(before, table.plan(), vectors, OptionalLong.empty(), progress);
        return compare(table, again, moment);
    }

    /** Compares two tables of features that were computed from data up to, and beyond, a moment. */
    public static CutCheck compare(FeatureTable table, FeatureTable cut, long moment) {
        Map<String, Integer> rowOfKey = new HashMap<>();
        for (int row = 0; row < cut.rows(); row++) {
            if (!cut.isQueueRow(row)) {
                rowOfKey.put(key(cut, row), row);
            }
        }
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (int row = 0; row < table.rows() && differences.size() < MOST_DIFFERENCES; row++) {
            if (table.isQueueRow(row) || table.asOf()[row] > moment) {
                continue;
            }
            compared++;
            Integer other = rowOfKey.remove(key(table, row));
            if (other == null) {
                differences.add("row " + key(table, row) + " is missing from the cut data");
            } else {
                compareRow(table, row, cut, other, differences);
            }
        }
        if (differences.isEmpty() && !rowOfKey.isEmpty()) {
            differences.add(rowOfKey.size() + " rows exist in the cut data only, such as "
                    + rowOfKey.keySet().stream().sorted().findFirst().orElseThrow());
        }
        return new CutCheck(moment, compared, differences);
    }

    private static void compareRow(
            FeatureTable table, int row, FeatureTable cut, int cutRow, List<String> differences) {
        for (int c = 0; c < table.columns().size() && differences.size() < MOST_DIFFERENCES; c++) {
            String full = text(table.columns().get(c), row);
            String before = text(cut.columns().get(c), cutRow);
            if (!Objects.equals(full, before)) {
                differences.add(table.columns().get(c).info().name() + " of " + key(table, row) + " is " + full
                        + ", without the future " + before);
            }
        }
    }

    private static String text(FeatureColumn column, int row) {
        return switch (column) {
            case FeatureColumn.Numeric numeric -> Double.toString(numeric.values()[row]);
            case FeatureColumn.Categorical categorical ->
                String.valueOf(categorical.values().get(row));
        };
    }

    private static String key(FeatureTable table, int row) {
        return table.ticketId(row) + " at age " + table.ageHours()[row] + " h";
    }
}
