package dev.escalation.etl;

/**
 * One repair among those counted under a rule.
 *
 * @param rule such as {@code region: title case}
 * @param before as found, personal data masked
 * @param after as kept, empty if it became missing
 */
public record RepairExample(String table, String rule, int line, String before, String after) {}
