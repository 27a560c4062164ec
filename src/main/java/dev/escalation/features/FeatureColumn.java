package dev.escalation.features;

import dev.escalation.data.CodedColumn;
import java.util.Arrays;

/** One feature for every row. */
public sealed interface FeatureColumn {
    FeatureInfo info();

    /** The values of some rows, in their order. */
    FeatureColumn only(int... rows);

    /** @param values NaN where missing */
    record Numeric(FeatureInfo info, double[] values) implements FeatureColumn {
        @Override
        public Numeric only(int... rows) {
            return new Numeric(
                    info, Arrays.stream(rows).mapToDouble(row -> values[row]).toArray());
        }
    }

    record Categorical(FeatureInfo info, CodedColumn values) implements FeatureColumn {
        @Override
        public Categorical only(int... rows) {
            int[] codes = Arrays.stream(rows).map(values::code).toArray();
            return new Categorical(info, new CodedColumn(codes, values.dictionary()));
        }
    }
}
