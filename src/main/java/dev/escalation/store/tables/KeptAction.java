package dev.escalation.store.tables;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A row of {@code actions}; moments are in milliseconds since 1970.
 *
 * @param id 0 for one that is not kept yet; ids ascend in the order in which rows are to be read
 * @param kind as in the table
 * @param until only for {@code snooze}
 * @param risk that was shown, 0 to 1
 * @param asOf moment of the risk
 */
public record KeptAction(
        long id,
        String ticketId,
        String kind,
        long at,
        OptionalLong until,
        String by,
        String reason,
        OptionalDouble risk,
        OptionalLong asOf,
        String model) {}
