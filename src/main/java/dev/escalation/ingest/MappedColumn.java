package dev.escalation.ingest;

/**
 * A column of a file and what it is read as.
 *
 * @param source name in the file
 * @param position 0 for the first column
 * @param canonical column of the {@link RowLayout}
 */
public record MappedColumn(String source, int position, String canonical) {}
