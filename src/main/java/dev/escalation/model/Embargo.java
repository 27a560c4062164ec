package dev.escalation.model;

/**
 * How long before a segment's end tickets stay out of it, so that "nothing happened" is not mistaken for "nothing
 * happened yet". Both classes stay out alike: leaving out only the undecided would raise the share of positives.
 */
public sealed interface Embargo {
    /** The age by which 90 % of outcomes are known, at most a tenth of the segment's span. */
    record Automatic() implements Embargo {}

    /** @param hours 0 or more; 0 takes labels as of the data's end */
    record Hours(double hours) implements Embargo {
        public Hours {
            if (!(hours >= 0 && Double.isFinite(hours))) {
                throw new IllegalArgumentException("an embargo lasts 0 hours or more, not " + hours);
            }
        }
    }
}
