package dev.escalation.features;

import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import java.util.Arrays;

/** One feature for every row. */
public sealed interface FeatureColumn {
    FeatureInfo info();

    /** The values of some rows, in their order. */
    FeatureColumn only(int... rows);

    /**
     * These values and behind them those of the same feature for other rows.
     *
     * @throws IllegalArgumentException if it is another feature, or has values that this one does not know
     */
    FeatureColumn plus(FeatureColumn other);

    private static IllegalArgumentException different(FeatureColumn one, FeatureColumn other) {
        return new IllegalArgumentException(
                other.info().name() + " does not go with " + one.info().name());
    }

    /** @param values NaN where missing */
    record Numeric(FeatureInfo info, double[] values) implements FeatureColumn {
        @Override
        public Numeric only(int... rows) {
            return new Numeric(
                    info, Arrays.stream(rows).mapToDouble(row -> values[row]).toArray());
        }

        @Override
        public Numeric plus(FeatureColumn other) {
            if (!(other instanceof Numeric numeric) || !numeric.info.equals(info)) {
                throw different(this, other);
            }
            double[] all = Arrays.copyOf(values, values.length + numeric.values.length);
            System.arraycopy(numeric.values, 0, all, values.length, numeric.values.length);
            return new Numeric(info, all);
        }
    }

    record Categorical(FeatureInfo info, CodedColumn values) implements FeatureColumn {
        @Override
        public Categorical only(int... rows) {
            int[] codes = Arrays.stream(rows).map(values::code).toArray();
            return new Categorical(info, new CodedColumn(codes, values.dictionary()));
        }

        @Override
        public Categorical plus(FeatureColumn other) {
            if (!(other instanceof Categorical named) || !named.info.equals(info)) {
                throw different(this, other);
            }
            int[] codes = Arrays.copyOf(values.codes(), values.size() + named.values.size());
            for (int row = 0; row < named.values.size(); row++) {
                String value = named.values.get(row);
                int code =
                        value == null ? Dictionary.MISSING : values.dictionary().codeOf(value);
                if (value != null && code == Dictionary.MISSING) {
                    throw different(this, other);
                }
                codes[values.size() + row] = code;
            }
            return new Categorical(info, new CodedColumn(codes, values.dictionary()));
        }
    }
}
