package dev.escalation.live.replay;

import static dev.escalation.data.Instants.MISSING;
import static dev.escalation.data.Instants.isKnown;

import dev.escalation.features.TicketOutcomes;

/**
 * What a ticket came to by the end of the data.
 *
 * @param at when it happened or ended, in milliseconds since 1970; {@link dev.escalation.data.Instants#MISSING} for
 *     {@link Kind#OPEN} and {@link Kind#UNKNOWN}
 */
public record Fate(Kind kind, long at) {
    /** How it went on. */
    public enum Kind {
        /** The outcome happened. */
        HAPPENED,
        /** The ticket ended for good without it. */
        ENDED,
        /** Neither by the end of the data. */
        OPEN,
        /** It happened at a moment that is not on record, or the ticket was closed in bulk. */
        UNKNOWN
    }

    /** What becomes of a flagged ticket until a deadline. */
    public enum Verdict {
        /** The outcome came in time. */
        CAME,
        /** The ticket ended without it. */
        ENDED,
        /** The outcome came after the deadline, or the ticket was still open then. */
        LATER,
        /** The data ends before the deadline, or its moment is not on record. */
        UNDECIDED
    }

    public Fate {
        boolean timed = kind == Kind.HAPPENED || kind == Kind.ENDED;
        if (timed != isKnown(at)) {
            throw new IllegalArgumentException("what happened or ended did so at a moment, and nothing else");
        }
    }

    /** @param ticket row of the ticket table */
    public static Fate of(TicketOutcomes outcomes, int ticket) {
        long at = outcomes.knownAt()[ticket];
        if (outcomes.closedInBulk()[ticket] && !outcomes.positive()[ticket]) {
            return new Fate(Kind.UNKNOWN, MISSING);
        }
        if (!outcomes.known()[ticket]) {
            return new Fate(Kind.OPEN, MISSING);
        }
        if (!isKnown(at)) {
            return new Fate(Kind.UNKNOWN, MISSING);
        }
        return new Fate(outcomes.positive()[ticket] ? Kind.HAPPENED : Kind.ENDED, at);
    }

    /** As it was known at a moment: what came later has not happened yet. */
    Fate asOf(long moment) {
        return isKnown(at) && at > moment ? new Fate(Kind.OPEN, MISSING) : this;
    }

    /**
     * @param deadline in milliseconds since 1970
     * @param dataEnd the last moment on record
     */
    public Verdict by(long deadline, long dataEnd) {
        return switch (kind) {
            case HAPPENED -> at <= deadline ? Verdict.CAME : Verdict.LATER;
            case ENDED -> Verdict.ENDED;
            case OPEN -> dataEnd >= deadline ? Verdict.LATER : Verdict.UNDECIDED;
            case UNKNOWN -> Verdict.UNDECIDED;
        };
    }
}
