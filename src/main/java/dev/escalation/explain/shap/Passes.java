package dev.escalation.explain.shap;

import dev.escalation.task.Progress;

/** One stage's progress for work that goes over everything several times; each pass counts the same. */
final class Passes {
    private final Progress whole;
    private final int steps;
    private final int passes;
    private int begun;

    /**
     * @param steps what the stage was said to have, at least 0
     * @param passes how many there will be, at least 1
     */
    Passes(Progress whole, int steps, int passes) {
        this.whole = whole;
        this.steps = steps;
        this.passes = passes;
    }

    /** @param ownSteps of the pass, 0 if there is nothing to do */
    Progress next(int ownSteps) {
        return new Pass(whole, (double) steps / passes, begun++, ownSteps);
    }

    private record Pass(Progress whole, double share, int before, int ownSteps) implements Progress {
        @Override
        public void stage(String name, long totalSteps) {}

        @Override
        public void advancedTo(long doneSteps) {
            whole.advancedTo((long) (share * (before + (double) doneSteps / ownSteps)));
        }

        @Override
        public boolean isCancelled() {
            return whole.isCancelled();
        }
    }
}
