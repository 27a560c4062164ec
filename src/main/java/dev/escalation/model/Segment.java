package dev.escalation.model;

import java.util.Locale;

/** Which part of the data a row belongs to. */
public enum Segment {
    TRAIN,
    VALIDATION,
    TEST,
    /** Too young at its segment's end for its outcome to be a fact, teaching nothing, or not a training row at all. */
    LEFT_OUT;

    /** As in files: {@code left_out}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
