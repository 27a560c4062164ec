package dev.escalation.data;

import java.util.List;
import java.util.stream.Collectors;

/** Where the outcome that is to be predicted is read from. */
public sealed interface LabelSource {
    /** In words, for the screen and the metadata. */
    String describe();

    /** When a ticket without the outcome counts as settled. */
    Settled settled();

    /**
     * A yes/no column of the ticket, with the moment in a second column where there is one.
     *
     * @param flagColumn {@code escalated_flag} or {@code sla_breached}
     */
    record Flag(String flagColumn, Settled settled) implements LabelSource {
        public Flag(String flagColumn) {
            this(flagColumn, Settled.AT_RESOLUTION);
        }

        @Override
        public String describe() {
            return "column " + flagColumn;
        }
    }

    /** When the outcome of a ticket counts as known to be no; a reopened ticket is unsettled again. */
    enum Settled {
        AT_RESOLUTION,
        /** The source decides when the ticket is closed for good, some time after its resolution. */
        AT_CLOSING
    }

    /**
     * Happened once one of the conditions is met.
     *
     * @param anyOf at least one condition
     */
    record Rule(List<Condition> anyOf, Settled settled) implements LabelSource {
        public Rule(List<Condition> anyOf) {
            this(anyOf, Settled.AT_RESOLUTION);
        }

        public Rule {
            anyOf = List.copyOf(anyOf);
            if (anyOf.isEmpty()) {
                throw new IllegalArgumentException("a label rule needs at least one condition");
            }
        }

        @Override
        public String describe() {
            return "rule: " + anyOf.stream().map(Condition::describe).collect(Collectors.joining(" or "));
        }
    }

    /**
     * @param event the event that is counted
     * @param atLeast how often it has to occur, 1 or more
     */
    record Condition(EventType event, int atLeast) {
        public Condition {
            if (atLeast < 1) {
                throw new IllegalArgumentException("a label rule counts at least 1 event, not " + atLeast);
            }
        }

        String describe() {
            return atLeast == 1 ? event.id() : atLeast + " or more times " + event.id();
        }
    }
}
