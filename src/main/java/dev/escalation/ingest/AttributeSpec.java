package dev.escalation.ingest;

import dev.escalation.words.Said;
import dev.escalation.words.UnusableValueException;

/**
 * A further column that a mapping names.
 *
 * @param name with its prefix: {@code attr.location}
 */
public record AttributeSpec(String name, AttributeType type) {
    public AttributeSpec {
        if (!name.startsWith("attr.") || name.length() == "attr.".length()) {
            throw new UnusableValueException(Said.of("ingest.mapping.attribute", name));
        }
    }
}
