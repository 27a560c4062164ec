package dev.escalation.data;

import java.util.Locale;

/** Who did something to a ticket. */
public enum ActorRole {
    CUSTOMER,
    AGENT,
    SYSTEM,
    UNKNOWN;

    private static final ActorRole[] VALUES = values();

    /** As written to files: {@code customer}; empty for {@link #UNKNOWN}. */
    public String id() {
        return this == UNKNOWN ? "" : name().toLowerCase(Locale.ROOT);
    }

    public static ActorRole at(int ordinal) {
        return VALUES[ordinal];
    }
}
