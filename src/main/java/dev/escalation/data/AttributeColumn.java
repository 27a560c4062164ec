package dev.escalation.data;

/** A further column of a table, named {@code attr.…} by the mapping. */
public sealed interface AttributeColumn {
    /** With its prefix: {@code attr.location}. */
    String name();

    /** @param values NaN where missing */
    record Numeric(String name, double[] values) implements AttributeColumn {
        public Numeric {
            checkName(name);
        }
    }

    record Categorical(String name, CodedColumn values) implements AttributeColumn {
        public Categorical {
            checkName(name);
        }
    }

    private static void checkName(String name) {
        if (!name.startsWith("attr.") || name.length() == "attr.".length()) {
            throw new IllegalArgumentException("an attribute is named attr.something, not " + name);
        }
    }
}
