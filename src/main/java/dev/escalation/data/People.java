package dev.escalation.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The customers and agents of a desk as they are known by now. */
public record People(CustomerTable customers, AgentTable agents) {
    public static People of(CleanData data) {
        return new People(data.customers(), data.agents());
    }

    /** The same with the rows of others, which take the place of those with the same ids. */
    public People with(CleanData part) {
        return new People(with(part.customers()), with(part.agents()));
    }

    /** A part of a desk with all the customers and agents that its tickets name, as far as they are known. */
    public CleanData complete(CleanData part) {
        int[] missingCustomers = missing(
                customers.ids(),
                part.customers().ids(),
                List.of(part.tickets().customer().dictionary()));
        int[] missingAgents = missing(
                agents.ids(),
                part.agents().ids(),
                List.of(
                        part.tickets().agent().dictionary(),
                        part.events().fromValue().dictionary(),
                        part.events().toValue().dictionary()));
        if (missingCustomers.length == 0 && missingAgents.length == 0) {
            return part;
        }
        People named = new People(part.customers(), part.agents());
        return new CleanData(
                named.with(only(customers, missingCustomers)),
                named.with(only(agents, missingAgents)),
                part.tickets(),
                part.events(),
                part.rules(),
                part.origin(),
                part.lastMoment());
    }

    /** Rows of what is known that is named and not there. */
    private static int[] missing(Dictionary known, Dictionary there, List<Dictionary> named) {
        return named.stream()
                .flatMap(ids -> ids.levels().stream())
                .distinct()
                .filter(id -> there.codeOf(id) == Dictionary.MISSING)
                .mapToInt(known::codeOf)
                .filter(row -> row != Dictionary.MISSING)
                .toArray();
    }

    private static Dictionary ids(Dictionary all, int[] rows) {
        Dictionary some = new Dictionary();
        Arrays.stream(rows).mapToObj(all::level).forEach(some::add);
        return some;
    }

    private static CustomerTable only(CustomerTable all, int[] rows) {
        return new CustomerTable(
                ids(all.ids(), rows),
                only(all.name(), rows),
                only(all.email(), rows),
                only(all.region(), rows),
                only(all.tier(), rows),
                only(all.attributes(), rows));
    }

    private static AgentTable only(AgentTable all, int[] rows) {
        return new AgentTable(
                ids(all.ids(), rows),
                only(all.name(), rows),
                only(all.department(), rows),
                Arrays.stream(rows)
                        .mapToDouble(row -> all.experienceYears()[row])
                        .toArray(),
                only(all.attributes(), rows));
    }

    private static TextColumn only(TextColumn column, int[] rows) {
        TextColumn.Builder builder = new TextColumn.Builder();
        Arrays.stream(rows).mapToObj(column::get).forEach(builder::add);
        return builder.build();
    }

    private static CodedColumn only(CodedColumn column, int[] rows) {
        return new CodedColumn(Arrays.stream(rows).map(column::code).toArray(), column.dictionary());
    }

    private static List<AttributeColumn> only(List<AttributeColumn> columns, int[] rows) {
        return columns.stream()
                .map(column -> switch (column) {
                    case AttributeColumn.Numeric numeric ->
                        new AttributeColumn.Numeric(
                                numeric.name(),
                                Arrays.stream(rows)
                                        .mapToDouble(row -> numeric.values()[row])
                                        .toArray());
                    case AttributeColumn.Categorical categorical ->
                        (AttributeColumn)
                                new AttributeColumn.Categorical(categorical.name(), only(categorical.values(), rows));
                })
                .toList();
    }

    /** Customers that are known, and are told otherwise by others. */
    public Set<String> changedCustomers(CustomerTable others) {
        Set<String> changed = new HashSet<>();
        for (int row = 0; row < others.size(); row++) {
            int before = customers.ids().codeOf(others.ids().level(row));
            if (before != Dictionary.MISSING && !isSame(customers, before, others, row)) {
                changed.add(others.ids().level(row));
            }
        }
        return changed;
    }

    /** Agents likewise. */
    public Set<String> changedAgents(AgentTable others) {
        Set<String> changed = new HashSet<>();
        for (int row = 0; row < others.size(); row++) {
            int before = agents.ids().codeOf(others.ids().level(row));
            if (before != Dictionary.MISSING && !isSame(agents, before, others, row)) {
                changed.add(others.ids().level(row));
            }
        }
        return changed;
    }

    private static boolean isSame(CustomerTable one, int row, CustomerTable other, int otherRow) {
        return one.name().get(row).equals(other.name().get(otherRow))
                && one.email().get(row).equals(other.email().get(otherRow))
                && isSame(one.region(), row, other.region(), otherRow)
                && isSame(one.tier(), row, other.tier(), otherRow)
                && isSame(one.attributes(), row, other.attributes(), otherRow);
    }

    private static boolean isSame(AgentTable one, int row, AgentTable other, int otherRow) {
        return one.name().get(row).equals(other.name().get(otherRow))
                && isSame(one.department(), row, other.department(), otherRow)
                && Double.compare(one.experienceYears()[row], other.experienceYears()[otherRow]) == 0
                && isSame(one.attributes(), row, other.attributes(), otherRow);
    }

    private static boolean isSame(CodedColumn one, int row, CodedColumn other, int otherRow) {
        return java.util.Objects.equals(one.get(row), other.get(otherRow));
    }

    private static boolean isSame(List<AttributeColumn> one, int row, List<AttributeColumn> other, int otherRow) {
        for (int a = 0; a < one.size(); a++) {
            boolean same = switch (one.get(a)) {
                case AttributeColumn.Numeric numeric ->
                    Double.compare(numeric.values()[row], ((AttributeColumn.Numeric) other.get(a)).values()[otherRow])
                            == 0;
                case AttributeColumn.Categorical categorical ->
                    isSame(categorical.values(), row, ((AttributeColumn.Categorical) other.get(a)).values(), otherRow);
            };
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private CustomerTable with(CustomerTable others) {
        Joined joined = new Joined(customers.ids(), others.ids());
        if (joined.isSame() && changedCustomers(others).isEmpty()) {
            return customers;
        }
        return new CustomerTable(
                joined.ids,
                joined.text(customers.name(), others.name()),
                joined.text(customers.email(), others.email()),
                joined.coded(customers.region(), others.region()),
                joined.coded(customers.tier(), others.tier()),
                joined.attributes(customers.attributes(), others.attributes()));
    }

    private AgentTable with(AgentTable others) {
        Joined joined = new Joined(agents.ids(), others.ids());
        if (joined.isSame() && changedAgents(others).isEmpty()) {
            return agents;
        }
        return new AgentTable(
                joined.ids,
                joined.text(agents.name(), others.name()),
                joined.coded(agents.department(), others.department()),
                joined.numbers(agents.experienceYears(), others.experienceYears()),
                joined.attributes(agents.attributes(), others.attributes()));
    }

    /** Rows of two tables; where both have an id, the second's counts. */
    private static final class Joined {
        private final Dictionary ids = new Dictionary();
        /** Row of the second table by row of the joined one, -1 if the first has it alone. */
        private final int[] second;

        private final int firstSize;

        Joined(Dictionary first, Dictionary others) {
            firstSize = first.size();
            first.levels().forEach(ids::add);
            others.levels().forEach(ids::add);
            second = new int[ids.size()];
            Arrays.fill(second, -1);
            for (int row = 0; row < others.size(); row++) {
                second[ids.codeOf(others.level(row))] = row;
            }
        }

        boolean isSame() {
            return ids.size() == firstSize;
        }

        TextColumn text(TextColumn one, TextColumn other) {
            TextColumn.Builder builder = new TextColumn.Builder();
            for (int row = 0; row < second.length; row++) {
                builder.add(second[row] < 0 ? one.get(row) : other.get(second[row]));
            }
            return builder.build();
        }

        CodedColumn coded(CodedColumn one, CodedColumn other) {
            Dictionary levels = new Dictionary();
            int[] codes = new int[second.length];
            for (int row = 0; row < codes.length; row++) {
                String level = second[row] < 0 ? one.get(row) : other.get(second[row]);
                codes[row] = level == null ? Dictionary.MISSING : levels.add(level);
            }
            return new CodedColumn(codes, levels);
        }

        double[] numbers(double[] one, double[] other) {
            double[] values = new double[second.length];
            for (int row = 0; row < values.length; row++) {
                values[row] = second[row] < 0 ? one[row] : other[second[row]];
            }
            return values;
        }

        List<AttributeColumn> attributes(List<AttributeColumn> one, List<AttributeColumn> other) {
            List<AttributeColumn> joined = new ArrayList<>();
            for (int a = 0; a < one.size(); a++) {
                joined.add(
                        switch (one.get(a)) {
                            case AttributeColumn.Numeric numeric ->
                                new AttributeColumn.Numeric(
                                        numeric.name(),
                                        numbers(numeric.values(), ((AttributeColumn.Numeric) other.get(a)).values()));
                            case AttributeColumn.Categorical categorical ->
                                new AttributeColumn.Categorical(
                                        categorical.name(),
                                        coded(
                                                categorical.values(),
                                                ((AttributeColumn.Categorical) other.get(a)).values()));
                        });
            }
            return joined;
        }
    }
}
