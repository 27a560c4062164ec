package dev.escalation.data;

import java.util.List;
import java.util.stream.Collectors;

/** Where the outcome that is to be predicted is read from. */
public sealed interface LabelSource {
    /** In words, for the screen and the metadata. */
    String describe();

    /**
     * A yes/no column of the ticket, with the moment in a second column where there is one.
     *
     * @param flagColumn {@code escalated_flag} or {@code sla_breached}
     */
    record Flag(String flagColumn) implements LabelSource {
        @Override
        public String describe() {
            return "column " + flagColumn;
        }
    }

    /**
     * Happened once one of the conditions is met.
     *
     * @param anyOf at least one condition
     */
    record Rule(List<Condition> anyOf) implements LabelSource {
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
