package dev.escalation.data;

/** What can happen to a ticket. Spellings of other systems are translated to these by a mapping. */
public enum EventType {
    CREATED("Created"),
    UPDATED("Updated"),
    COMMENTED("Commented"),
    ASSIGNED("Assigned"),
    /** Handed from one assignee to another, where the source counts these itself. */
    REASSIGNED("Reassigned"),
    /** Handed from one group to another. */
    TRANSFERRED("Transferred"),
    STATUS_CHANGED("StatusChanged"),
    PENDING("Pending"),
    PRIORITY_RAISED("PriorityRaised"),
    PRIORITY_LOWERED("PriorityLowered"),
    /** Another column of the ticket changed; {@link EventTable#field()} says which. */
    ATTRIBUTE_CHANGED("AttributeChanged"),
    ESCALATED("Escalated"),
    SLA_BREACHED("SlaBreached"),
    RESOLVED("Resolved"),
    REOPENED("Reopened"),
    CLOSED("Closed"),
    CANCELLED("Cancelled");

    private static final EventType[] VALUES = values();

    private final String id;

    EventType(String id) {
        this.id = id;
    }

    /** As written to files: {@code PriorityRaised}. */
    public String id() {
        return id;
    }

    /** The type with the given {@link #ordinal()}, without copying the array of all. */
    public static EventType at(int ordinal) {
        return VALUES[ordinal];
    }
}
