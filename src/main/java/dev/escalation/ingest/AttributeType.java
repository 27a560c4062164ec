package dev.escalation.ingest;

import java.util.Locale;

/** How the cells of an attribute are read. */
public enum AttributeType {
    CATEGORY,
    NUMBER,
    /** A number if every cell that is not missing is one, else a category. */
    AUTO;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
