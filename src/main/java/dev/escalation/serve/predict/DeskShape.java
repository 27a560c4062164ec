package dev.escalation.serve.predict;

import dev.escalation.data.AttributeColumn;
import dev.escalation.data.CleanData;
import dev.escalation.ingest.AttributeSpec;
import dev.escalation.ingest.AttributeType;
import dev.escalation.ingest.InputTable;
import dev.escalation.ingest.Mapping;
import dev.escalation.ingest.RowLayout;
import java.util.List;

/** Which columns the tickets, customers and agents of a desk have, and how their values are read. */
public record DeskShape(Mapping mapping, RowLayout tickets, RowLayout events, RowLayout customers, RowLayout agents) {
    /** The canonical columns and the attributes that the data has. */
    public static DeskShape of(CleanData data, Mapping mapping) {
        return new DeskShape(
                mapping,
                layout(InputTable.TICKETS, data.tickets().attributes()),
                layout(InputTable.TICKET_EVENTS, List.of()),
                layout(InputTable.CUSTOMERS, data.customers().attributes()),
                layout(InputTable.AGENTS, data.agents().attributes()));
    }

    private static RowLayout layout(InputTable table, List<AttributeColumn> attributes) {
        List<AttributeSpec> specs = attributes.stream()
                .map(column -> switch (column) {
                    case AttributeColumn.Numeric numeric -> new AttributeSpec(numeric.name(), AttributeType.NUMBER);
                    case AttributeColumn.Categorical level -> new AttributeSpec(level.name(), AttributeType.CATEGORY);
                })
                .toList();
        return RowLayout.of(table, specs, List.of());
    }
}
