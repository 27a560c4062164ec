package dev.escalation.data;

import java.util.List;

/**
 * Row i is the agent {@code ids.level(i)}.
 *
 * @param department trimmed, title case
 * @param experienceYears 0 or more, NaN where missing
 */
public record AgentTable(
        Dictionary ids,
        TextColumn name,
        CodedColumn department,
        double[] experienceYears,
        List<AttributeColumn> attributes) {
    public int size() {
        return ids.size();
    }
}
