package dev.escalation.features;

import dev.escalation.data.CodedColumn;

/** One feature for every row. */
public sealed interface FeatureColumn {
    FeatureInfo info();

    /** @param values NaN where missing */
    record Numeric(FeatureInfo info, double[] values) implements FeatureColumn {}

    record Categorical(FeatureInfo info, CodedColumn values) implements FeatureColumn {}
}
