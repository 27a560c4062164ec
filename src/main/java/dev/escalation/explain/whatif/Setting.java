package dev.escalation.explain.whatif;

/** A value that somebody tries for a feature. */
public sealed interface Setting {
    /** @param value in the feature's unit; NaN for not known */
    record Amount(double value) implements Setting {}

    record Level(String name) implements Setting {}
}
