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

    /**
     * Begins a stage that can be ended before all is done with what it has by then: it asks {@link #isEnough()}.
     *
     * @param name as of any stage
     * @param totalSteps as of any stage
     */
    default void openStage(String name, long totalSteps) {
        stage(name, totalSteps);
    }

    /** Reports how many steps of the current stage are done. */
    void advancedTo(long doneSteps);

    boolean isCancelled();

    /** Whether an {@linkplain #openStage open stage} is to end with what it has. */
    default boolean isEnough() {
        return false;
    }

    /** @throws CancellationException if the user asked to stop */
    default void checkCancelled() {
        if (isCancelled()) {
            throw new CancellationException("cancelled");
        }
    }
}
