package dev.escalation.model.preprocessing;

/** One feature as the feature layer gives it, one value per row. */
public sealed interface RawColumn permits NumericColumn, CategoricalColumn {
    String name();

    int rows();
}
