package dev.escalation.data;

/** Where a ticket stands. */
public enum Status {
    NEW("New"),
    OPEN("Open"),
    IN_PROGRESS("In Progress"),
    PENDING("Pending"),
    RESOLVED("Resolved"),
    CLOSED("Closed"),
    CANCELLED("Cancelled");

    private final String label;

    Status(String label) {
        this.label = label;
    }

    /** As shown and as written to files. */
    public String label() {
        return label;
    }

    /** Somebody still has to act. */
    public boolean isOpen() {
        return compareTo(RESOLVED) < 0;
    }
}
