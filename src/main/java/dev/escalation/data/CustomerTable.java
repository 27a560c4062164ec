package dev.escalation.data;

import java.util.List;

/**
 * Row i is the customer {@code ids.level(i)}.
 *
 * @param region trimmed, title case
 * @param tier such as free, standard, premium
 */
public record CustomerTable(
        Dictionary ids,
        TextColumn name,
        TextColumn email,
        CodedColumn region,
        CodedColumn tier,
        List<AttributeColumn> attributes) {
    public int size() {
        return ids.size();
    }
}
