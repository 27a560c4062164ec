package dev.escalation.app.leaks;

import dev.escalation.data.CleanData;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import dev.escalation.data.Instants;
import dev.escalation.ingest.DateParser;
import dev.escalation.ingest.DatePattern;
import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.InputTable;
import dev.escalation.ingest.Mapping;
import dev.escalation.ingest.PlannedFile;
import dev.escalation.ingest.RawTable;
import dev.escalation.ingest.RowBatch;
import dev.escalation.model.leak.SourceColumn;
import dev.escalation.model.leak.SourceRows;
import dev.escalation.model.leak.SourceRows.Kind;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Every column of the file that holds the tickets, row by row, as its texts stand there. They stay in memory. */
public final class SourceReading {
    /** Of a larger source every second, third, … ticket is read; what a column does shows in these as well. */
    private static final int MOST_TICKETS = 30_000;

    private final PlannedFile file;
    private final CleanData data;
    private final Progress progress;
    private final Set<String> missing = new HashSet<>();
    private final RawTable table;
    private final int idSlot;
    private final int everyNth;
    private final Dictionary[] levels;
    private final List<int[]> cells = new ArrayList<>();
    private final List<Integer> tickets = new ArrayList<>();

    private SourceReading(PlannedFile file, Mapping mapping, CleanData data, Progress progress) {
        this.file = file;
        this.data = data;
        this.progress = progress;
        mapping.missing().forEach(marker -> missing.add(marker.toLowerCase(Locale.ROOT)));
        this.table = file.everyColumn();
        this.idSlot = table.layout().slot(file.source("ticket_id").orElseThrow());
        this.everyNth = 1 + (data.tickets().size() - 1) / MOST_TICKETS;
        this.levels = new Dictionary[table.layout().slots()];
        Arrays.setAll(levels, _ -> new Dictionary());
    }

    /**
     * @param data cleaned from the same plan; rows of tickets that it does not have are left out
     * @return empty if the source has no file of tickets or events with an id
     * @throws dev.escalation.ingest.UnusableInputException if the file cannot be read to its end
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static Optional<SourceRows> read(ImportPlan plan, CleanData data, Progress progress) {
        return plan.files().stream()
                .filter(file -> file.table() == InputTable.EVENT_LOG || file.table() == InputTable.TICKETS)
                .filter(file -> file.has("ticket_id"))
                .findFirst()
                .map(file -> new SourceReading(file, plan.mapping(), data, progress).rows(plan.mapping()));
    }

    private SourceRows rows(Mapping mapping) {
        progress.stage("Reading " + file.shortName() + " as it is", 0);
        table.read(new Sink());
        boolean log = file.table() == InputTable.EVENT_LOG;
        Forms forms = new Forms(patterns(mapping), mapping.timeZone());
        long[] time = log ? times(forms) : new long[tickets.size()];
        int[] order = IntStream.range(0, tickets.size())
                .boxed()
                .sorted((a, b) -> tickets.get(a).equals(tickets.get(b))
                        ? Long.compare(time[a], time[b])
                        : Integer.compare(tickets.get(a), tickets.get(b)))
                .mapToInt(Integer::intValue)
                .toArray();
        List<SourceColumn> columns = new ArrayList<>();
        for (int slot = 0; slot < levels.length; slot++) {
            columns.add(column(slot, order, forms));
        }
        return new SourceRows(
                log ? Kind.LOG : Kind.TICKETS,
                Arrays.stream(order).map(tickets::get).toArray(),
                Arrays.stream(order)
                        .mapToLong(row -> log ? time[row] : Instants.MISSING)
                        .toArray(),
                columns);
    }

    private SourceColumn column(int slot, int[] order, Forms forms) {
        int[] codes = Arrays.stream(order).map(row -> cells.get(row)[slot]).toArray();
        String name = table.layout().columns().get(slot);
        return new SourceColumn(name, readAs(name), new CodedColumn(codes, levels[slot]), forms.of(levels[slot]));
    }

    private String readAs(String source) {
        return file.columns().stream()
                .filter(column -> column.source().equals(source))
                .map(column -> column.canonical())
                .filter(canonical -> !canonical.startsWith("count."))
                .findFirst()
                .orElse("");
    }

    /** In the order of the rows as read. */
    private long[] times(Forms forms) {
        int slot = table.layout().slot(file.source("event_time").orElseThrow());
        long[] ofLevel = forms.moments(levels[slot]);
        return cells.stream()
                .mapToLong(row -> row[slot] == Dictionary.MISSING ? Instants.MISSING : ofLevel[row[slot]])
                .toArray();
    }

    private List<DatePattern> patterns(Mapping mapping) {
        List<DatePattern> patterns = new ArrayList<>(mapping.datePatterns());
        file.detectedDates().values().forEach(patterns::addAll);
        return patterns.stream().distinct().toList();
    }

    private final class Sink implements RawTable.BatchSink {
        private final RowBatch batch = new RowBatch(levels.length);

        @Override
        public RowBatch empty() {
            batch.clear();
            return batch;
        }

        @Override
        public void full(RowBatch rows) {
            progress.checkCancelled();
            for (int row = 0; row < rows.rows(); row++) {
                if (rows.problem(row) == null) {
                    keep(rows, row);
                }
            }
        }

        private void keep(RowBatch rows, int row) {
            int ticket = data.tickets().ids().codeOf(rows.text(row, idSlot).strip());
            if (ticket == Dictionary.MISSING || ticket % everyNth != 0) {
                return;
            }
            int[] codes = new int[levels.length];
            for (int slot = 0; slot < codes.length; slot++) {
                String text = rows.text(row, slot).strip();
                boolean empty = text.isEmpty() || missing.contains(text.toLowerCase(Locale.ROOT));
                codes[slot] = empty ? Dictionary.MISSING : levels[slot].add(text);
            }
            tickets.add(ticket);
            cells.add(codes);
        }
    }

    /** What the texts of a column are: dates if nearly all are, else numbers if all are, else words. */
    private static final class Forms {
        private static final double NEARLY_ALL = 0.99;

        private final DateParser parser;

        Forms(List<DatePattern> patterns, java.time.ZoneId zone) {
            this.parser = new DateParser(patterns, zone);
        }

        SourceColumn.Form of(Dictionary levels) {
            long[] moments = moments(levels);
            long dates = Arrays.stream(moments).filter(Instants::isKnown).count();
            if (dates > 0 && dates >= NEARLY_ALL * moments.length) {
                return new SourceColumn.Form.Moments(moments);
            }
            double[] numbers = new double[levels.size()];
            for (int code = 0; code < numbers.length; code++) {
                try {
                    numbers[code] = Double.parseDouble(levels.level(code));
                } catch (NumberFormatException _) {
                    return new SourceColumn.Form.Words();
                }
            }
            return new SourceColumn.Form.Numbers(numbers);
        }

        long[] moments(Dictionary levels) {
            long[] moments = new long[levels.size()];
            for (int code = 0; code < moments.length; code++) {
                char[] chars = levels.level(code).toCharArray();
                long parsed = parser.parse(chars, 0, chars.length);
                moments[code] = DateParser.isDate(parsed) ? parsed : Instants.MISSING;
            }
            return moments;
        }
    }
}
