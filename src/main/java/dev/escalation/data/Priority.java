package dev.escalation.data;

/** In ascending order of urgency. */
public enum Priority {
    LOW("Low"),
    MEDIUM("Medium"),
    HIGH("High"),
    URGENT("Urgent");

    private final String label;

    Priority(String label) {
        this.label = label;
    }

    /** As shown and as written to files. */
    public String label() {
        return label;
    }
}
