package dev.escalation.simulate.study;

/** The policies of a simulation, in the order of its study. */
public enum Compared {
    /** Nobody acts. */
    TODAY,
    /** So many a day, by the rule of priority and age. */
    RULE,
    /** So many a day, by the model. */
    MODEL,
    /** All from the alert line on. */
    ALERT_LINE,
    /** So many a day, by who knows the future. */
    ORACLE
}
