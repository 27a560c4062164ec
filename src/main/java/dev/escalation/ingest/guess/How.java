package dev.escalation.ingest.guess;

/** How a column came to its meaning. */
public enum How {
    NAME,
    SIMILAR_NAME,
    NAME_AND_VALUES,
    VALUES,
    /** A profile says so. */
    PROFILE,
    /** None of ours, but few enough values to learn from. */
    FURTHER,
    CHOSEN,
    NONE
}
