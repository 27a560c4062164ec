package dev.escalation.simulate.study;

/** By what a policy chooses tickets. */
public enum Ranking {
    /** It chooses none. */
    NONE,
    /** How often tickets of this priority and age had the outcome before. */
    RULE,
    /** The model's score, as of the latest prediction point of the ticket. */
    MODEL,
    /** Tickets whose breach (or escalation) a treatment would avoid, the soonest first: what nobody can know. */
    ORACLE
}
