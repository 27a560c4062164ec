package dev.escalation.etl;

import dev.escalation.ingest.RawTable;
import dev.escalation.ingest.RowBatch;
import dev.escalation.task.Progress;

/** Reads, masks and cleans on the calling thread: a described ticket is done before another thread has begun. */
final class HerePipe implements RawTable.BatchSink {
    private final TableRun run;
    private final RowCleaner cleaner;
    private final RowBatch batch;
    private final MaskedTexts texts;

    private HerePipe(TableRun run, RowCleaner cleaner) {
        this.run = run;
        this.cleaner = cleaner;
        this.batch = new RowBatch(
                run.table().layout().slots(), (int) Math.max(1, run.table().mostRows()));
        this.texts = run.newTexts(batch);
    }

    static String run(TableRun run, RowCleaner cleaner, Progress progress) {
        progress.checkCancelled();
        return run.table().read(new HerePipe(run, cleaner));
    }

    @Override
    public RowBatch empty() {
        batch.clear();
        return batch;
    }

    @Override
    public void full(RowBatch full) {
        texts.fill(full);
        run.useTexts(texts);
        cleaner.begin(full);
        for (int row = 0; row < full.rows(); row++) {
            cleaner.clean(full, row);
        }
    }
}
