package dev.escalation.ingest.guess;

/** Which part of a date stands first. */
public enum DateOrder {
    YEAR_FIRST,
    DAY_FIRST,
    MONTH_FIRST,
    /** The month is written as a name, or a profile states the form. */
    STATED,
    /** The values can be read in more than one way; a person has to say which one is meant. */
    UNDECIDED
}
