package dev.escalation.task;

import java.util.concurrent.CancellationException;

/**
 * What long work reports to and asks. The terminal and the window are two implementations; work itself knows neither.
 *
 * <p>Implementations are safe to call from any thread.
 */
public interface Progress {
    /** Reports nowhere and is never cancelled. */
    Progress NONE = new Progress() {
        @Override
        public void stage(String name, long totalSteps) {}

        @Override
        public void advancedTo(long doneSteps) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * Begins a stage; the one before is over.
     *
     * @param name what is being done, in words a user reads, such as "Training random forest"
     * @param totalSteps steps until the stage is done; 0 where that is not known
     */
    void stage(String name, long totalSteps);

    /** Reports how many steps of the current stage are done. */
    void advancedTo(long doneSteps);

    boolean isCancelled();

    /** @throws CancellationException if the user asked to stop */
    default void checkCancelled() {
        if (isCancelled()) {
            throw new CancellationException("cancelled");
        }
    }
}
