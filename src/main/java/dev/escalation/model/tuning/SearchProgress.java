package dev.escalation.model.tuning;

import dev.escalation.model.tuning.Search.End;
import dev.escalation.task.Progress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What the trainings of a search report to: they are cancelled when the search is to end, and their stages are not shown. */
final class SearchProgress implements Progress {
    private static final String STAGE = "Searching for better settings";

    private final Progress outer;
    private final SearchBudget budget;
    private final long startedNanos = System.nanoTime();
    private final long lastsNanos;
    private final AtomicInteger judged = new AtomicInteger();

    SearchProgress(SearchBudget budget, Progress outer) {
        this.outer = outer;
        this.budget = budget;
        lastsNanos = budget.hasEnd() ? (long) (budget.minutes() * TimeUnit.MINUTES.toNanos(1)) : Long.MAX_VALUE;
    }

    void begin(int candidates) {
        outer.openStage(STAGE, budget.hasEnd() ? TimeUnit.NANOSECONDS.toMillis(lastsNanos) : candidates);
    }

    void judged() {
        judged.incrementAndGet();
        advancedTo(0);
    }

    /**
     * What has ended the search.
     *
     * @throws CancellationException if everything is cancelled
     */
    End end(CancellationException thrown) {
        if (outer.isCancelled() || !isCancelled()) {
            throw thrown;
        }
        return outer.isEnough() ? End.STOPPED : End.TIME_IS_UP;
    }

    @Override
    public void stage(String name, long totalSteps) {}

    @Override
    public void advancedTo(long doneSteps) {
        outer.advancedTo(
                budget.hasEnd() ? TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNanos) : judged.get());
    }

    @Override
    public boolean isCancelled() {
        return outer.isCancelled() || outer.isEnough() || System.nanoTime() - startedNanos >= lastsNanos;
    }
}
