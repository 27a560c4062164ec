package dev.escalation.ingest;

import dev.escalation.words.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds out whether the dates of a column have the day or the month first, by reading the whole column: one value such
 * as 13/2 decides. Where no value does, nothing is guessed.
 */
final class DateColumnScan {
    private static final List<String> TIMES = List.of("", " H:mm", " H:mm:ss", " h:mm a", " h:mm:ss a");
    private static final List<String> SEPARATORS = List.of("/", ".", "-");

    private final Column[] columns;
    private final PlannedFile file;

    private DateColumnScan(PlannedFile file, List<String> canonical) {
        this.file = file;
        this.columns = canonical.stream()
                .map(name -> new Column(name, file.layout().slot(name)))
                .toArray(Column[]::new);
    }

    /**
     * @param canonical date columns with values that are not year-first
     * @return the patterns in use, by column; a column in which nothing looks like a date has none
     * @throws UnusableInputException if a column can be read both ways
     */
    static Map<String, List<DatePattern>> detect(PlannedFile file, List<String> canonical) {
        DateColumnScan scan = new DateColumnScan(file, canonical);
        RowBatch batch = new RowBatch(file.layout().slots());
        file.rows().read(new RawTable.BatchSink() {
            @Override
            public RowBatch empty() {
                batch.clear();
                return batch;
            }

            @Override
            public void full(RowBatch rows) {
                scan.look(rows);
            }
        });
        Map<String, List<DatePattern>> found = new LinkedHashMap<>();
        for (Column column : scan.columns) {
            List<DatePattern> patterns = scan.decide(column);
            if (!patterns.isEmpty()) {
                found.put(column.name, patterns);
            }
        }
        return found;
    }

    private void look(RowBatch batch) {
        for (int row = 0; row < batch.rows(); row++) {
            if (batch.problem(row) == null) {
                for (Column column : columns) {
                    column.look(batch.text(row, column.slot).strip().toCharArray());
                }
            }
        }
    }

    private List<DatePattern> decide(Column column) {
        if (column.dayFirst.only == 0 && column.monthFirst.only == 0 && column.both == 0) {
            return List.of();
        }
        if (column.dayFirst.only > 0 == column.monthFirst.only > 0) {
            throw UnusableInputException.inColumn(
                    column.both > 0 && column.dayFirst.only == 0
                            ? Said.of("ingest.dates.both")
                            : Said.of("ingest.dates.mixed"),
                    file.fileName(),
                    file.columns().stream()
                            .filter(mapped -> mapped.canonical().equals(column.name))
                            .findFirst()
                            .orElseThrow()
                            .source(),
                    Said.of("ingest.dates.advice"));
        }
        Order order = column.dayFirst.only > 0 ? column.dayFirst : column.monthFirst;
        return List.copyOf(order.used);
    }

    /** The patterns of one order and which of them occurred. */
    private static final class Order {
        private final List<DatePattern> patterns = new ArrayList<>();
        private final Set<DatePattern> used = new LinkedHashSet<>();
        private final DateFields fields = new DateFields();
        private long only;

        Order(String first, String second) {
            for (String separator : SEPARATORS) {
                for (String time : TIMES) {
                    patterns.add(DatePattern.of(first + separator + second + separator + "yyyy" + time));
                }
            }
        }

        boolean reads(char[] value) {
            for (DatePattern pattern : patterns) {
                if (pattern.read(value, 0, value.length, fields)
                        && DateParser.isDate(fields.toMillis(java.time.ZoneOffset.UTC, java.time.ZoneOffset.UTC))) {
                    used.add(pattern);
                    return true;
                }
            }
            return false;
        }
    }

    private static final class Column {
        private final String name;
        private final int slot;
        private final Order dayFirst = new Order("d", "M");
        private final Order monthFirst = new Order("M", "d");
        private long both;

        Column(String name, int slot) {
            this.name = name;
            this.slot = slot;
        }

        void look(char[] value) {
            if (value.length < 8) {
                return;
            }
            boolean day = dayFirst.reads(value);
            boolean month = monthFirst.reads(value);
            both += day && month ? 1 : 0;
            dayFirst.only += day && !month ? 1 : 0;
            monthFirst.only += month && !day ? 1 : 0;
        }
    }
}
