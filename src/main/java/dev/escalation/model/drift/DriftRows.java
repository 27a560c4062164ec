package dev.escalation.model.drift;

import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureTable;
import java.util.Arrays;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Which rows of now are in a bin. */
public final class DriftRows {
    private DriftRows() {}

    /**
     * @param table that the drift was measured on
     * @return rows of the table
     */
    public static int[] of(Drift drift, FeatureTable table, FeatureDrift feature, Psi.Bin bin) {
        FeatureColumn column = table.column(feature.info().name());
        IntPredicate inBin = switch (column) {
            case FeatureColumn.Numeric numeric -> {
                Psi.Binning bins = Psi.Binning.of(Arrays.stream(drift.thenRows())
                        .mapToDouble(row -> numeric.values()[row])
                        .toArray());
                yield row -> bins.nameOf(numeric.values()[row]).equals(bin.name());
            }
            case FeatureColumn.Categorical categorical -> {
                Set<String> names =
                        feature.psi().bins().stream().map(Psi.Bin::name).collect(Collectors.toSet());
                yield row -> {
                    String value = categorical.values().get(row);
                    String name = value == null ? "" : names.contains(value) ? value : Psi.OTHERS;
                    return name.equals(bin.name());
                };
            }
        };
        return Arrays.stream(drift.nowRows()).filter(inBin).toArray();
    }
}
