package dev.escalation.app;

import dev.escalation.model.Comparison;
import dev.escalation.simulate.sla.SlaPolicy;
import dev.escalation.simulate.study.Outlook;
import dev.escalation.simulate.study.StudiedDesk;
import dev.escalation.task.Progress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the last desk that was fitted, as several parts of the window ask about it. Safe for use by several threads. */
public final class StudiedDesks {
    /** Of all luck in the window. */
    public static final long SEED = 1;

    private final SimulationStage.Effort effort;
    private @Nullable Kept kept;
    private @Nullable Outlook outlook;

    /** @param effort of simulations that somebody looks at */
    public StudiedDesks(SimulationStage.Effort effort) {
        this.effort = effort;
    }

    public SimulationStage.Effort effort() {
        return effort;
    }

    private record Kept(Comparison comparison, Optional<SlaPolicy> stated, StudiedDesk desk) {}

    /** What was kept is of these very objects: comparing their rows would take longer than it saves. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Object one, Object other) {
        return one == other;
    }

    /**
     * What the usual scenario comes to, for a first look; likewise.
     *
     * @throws dev.escalation.simulate.study.CannotSimulateException if the history says too little
     */
    public synchronized Outlook usual(Comparison comparison, Optional<SlaPolicy> stated, Progress progress) {
        StudiedDesk desk = of(comparison, stated, progress);
        Outlook last = outlook;
        if (last == null || !isSame(last.simulation().desk(), desk)) {
            last = SimulationStage.run(desk, ScenarioChanges.NONE, SimulationStage.Effort.QUICK, SEED, progress);
            outlook = last;
        }
        return last;
    }

    /**
     * The desk of a comparison; who asks while it is being fitted waits.
     *
     * @param stated service levels; empty to read them off the data
     * @throws dev.escalation.simulate.study.CannotSimulateException if the history says too little
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public synchronized StudiedDesk of(Comparison comparison, Optional<SlaPolicy> stated, Progress progress) {
        Kept last = kept;
        if (last != null && isSame(last.comparison, comparison) && last.stated.equals(stated)) {
            return last.desk;
        }
        progress.checkCancelled();
        StudiedDesk desk = StudiedDesk.of(comparison, stated, SimulationStage.CHECKS, SEED, progress);
        kept = new Kept(comparison, stated, desk);
        return desk;
    }
}
