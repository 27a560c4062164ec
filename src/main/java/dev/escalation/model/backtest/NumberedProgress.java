package dev.escalation.model.backtest;

import dev.escalation.task.Progress;

/** Says which window a stage is of. */
record NumberedProgress(Progress progress, int number, int of) implements Progress {
    @Override
    public void stage(String name, long totalSteps) {
        progress.stage("Window " + number + " of " + of + ": " + name, totalSteps);
    }

    @Override
    public void advancedTo(long doneSteps) {
        progress.advancedTo(doneSteps);
    }

    @Override
    public boolean isCancelled() {
        return progress.isCancelled();
    }
}
