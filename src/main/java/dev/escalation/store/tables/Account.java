package dev.escalation.store.tables;

import dev.escalation.data.AttributeColumn;
import dev.escalation.data.CleanData;
import dev.escalation.data.DataOrigin;
import dev.escalation.data.DeskRules;
import dev.escalation.data.EventType;
import dev.escalation.data.LabelSource;
import dev.escalation.etl.CleanResult;
import dev.escalation.etl.RepairExample;
import dev.escalation.etl.TableLog;
import dev.escalation.text.PiiKind;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What belongs to a snapshot besides its rows; kept as JSON in {@code clean_snapshot}. */
record Account(
        String source,
        String profile,
        Rules rules,
        Rows rows,
        List<Attribute> attributes,
        List<TableLog> logs,
        List<RepairExample> examples,
        Map<PiiKind, Long> masked,
        List<String> notes) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    /** A name of PostgreSQL ends after so many bytes. */
    private static final int NAME_BYTES = 63;

    /** How many rows each table has. */
    record Rows(int customers, int agents, int tickets, int events, int rejects) {}

    /**
     * A further column of a table.
     *
     * @param table such as {@code tickets_clean}
     * @param column what it is called in the database
     */
    record Attribute(String table, String column, String name, boolean numeric) {
        String sqlType() {
            return numeric ? "double precision" : "text";
        }
    }

    record Rules(
            Label escalation,
            Label slaBreach,
            Set<EventType> transferEvents,
            DeskRules.TicketRow ticketRow,
            String zone) {
        static Rules of(DeskRules rules) {
            return new Rules(
                    Label.of(rules.escalation()),
                    Label.of(rules.slaBreach()),
                    rules.transferEvents(),
                    rules.ticketRow(),
                    rules.zone().getId());
        }

        DeskRules rules() {
            return new DeskRules(escalation.source(), slaBreach.source(), transferEvents, ticketRow, ZoneId.of(zone));
        }
    }

    /** Either a column or conditions. */
    record Label(@Nullable String column, @Nullable List<LabelSource.Condition> anyOf, LabelSource.Settled settled) {
        static Label of(LabelSource source) {
            return switch (source) {
                case LabelSource.Flag flag -> new Label(flag.flagColumn(), null, flag.settled());
                case LabelSource.Rule rule -> new Label(null, rule.anyOf(), rule.settled());
            };
        }

        LabelSource source() {
            return column != null
                    ? new LabelSource.Flag(column, settled)
                    : new LabelSource.Rule(anyOf == null ? List.of() : anyOf, settled);
        }
    }

    static Account of(CleanResult result) {
        CleanData data = result.data();
        List<Attribute> attributes = new ArrayList<>();
        addAll(attributes, "customers_clean", data.customers().attributes());
        addAll(attributes, "agents_clean", data.agents().attributes());
        addAll(attributes, "tickets_clean", data.tickets().attributes());
        Map<PiiKind, Long> masked = new EnumMap<>(PiiKind.class);
        for (PiiKind kind : PiiKind.values()) {
            masked.put(kind, result.masked().of(kind));
        }
        return new Account(
                data.origin().source(),
                data.origin().profile(),
                Rules.of(data.rules()),
                new Rows(
                        data.customers().size(),
                        data.agents().size(),
                        data.tickets().size(),
                        data.events().size(),
                        result.rejects().size()),
                attributes,
                result.logs(),
                result.examples(),
                masked,
                result.notes());
    }

    private static void addAll(List<Attribute> attributes, String table, List<AttributeColumn> columns) {
        for (AttributeColumn column : columns) {
            boolean fits = column.name().getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= NAME_BYTES;
            String inDatabase = fits ? column.name() : "attr_" + (attributes.size() + 1);
            attributes.add(new Attribute(
                    table, inDatabase.replace('\0', ' '), column.name(), column instanceof AttributeColumn.Numeric));
        }
    }

    List<Attribute> attributesOf(String table) {
        return attributes.stream().filter(each -> each.table().equals(table)).toList();
    }

    DataOrigin origin(String snapshot) {
        return new DataOrigin(source, profile, snapshot);
    }

    /** PostgreSQL's JSON has every character but U+0000. */
    String json() {
        return MAPPER.writeValueAsString(this).replace("\\u0000", " ");
    }

    static Account ofJson(String json) throws SQLException {
        try {
            return MAPPER.readValue(json, Account.class);
        } catch (JacksonException e) {
            throw new SQLException("the account of the snapshot was written by another program: " + e.getMessage(), e);
        }
    }
}
