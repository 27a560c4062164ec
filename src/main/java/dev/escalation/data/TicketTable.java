package dev.escalation.data;

import java.util.List;

/**
 * Row i is the ticket {@code ids.level(i)}. Moments are milliseconds since 1970, {@link Instants#MISSING} where
 * unknown; only {@code createdAt} is always known. Outcomes are {@link Outcome} bytes.
 *
 * @param customer customer ids; not every one needs a row in the customer table
 * @param agent agent ids, likewise
 * @param status labels of {@link Status}
 * @param priority labels of {@link Priority}
 */
public record TicketTable(
        Dictionary ids,
        long[] createdAt,
        CodedColumn customer,
        CodedColumn agent,
        TextColumn subject,
        TextColumn description,
        CodedColumn status,
        CodedColumn priority,
        CodedColumn category,
        CodedColumn channel,
        CodedColumn group,
        long[] resolvedAt,
        long[] closedAt,
        long[] slaDueAt,
        byte[] slaBreached,
        byte[] escalatedFlag,
        long[] escalatedAt,
        List<AttributeColumn> attributes) {
    public int size() {
        return ids.size();
    }
}
