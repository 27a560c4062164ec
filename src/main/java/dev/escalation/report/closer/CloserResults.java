package dev.escalation.report.closer;

import dev.escalation.live.replay.Snapshots;
import dev.escalation.live.replay.TestPeriod;
import dev.escalation.model.closer.BaseRateShift;
import dev.escalation.model.closer.CapacityCurve;
import dev.escalation.model.closer.CloserLook;
import dev.escalation.model.closer.LeadTime;
import dev.escalation.model.closer.Slices;
import dev.escalation.task.Progress;
import java.util.BitSet;

/**
 * The answers to the usual questions about one model, for files and reports.
 *
 * @param capacity of the model at {@link #PER_DAY} and around it
 * @param snapshots of {@link Snapshots.Asked#USUAL}
 */
public record CloserResults(
        CloserLook look,
        LeadTime lead,
        CapacityCurve capacity,
        CapacityCurve rule,
        CapacityCurve chance,
        Slices slices,
        BaseRateShift rates,
        Snapshots snapshots) {
    /** Reviews a day that are told of. */
    public static final int PER_DAY = 10;

    /**
     * @param look at a result with a model behind it
     * @param acted rows of the ticket table on which somebody has worked before the outcome was known
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static CloserResults of(CloserLook look, BitSet acted, Progress progress) {
        progress.stage("Looking closer at the test", 0);
        TestPeriod period =
                new TestPeriod(look.comparison(), look.result().model().orElseThrow());
        Snapshots.Asked asked = Snapshots.Asked.USUAL;
        return new CloserResults(
                look,
                look.leadTime(),
                look.capacity(look.result(), PER_DAY),
                look.capacity(look.rule(), PER_DAY),
                look.capacity(look.chance(), PER_DAY),
                look.slices(progress),
                look.baseRates(),
                Snapshots.of(period.morningsBesideRule(asked.weekday(), progress), asked, acted, look.seed()));
    }
}
