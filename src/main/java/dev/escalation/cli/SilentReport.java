package dev.escalation.cli;

/** Reports nothing, but can be cancelled. */
record SilentReport(Cancellation cancellation) implements Terminal.StageReport {
    @Override
    public void stage(String name, long totalSteps) {}

    @Override
    public void advancedTo(long doneSteps) {}

    @Override
    public boolean isCancelled() {
        return cancellation.isRequested();
    }

    @Override
    public void close() {}
}
