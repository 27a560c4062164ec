package dev.escalation.etl;

import dev.escalation.ingest.RawTable;
import dev.escalation.ingest.RowBatch;
import dev.escalation.task.Progress;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Lets one thread read a table while the calling thread cleans the batches before. */
final class BatchPipe implements RawTable.BatchSink {
    private static final int BATCHES = 8;
    private static final RowBatch END = new RowBatch(0);

    private final BlockingQueue<RowBatch> empty = new ArrayBlockingQueue<>(BATCHES);
    private final BlockingQueue<RowBatch> full = new ArrayBlockingQueue<>(BATCHES + 1);

    private BatchPipe(int slots) {
        for (int i = 0; i < BATCHES; i++) {
            empty.add(new RowBatch(slots));
        }
    }

    /**
     * Reads the table and hands every row to the cleaner.
     *
     * @return the hash of what was read
     */
    static String run(RawTable table, RowCleaner cleaner, ExecutorService readers, Progress progress) {
        BatchPipe pipe = new BatchPipe(table.layout().slots());
        Future<String> reading = readers.submit(() -> {
            try {
                return table.read(pipe);
            } finally {
                pipe.full.put(END);
            }
        });
        try {
            pipe.clean(cleaner, progress);
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

    private void clean(RowCleaner cleaner, Progress progress) throws InterruptedException {
        long rows = 0;
        for (RowBatch batch = full.take(); batch != END; batch = full.take()) {
            progress.checkCancelled();
            for (int row = 0; row < batch.rows(); row++) {
                cleaner.clean(batch, row);
            }
            rows += batch.rows();
            progress.advancedTo(rows);
            empty.put(batch);
        }
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
            RowBatch batch = empty.take();
            batch.clear();
            return batch;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("reading was stopped");
        }
    }

    @Override
    public void full(RowBatch batch) {
        full.add(batch); // there is room for every batch
    }
}
