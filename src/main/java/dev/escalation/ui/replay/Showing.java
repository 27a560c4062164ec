package dev.escalation.ui.replay;

/** How much of the future is shown. */
enum Showing {
    /** What was known at the moment. */
    UP_TO_NOW,
    /** Also what happened afterwards. */
    ALL
}
