package dev.escalation.ingest;

import java.util.List;

/**
 * A row of a source with all of its cells, also those that nothing is read from.
 *
 * @param cells without the apostrophes that only defuse formulas; the line as it is where it cannot be taken apart
 * @param whole it has as many cells as the header
 */
public record SourceRecord(List<String> cells, boolean whole) {
    public SourceRecord {
        cells = List.copyOf(cells);
    }
}
