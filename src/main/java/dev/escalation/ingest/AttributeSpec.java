package dev.escalation.ingest;

/**
 * A further column that a mapping names.
 *
 * @param name with its prefix: {@code attr.location}
 */
public record AttributeSpec(String name, AttributeType type) {
    public AttributeSpec {
        if (!name.startsWith("attr.") || name.length() == "attr.".length()) {
            throw new IllegalArgumentException("an attribute is named attr.something, not " + name);
        }
    }
}
