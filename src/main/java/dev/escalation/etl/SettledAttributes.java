package dev.escalation.etl;

import dev.escalation.data.AttributeColumn;
import dev.escalation.data.CleanData;
import dev.escalation.ingest.AttributeSpec;
import dev.escalation.ingest.AttributeType;
import dev.escalation.ingest.DatePattern;
import dev.escalation.ingest.InputTable;
import dev.escalation.ingest.RawTable;
import dev.escalation.ingest.RowLayout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the further columns of some data turned out to be, numbers or categories, so that a few rows that come later are read
 * in the same way: of them alone nobody can tell.
 *
 * @param types by the table that has the column, then by name
 */
public record SettledAttributes(Map<InputTable, Map<String, AttributeType>> types) {
    public SettledAttributes {
        types = Map.copyOf(types);
    }

    public static SettledAttributes of(CleanData data) {
        return new SettledAttributes(Map.of(
                InputTable.CUSTOMERS, types(data.customers().attributes()),
                InputTable.AGENTS, types(data.agents().attributes()),
                InputTable.TICKETS, types(data.tickets().attributes()),
                InputTable.EVENT_LOG, types(data.tickets().attributes())));
    }

    private static Map<String, AttributeType> types(List<AttributeColumn> columns) {
        Map<String, AttributeType> types = new HashMap<>();
        for (AttributeColumn column : columns) {
            types.put(
                    column.name(),
                    column instanceof AttributeColumn.Numeric ? AttributeType.NUMBER : AttributeType.CATEGORY);
        }
        return types;
    }

    /** The same rows; their columns are what they are in the data. */
    public List<RawTable> in(List<RawTable> tables) {
        return tables.stream().<RawTable>map(this::in).toList();
    }

    private RawTable in(RawTable table) {
        RowLayout layout = table.layout();
        Map<String, AttributeType> known = types.getOrDefault(layout.table(), Map.of());
        List<AttributeSpec> specs = layout.attributes().stream()
                .map(spec -> new AttributeSpec(spec.name(), known.getOrDefault(spec.name(), spec.type())))
                .toList();
        return new SettledTable(table, new RowLayout(layout.table(), layout.columns(), specs));
    }

    private record SettledTable(RawTable rows, RowLayout layout) implements RawTable {
        @Override
        public String source() {
            return rows.source();
        }

        @Override
        public Map<String, List<DatePattern>> datePatterns() {
            return rows.datePatterns();
        }

        @Override
        public String read(BatchSink sink) {
            return rows.read(sink);
        }
    }
}
