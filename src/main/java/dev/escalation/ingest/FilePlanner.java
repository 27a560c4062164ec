package dev.escalation.ingest;

import dev.escalation.words.Said;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Maps the columns of one file. */
final class FilePlanner {
    private static final String ATTRIBUTE = "attr.";

    private final Mapping mapping;
    private final InputTable table;
    private final TableMapping columnsOf;
    private final CsvHead head;
    private final List<MappedColumn> columns = new ArrayList<>();
    private final List<AttributeSpec> attributes = new ArrayList<>();
    private final List<String> further = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private FilePlanner(Mapping mapping, InputTable table, CsvHead head) {
        this.mapping = mapping;
        this.table = table;
        this.columnsOf = java.util.Objects.requireNonNull(mapping.tables().get(table));
        this.head = head;
    }

    /** @throws UnusableInputException if the file lacks what the table needs */
    static PlannedFile plan(Mapping mapping, InputTable table, CsvHead head) {
        return new FilePlanner(mapping, table, head).plan();
    }

    private PlannedFile plan() {
        MissingColumns.check(table, columnsOf, head);
        checkRows();
        mapColumns();
        mapAttributesByPrefix();
        mapCounters();
        mapEvents();
        mapSetAside();
        checkDuplicates();
        Set<Integer> used = columns.stream().map(MappedColumn::position).collect(Collectors.toSet());
        List<String> unmapped = new ArrayList<>();
        for (int i = 0; i < head.header().size(); i++) {
            if (!used.contains(i)) {
                String name = head.header().get(i);
                String shown = name.isEmpty() ? "(column " + (i + 1) + " without a name)" : name;
                if (!unmapped.contains(shown)) {
                    unmapped.add(shown);
                }
            }
        }
        noteOutcomeColumns(unmapped);
        return withDates(planned(unmapped, Map.of()), unmapped);
    }

    private PlannedFile planned(List<String> unmapped, Map<String, List<DatePattern>> dates) {
        RowLayout layout = RowLayout.of(table, attributes, further);
        int width = head.header().size();
        return new PlannedFile(
                head.text(), table, head.format(), layout, width, columns, unmapped, dates, List.copyOf(notes));
    }

    /** Of two columns of one name nobody can say which one is meant; where neither is read it does not matter. */
    private void checkDuplicates() {
        Set<String> repeatable = new HashSet<>();
        columnsOf
                .repeatable()
                .forEach(canonical -> columns.stream()
                        .filter(column -> column.canonical().equals(canonical))
                        .forEach(column -> repeatable.add(CsvHead.normalised(column.source()))));
        columnsOf.events().forEach(event -> repeatable.add(CsvHead.normalised(event.source())));
        Map<String, List<Integer>> places = head.positions();
        for (MappedColumn column : columns) {
            String name = CsvHead.normalised(column.source());
            List<Integer> found = places.getOrDefault(name, List.of());
            if (found.size() > 1 && !repeatable.contains(name)) {
                throw UnusableInputException.inColumn(
                        Said.of(
                                "ingest.header.twice",
                                Integer.toString(found.get(0) + 1),
                                Integer.toString(found.get(1) + 1)),
                        head.fileName(),
                        head.header().get(found.get(1)),
                        Said.of("ingest.header.twice.advice"));
            }
        }
    }

    private void checkRows() {
        if (!head.isHeaderOnly()) {
            return;
        }
        if (table == InputTable.TICKETS || table == InputTable.EVENT_LOG) {
            throw UnusableInputException.inFile(
                    Said.of("ingest.rows.none"), head.fileName(), Said.of("ingest.rows.none.advice"));
        }
        notes.add("the file has no rows");
    }

    private void mapColumns() {
        List<String> absent = new ArrayList<>();
        columnsOf.columns().forEach((canonical, names) -> {
            int position = head.indexOf(names);
            if (position < 0) {
                absent.add(String.join(" or ", names));
                return;
            }
            columns.add(new MappedColumn(head.header().get(position), position, canonical));
            AttributeType type = columnsOf.attributeTypes().get(canonical);
            if (type != null) {
                attributes.add(new AttributeSpec(canonical, type));
            }
        });
        boolean canonicalNames = columnsOf.columns().entrySet().stream()
                .allMatch(entry -> entry.getValue().equals(List.of(entry.getKey())));
        if (!absent.isEmpty() && !canonicalNames) {
            notes.add("columns of the mapping that the file lacks: " + String.join(", ", absent));
        }
    }

    private void mapAttributesByPrefix() {
        Set<Integer> mapped = new HashSet<>();
        Set<String> taken = new HashSet<>();
        columns.forEach(column -> {
            mapped.add(column.position());
            taken.add(column.canonical());
        });
        for (int i = 0; i < head.header().size(); i++) {
            String attribute = attributeOf(head.header().get(i));
            if (attribute.length() > ATTRIBUTE.length() && !mapped.contains(i) && taken.add(attribute)) {
                columns.add(new MappedColumn(head.header().get(i), i, attribute));
                attributes.add(new AttributeSpec(attribute, AttributeType.AUTO));
            }
        }
    }

    /** What a column that is not mapped is as an attribute, by its name; empty if it is none. */
    private String attributeOf(String column) {
        if (column.startsWith(ATTRIBUTE)) {
            return column;
        }
        boolean ofCase = table == InputTable.EVENT_LOG && column.startsWith(XesRows.TRACE_PREFIX);
        return ofCase ? ATTRIBUTE + column.substring(XesRows.TRACE_PREFIX.length()) : "";
    }

    private void mapCounters() {
        if (table != InputTable.EVENT_LOG) {
            return;
        }
        mapping.changes().counters().forEach((source, type) -> {
            int position = head.indexOf(source);
            if (position < 0) {
                notes.add("no column " + source + ": no " + type.id() + " events can be derived");
                return;
            }
            addFurther(position, RowLayout.counterColumn(source));
        });
    }

    private void mapEvents() {
        for (EventColumn event : columnsOf.events()) {
            int number = 1;
            for (int at = head.indexOf(event.source()); at >= 0; at = head.nextIndexOf(event.source(), at)) {
                addFurther(at, RowLayout.eventColumn(event.source(), number++));
            }
        }
    }

    private void mapSetAside() {
        for (SetAside aside : columnsOf.setAside()) {
            int position = head.indexOf(aside.columns());
            if (position >= 0) {
                addFurther(position, RowLayout.asideColumn(aside.reason()));
            }
        }
    }

    private void addFurther(int position, String name) {
        further.add(name);
        columns.add(new MappedColumn(head.header().get(position), position, name));
    }

    private void noteOutcomeColumns(List<String> unmapped) {
        Set<String> outcomes =
                mapping.outcomeColumns().stream().map(CsvHead::normalised).collect(Collectors.toSet());
        List<String> found = unmapped.stream()
                .filter(name -> outcomes.contains(CsvHead.normalised(name)))
                .toList();
        if (!found.isEmpty()) {
            notes.add("not used because they hold the outcome on every row: " + String.join(", ", found));
        }
    }

    private PlannedFile withDates(PlannedFile file, List<String> unmapped) {
        List<String> doubtful = mapping.datePatterns().isEmpty() ? doubtfulDates() : List.of();
        if (doubtful.isEmpty()) {
            return file;
        }
        Map<String, List<DatePattern>> dates = new LinkedHashMap<>(DateColumnScan.detect(file, doubtful));
        dates.forEach((column, patterns) -> notes.add("dates of " + column + " are read as "
                + patterns.stream().map(DatePattern::pattern).collect(Collectors.joining(" or "))
                + ", found from all of its values"));
        return planned(unmapped, dates);
    }

    /** Date columns in whose first rows something else stands than a year-first date. */
    private List<String> doubtfulDates() {
        DateParser parser = new DateParser(List.of(), mapping.timeZone());
        Set<String> dates = table.columns().stream()
                .filter(CanonicalColumn::date)
                .map(CanonicalColumn::name)
                .collect(Collectors.toSet());
        return columns.stream()
                .filter(column -> dates.contains(column.canonical()))
                .filter(column -> head.rows().stream()
                        .filter(row -> row.size() > column.position())
                        .map(row -> row.get(column.position()).strip().toCharArray())
                        .anyMatch(value ->
                                value.length >= 8 && parser.parse(value, 0, value.length) == DateParser.UNREADABLE))
                .map(MappedColumn::canonical)
                .toList();
    }
}
