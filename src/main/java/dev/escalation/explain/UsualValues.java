package dev.escalation.explain;

import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is usual for a feature: the middle half of the train tickets at the same age. */
public final class UsualValues {
    /** Fewer known values do not say what is usual. */
    private static final int FEWEST = 20;

    private final TreeMap<Integer, Map<String, Range>> byAge = new TreeMap<>();

    /**
     * The middle half.
     *
     * @param low first quartile
     * @param high third quartile
     */
    public record Range(double low, double high) {
        public boolean contains(double value) {
            return value >= low && value <= high;
        }
    }

    private UsualValues() {}

    /** @param trainRows rows to learn from */
    public static UsualValues of(FeatureTable table, int[] trainRows) {
        UsualValues usual = new UsualValues();
        Map<Integer, int[]> rowsByAge = new HashMap<>();
        for (int age : Arrays.stream(trainRows)
                .map(row -> table.ageHours()[row])
                .distinct()
                .toArray()) {
            rowsByAge.put(
                    age,
                    Arrays.stream(trainRows)
                            .filter(row -> table.ageHours()[row] == age)
                            .toArray());
        }
        rowsByAge.forEach((age, rows) -> usual.byAge.put(age, ranges(table, rows)));
        return usual;
    }

    /** What is usual at the last prediction point up to an age; empty if nobody can say. */
    public Optional<Range> of(String feature, double ageHours) {
        var atAge = byAge.floorEntry((int) Math.max(0, ageHours));
        if (atAge == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(atAge.getValue().get(feature));
    }

    private static Map<String, Range> ranges(FeatureTable table, int[] rows) {
        Map<String, Range> ranges = new HashMap<>();
        for (FeatureColumn column : table.columns()) {
            if (column instanceof FeatureColumn.Numeric(var info, var values)) {
                double[] known = Arrays.stream(rows)
                        .mapToDouble(row -> values[row])
                        .filter(value -> !Double.isNaN(value))
                        .sorted()
                        .toArray();
                if (known.length >= FEWEST) {
                    ranges.put(info.name(), new Range(known[known.length / 4], known[known.length * 3 / 4]));
                }
            }
        }
        return ranges;
    }
}
