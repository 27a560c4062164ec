package dev.escalation.features;

import dev.escalation.data.CleanData;

/** Reads what tickets were opened with. */
@FunctionalInterface
public interface TicketTexts {
    /** @return vectors of the table's tickets, in its order */
    TicketVectors read(CleanData tickets);
}
