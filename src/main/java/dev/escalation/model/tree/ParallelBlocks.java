package dev.escalation.model.tree;

import dev.escalation.task.Progress;
import java.util.stream.IntStream;

/** Splits a range of rows (or trees) into blocks of fixed size and works on them with all cores. */
public final class ParallelBlocks {
    /** Works on {@code [from, to)}; called from many threads, each block once. */
    @FunctionalInterface
    public interface Body {
        void run(int from, int to);
    }

    private final Progress progress;
    private int done;

    private ParallelBlocks(Progress progress) {
        this.progress = progress;
    }

    /**
     * Runs the body over {@code [0, count)}. The blocks depend on {@code count} and {@code blockSize} only, so a body that
     * writes each block's results to its own place gives the same result on any number of cores.
     *
     * @param blockSize items per block, at least 1
     * @param progress is asked for cancellation before each block and told the items done, in rising order
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static void run(int count, int blockSize, Progress progress, Body body) {
        int blocks = Math.ceilDiv(count, blockSize);
        ParallelBlocks run = new ParallelBlocks(progress);
        IntStream.range(0, blocks).parallel().forEach(block -> {
            progress.checkCancelled();
            int from = block * blockSize;
            int to = (int) Math.min(count, (long) from + blockSize);
            body.run(from, to);
            run.advance(to - from);
        });
    }

    private synchronized void advance(int items) {
        done += items;
        progress.advancedTo(done);
    }
}
