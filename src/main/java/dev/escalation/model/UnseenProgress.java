package dev.escalation.model;

import dev.escalation.task.Progress;

/** For a training that is a step of something longer: it can be cancelled, its own stages are not shown. */
record UnseenProgress(Progress outer) implements Progress {
    @Override
    public void stage(String name, long totalSteps) {}

    @Override
    public void advancedTo(long doneSteps) {}

    @Override
    public boolean isCancelled() {
        return outer.isCancelled();
    }
}
