package dev.escalation.bench;

import dev.escalation.model.Matrix;
import dev.escalation.model.linear.LogisticTrainer;
import dev.escalation.model.tree.ForestTrainer;
import dev.escalation.model.tree.XgboostTrainer;
import dev.escalation.task.Progress;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CancellationException;

/** How long a training goes on after somebody has cancelled it, at random moments of its whole time. */
final class CancelLatency {
    private static final int MOMENTS = Integer.getInteger("bench.moments", 20);

    private final TrainingRows rows;

    CancelLatency(TrainingRows rows) {
        this.rows = rows;
    }

    /** Training that reports to a progress. */
    private interface Job {
        void run(Progress progress);
    }

    void measure() {
        Matrix x = rows.matrix();
        Matrix scaled = rows.standardisedBy(rows);
        boolean[] y = rows.positive();
        ForestTrainer.Options forest = new ForestTrainer.Options(100, 12, 10, 0, 1);
        measure("logistic", p -> LogisticTrainer.train(scaled, y, LogisticTrainer.Options.defaults(), p));
        measure("random_forest", p -> ForestTrainer.train(x, y, forest, p));
        measure("xgboost", p -> XgboostTrainer.trainRounds(x, y, XgboostTrainer.Options.defaults(), 200, p));
    }

    private static void measure(String name, Job job) {
        long started = System.nanoTime();
        job.run(Progress.NONE);
        long whole = System.nanoTime() - started;
        Random random = new Random(3);
        double slowest = 0;
        int cancelled = 0;
        for (int moment = 0; moment < MOMENTS; moment++) {
            Deadline deadline = new Deadline(System.nanoTime() + (long) (whole * random.nextDouble()));
            try {
                job.run(deadline);
            } catch (CancellationException e) {
                cancelled++;
                slowest = Math.max(slowest, (System.nanoTime() - deadline.at) / 1e9);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s: cancelled at %d random moments, ended at most %.3f s later%n",
                name,
                cancelled,
                slowest);
    }

    /** Cancels at a moment. */
    private record Deadline(long at) implements Progress {
        @Override
        public void stage(String name, long totalSteps) {}

        @Override
        public void advancedTo(long doneSteps) {}

        @Override
        public boolean isCancelled() {
            return System.nanoTime() >= at;
        }
    }
}
