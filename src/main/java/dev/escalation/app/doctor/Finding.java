package dev.escalation.app.doctor;

/**
 * What was found of one thing.
 *
 * @param id of what was looked at, the same in all languages: {@code disk}
 * @param name the same for people
 * @param message what was found, and for a problem what to do
 */
public record Finding(String id, State state, String name, String message) {
    /** Whether something is in order. */
    public enum State {
        OK,
        /** Worth knowing, nothing to do. */
        NOTE,
        PROBLEM
    }
}
