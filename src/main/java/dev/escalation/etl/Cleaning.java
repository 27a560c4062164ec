package dev.escalation.etl;

import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.InputTable;
import dev.escalation.ingest.Mapping;
import dev.escalation.ingest.RawTable;
import dev.escalation.ingest.RowBatch;
import dev.escalation.task.Progress;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Reads and cleans the tables of a help desk. */
public final class Cleaning {
    private Cleaning() {}

    /**
     * @throws dev.escalation.ingest.UnusableInputException if a file cannot be read to its end
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static CleanResult run(ImportPlan plan, Progress progress) {
        return run(plan.tables(), plan.mapping(), plan.source(), progress);
    }

    /**
     * The same for tables of any source. Small tables are cleaned by the calling thread alone.
     *
     * @param tables either one event log or up to four canonical tables with tickets among them
     * @param source what the data's origin is called
     */
    public static CleanResult run(List<RawTable> tables, Mapping mapping, String source, Progress progress) {
        Map<InputTable, RawTable> byTable = new EnumMap<>(InputTable.class);
        tables.forEach(table -> byTable.put(table.layout().table(), table));
        boolean log = byTable.containsKey(InputTable.EVENT_LOG);
        if (byTable.size() != tables.size() || (log ? tables.size() > 1 : !byTable.containsKey(InputTable.TICKETS))) {
            throw new IllegalArgumentException("either one event log or canonical tables with tickets are needed");
        }
        if (tables.stream().mapToLong(RawTable::mostRows).max().orElse(0) <= RowBatch.ROWS) {
            return run(new CleaningRun(byTable, mapping, source, HerePipe::run, progress), log);
        }
        int threads = 1 + Runtime.getRuntime().availableProcessors(); // one of them only reads
        try (ExecutorService workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("cleaning-", 1).daemon().factory())) {
            TablePipe pipe = (run, cleaner, watched) -> BatchPipe.run(run, cleaner, workers, watched);
            return run(new CleaningRun(byTable, mapping, source, pipe, progress), log);
        }
    }

    private static CleanResult run(CleaningRun run, boolean log) {
        return log ? run.eventLog() : run.tables();
    }
}
