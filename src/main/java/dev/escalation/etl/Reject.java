package dev.escalation.etl;

/**
 * A row that could not be used.
 *
 * @param table such as {@code tickets} or {@code event_log}
 * @param file file name or other source
 * @param line where the row begins, the first line being 1
 * @param column column at fault as the source calls it, empty where the row as a whole is
 * @param value what stood there, personal data masked, at most 200 characters
 * @param reason in words
 */
public record Reject(String table, String file, int line, String column, String value, String reason) {}
