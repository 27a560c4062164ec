package dev.escalation.sample;

/** A ticket's priority, in ascending order. */
enum Urgency {
    LOW("Low", -0.7, 336, 22.0),
    MEDIUM("Medium", 0.0, 168, 18.0),
    HIGH("High", 0.6, 96, 14.0),
    URGENT("Urgent", 1.1, 48, 9.0);

    final String label;
    final double score;
    /** Hours to the solution that a standard customer is promised, around the clock. */
    final double slaHours;
    /** Scale of an agent's time to act, in working hours. */
    final double actionHours;

    Urgency(String label, double score, double slaHours, double actionHours) {
        this.label = label;
        this.score = score;
        this.slaHours = slaHours;
        this.actionHours = actionHours;
    }

    Urgency raised() {
        return switch (this) {
            case LOW -> MEDIUM;
            case MEDIUM -> HIGH;
            case HIGH, URGENT -> URGENT;
        };
    }

    Urgency lowered() {
        return switch (this) {
            case LOW, MEDIUM -> LOW;
            case HIGH -> MEDIUM;
            case URGENT -> HIGH;
        };
    }
}
