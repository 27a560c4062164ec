package dev.escalation.model.preprocessing;

/**
 * One column of the matrix.
 *
 * @param name the name the model knows: of the raw column, {@code column_level}, or {@code column missing}
 * @param source the raw column it was made of, the one a person knows
 */
public record EncodedColumn(String name, String source) {}
