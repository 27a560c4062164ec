package dev.escalation.app.workspace;

import dev.escalation.app.ProgramInfo;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.TextFeature;
import dev.escalation.store.tables.KeptFeatures;
import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Features on their way into the tables. */
final class FeatureRows {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private FeatureRows() {}

    /** @param runId of the cleaning that the data comes from */
    static KeptFeatures of(FeatureTable table, String runId) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("target", table.target().id());
        settings.put("points", table.points().describe());
        settings.put("text", table.plan().text().id());
        settings.put("phrases", table.plan().phrases());
        settings.put("label", table.target().source(table.data().rules()).describe());
        return new KeptFeatures(
                runId,
                table.data().origin().snapshotHash(),
                MAPPER.writeValueAsString(settings),
                ProgramInfo.version(),
                ticketIds(table),
                table.asOf(),
                table.ageHours(),
                table.label(),
                table.columns().stream().map(FeatureRows::column).toList());
    }

    private static List<String> ticketIds(FeatureTable table) {
        return new AbstractList<>() {
            @Override
            public String get(int row) {
                return table.ticketId(row);
            }

            @Override
            public int size() {
                return table.rows();
            }
        };
    }

    private static KeptFeatures.Column column(FeatureColumn column) {
        String name = column.info().name();
        boolean text = TextFeature.isText(column.info());
        return switch (column) {
            case FeatureColumn.Numeric numeric -> new KeptFeatures.Column.Numeric(name, text, numeric.values());
            case FeatureColumn.Categorical named -> new KeptFeatures.Column.Categorical(name, text, named.values());
        };
    }
}
