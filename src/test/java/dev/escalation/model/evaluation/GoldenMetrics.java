package dev.escalation.model.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;

/** The 1,000 scored rows of golden/metrics and their summary. */
final class GoldenMetrics {
    static final Offset<Double> TOLERANCE = Offset.offset(1e-9);

    private GoldenMetrics() {}

    static ScoredRows rows() {
        GoldenTable input = GoldenTable.read("metrics/input.csv");
        List<String> customers =
                Arrays.stream(input.texts("customer_id")).distinct().toList();
        int[] cluster = Arrays.stream(input.texts("customer_id"))
                .mapToInt(customers::indexOf)
                .toArray();
        double[] truth = input.numbers("y_true");
        boolean[] positive = new boolean[truth.length];
        for (int row = 0; row < truth.length; row++) {
            positive[row] = truth[row] == 1;
        }
        return new ScoredRows(input.numbers("p_hat"), positive, cluster);
    }

    static Map<String, Double> summary() {
        GoldenTable table = GoldenTable.read("metrics/summary.csv");
        Map<String, Double> summary = new HashMap<>();
        for (int row = 0; row < table.size(); row++) {
            summary.put(table.text(row, "metric"), table.number(row, "value"));
        }
        return summary;
    }

    static ScoredRows rowsBetween(int from, int to) {
        return rows().subset(java.util.stream.IntStream.range(from, to).toArray());
    }
}
