package dev.escalation.features;

/** Somebody asks what a growing desk knew at a moment that has passed. */
public final class PassedMomentException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final long now;

    PassedMomentException(long now) {
        super("what the desk knew at an earlier moment is not kept");
        this.now = now;
    }

    /** The desk's present moment, in milliseconds since 1970. */
    public long now() {
        return now;
    }
}
