package dev.escalation.etl;

import dev.escalation.ingest.RawTable;
import dev.escalation.ingest.RowBatch;
import dev.escalation.task.Progress;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread read a table and others mask the text of its batches while the calling thread cleans the batches
 * before, in order.
 */
final class BatchPipe implements RawTable.BatchSink {
    private static final int BATCHES = 12;
    private static final RowBatch END = new RowBatch(0);

    private final BlockingQueue<RowBatch> empty = new ArrayBlockingQueue<>(BATCHES);
    private final BlockingQueue<Future<RowBatch>> full = new ArrayBlockingQueue<>(BATCHES + 1);
    private final Map<RowBatch, MaskedTexts> texts = new ConcurrentHashMap<>();
    private final TableRun run;
    private final ExecutorService workers;

    private BatchPipe(TableRun run, ExecutorService workers) {
        this.run = run;
        this.workers = workers;
    }

    /**
     * Reads the table and hands every row to the cleaner.
     *
     * @param workers with at least two threads
     * @return the hash of what was read
     */
    static String run(TableRun run, RowCleaner cleaner, ExecutorService workers, Progress progress) {
        BatchPipe pipe = new BatchPipe(run, workers);
        Future<String> reading = workers.submit(() -> {
            try {
                return run.table().read(pipe);
            } finally {
                pipe.full.add(workers.submit(() -> END));
            }
        });
        try {
            pipe.clean(run, cleaner, progress);
            return reading.get();
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            reading.cancel(true);
        }
    }

    private void clean(TableRun run, RowCleaner cleaner, Progress progress)
            throws InterruptedException, ExecutionException {
        long rows = 0;
        for (RowBatch batch = full.take().get();
                batch != END;
                batch = full.take().get()) {
            progress.checkCancelled();
            run.useTexts(textsOf(batch));
            cleaner.begin(batch);
            for (int row = 0; row < batch.rows(); row++) {
                cleaner.clean(batch, row);
            }
            rows += batch.rows();
            progress.advancedTo(rows);
            empty.put(batch);
        }
    }

    private MaskedTexts textsOf(RowBatch batch) {
        return Objects.requireNonNull(texts.get(batch), "a batch of another pipe");
    }

    private static RuntimeException rethrown(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }

    @Override
    public RowBatch empty() {
        try {
            RowBatch ready = empty.poll();
            RowBatch batch = ready != null || texts.size() == BATCHES ? taken(ready) : made();
            batch.clear();
            return batch;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("reading was stopped");
        }
    }

    private RowBatch taken(@Nullable RowBatch ready) throws InterruptedException {
        return ready == null ? empty.take() : ready;
    }

    /** Only as many as are in use at a time: a small table needs one. */
    private RowBatch made() {
        RowBatch batch = new RowBatch(run.table().layout().slots());
        texts.put(batch, run.newTexts(batch));
        return batch;
    }

    @Override
    public void full(RowBatch batch) {
        full.add(workers.submit(() -> {
            textsOf(batch).fill(batch);
            return batch;
        })); // there is room for every batch
    }
}
