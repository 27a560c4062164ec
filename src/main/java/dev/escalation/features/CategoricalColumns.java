package dev.escalation.features;

import dev.escalation.data.AttributeColumn;
import dev.escalation.data.CleanData;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import dev.escalation.features.CoreFeature.Role;
import dev.escalation.features.CoreFeature.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** All categorical and joined columns per row: those of the ticket as of the row, of its customer and of its agent. */
final class CategoricalColumns {
    private static final Map<String, String> LABELS = Map.of(
            "status", "Status",
            "last_actor", "Last person who acted",
            "priority", "Priority",
            "group", "Group",
            "agent_id", "Agent",
            "category", "Category",
            "channel", "Channel",
            "region", "Region",
            "tier", "Tier of the customer",
            "department", "Department of the agent");
    private static final Set<String> LEVERS = Set.of("priority", "group", "agent_id", "department");

    private final CleanData data;
    private final PointRows rows;
    private final TicketPass pass;
    private final TrackedColumns tracked;
    private final int[] customerRow;
    private final int[] agentRow;

    CategoricalColumns(CleanData data, PointRows rows, TicketPass pass, TrackedColumns tracked) {
        this.data = data;
        this.rows = rows;
        this.pass = pass;
        this.tracked = tracked;
        this.customerRow =
                rowOfId(data.tickets().customer().dictionary(), data.customers().ids());
        this.agentRow = rowOfId(
                tracked.columns().get(TrackedColumns.AGENT).levels(),
                data.agents().ids());
    }

    /** By name, in the order of files. */
    Map<String, CodedColumn> categorical() {
        Map<String, CodedColumn> columns = new LinkedHashMap<>();
        columns.put("region", joinCustomer(data.customers().region()));
        columns.put("tier", joinCustomer(data.customers().tier()));
        columns.put("department", joinAgent(data.agents().department()));
        for (int c = 0; c < tracked.columns().size(); c++) {
            TrackedColumn column = tracked.columns().get(c);
            columns.put(column.name(), new CodedColumn(pass.codes[c], column.levels()));
        }
        for (AttributeColumn attribute : data.customers().attributes()) {
            if (attribute instanceof AttributeColumn.Categorical categorical) {
                columns.put(joinedName("customer", categorical.name()), joinCustomer(categorical.values()));
            }
        }
        for (AttributeColumn attribute : data.agents().attributes()) {
            if (attribute instanceof AttributeColumn.Categorical categorical) {
                columns.put(joinedName("agent", categorical.name()), joinAgent(categorical.values()));
            }
        }
        return columns;
    }

    /** Numeric {@code attr.*} columns of customers and agents. */
    List<FeatureColumn> joinedNumbers() {
        List<FeatureColumn> columns = new ArrayList<>();
        for (AttributeColumn attribute : data.customers().attributes()) {
            if (attribute instanceof AttributeColumn.Numeric numeric) {
                columns.add(numeric(joinedName("customer", numeric.name()), numeric.values(), this::customerRow));
            }
        }
        for (AttributeColumn attribute : data.agents().attributes()) {
            if (attribute instanceof AttributeColumn.Numeric numeric) {
                columns.add(numeric(joinedName("agent", numeric.name()), numeric.values(), this::agentRow));
            }
        }
        return columns;
    }

    double[] agentExperience() {
        return join(data.agents().experienceYears(), this::agentRow);
    }

    static FeatureInfo info(String name) {
        Role role = LEVERS.contains(name) ? Role.LEVER : Role.CONTEXT;
        return new FeatureInfo(name, name, label(name), Unit.CATEGORY, role);
    }

    static FeatureInfo numericInfo(String name) {
        return new FeatureInfo(name, name, label(name), Unit.NUMBER, Role.CONTEXT);
    }

    private static String label(String name) {
        String known = LABELS.get(name);
        if (known != null) {
            return known;
        }
        String words = name.substring(name.indexOf("attr.") + "attr.".length()).replace('_', ' ');
        String label = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return name.startsWith("attr.") ? label : label + " of the " + name.substring(0, name.indexOf('.'));
    }

    private static String joinedName(String table, String attribute) {
        return table + "." + attribute;
    }

    private CodedColumn joinCustomer(CodedColumn column) {
        return join(column, this::customerRow);
    }

    private CodedColumn joinAgent(CodedColumn column) {
        return join(column, this::agentRow);
    }

    private CodedColumn join(CodedColumn column, java.util.function.IntUnaryOperator tableRow) {
        int[] codes = new int[rows.size()];
        for (int row = 0; row < codes.length; row++) {
            int source = tableRow.applyAsInt(row);
            codes[row] = source < 0 ? Dictionary.MISSING : column.code(source);
        }
        return new CodedColumn(codes, column.dictionary());
    }

    private double[] join(double[] column, java.util.function.IntUnaryOperator tableRow) {
        double[] values = new double[rows.size()];
        for (int row = 0; row < values.length; row++) {
            int source = tableRow.applyAsInt(row);
            values[row] = source < 0 ? Double.NaN : column[source];
        }
        return values;
    }

    private FeatureColumn numeric(String name, double[] values, java.util.function.IntUnaryOperator tableRow) {
        return new FeatureColumn.Numeric(numericInfo(name), join(values, tableRow));
    }

    private int customerRow(int row) {
        int code = data.tickets().customer().code(rows.ticket()[row]);
        return code == Dictionary.MISSING ? -1 : customerRow[code];
    }

    private int agentRow(int row) {
        int code = pass.codes[TrackedColumns.AGENT][row];
        return code == Dictionary.MISSING ? -1 : agentRow[code];
    }

    private static int[] rowOfId(Dictionary referenced, Dictionary table) {
        int[] row = new int[referenced.size()];
        for (int code = 0; code < row.length; code++) {
            row[code] = table.codeOf(referenced.level(code));
        }
        return row;
    }
}
