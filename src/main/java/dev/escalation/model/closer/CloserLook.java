package dev.escalation.model.closer;

import dev.escalation.model.Comparison;
import dev.escalation.model.ModelResult;
import dev.escalation.task.Progress;
import java.time.ZoneId;

/**
 * Questions to the test of one model, beside the yardsticks of its comparison. Each is computed when it is asked, from the
 * probabilities that the test gave; nothing is scored or chosen again.
 */
public record CloserLook(Comparison comparison, ModelResult result) {
    /** @throws IllegalArgumentException if there is no such result */
    public ModelResult named(String name) {
        return comparison.results().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no result " + name));
    }

    /** The rule of priority and age. */
    public ModelResult rule() {
        return named("rule");
    }

    /** The same score for all, which ranks by chance. */
    public ModelResult chance() {
        return named("base_rate");
    }

    public ZoneId zone() {
        return comparison.table().data().rules().zone();
    }

    public TestScores scores() {
        return TestScores.of(comparison, result);
    }

    public LeadTime leadTime() {
        return leadTime(result);
    }

    /** Of another result of the comparison. */
    public LeadTime leadTime(ModelResult other) {
        return LeadTime.of(TestScores.of(comparison, other), seed());
    }

    /** Of the model, or another result of the comparison. */
    public CapacityCurve capacity(ModelResult other, int perDay) {
        return CapacityCurve.of(TestScores.of(comparison, other), zone(), perDay, seed());
    }

    /** @throws java.util.concurrent.CancellationException if the user stops it */
    public WeeklyFigures weeks(ModelResult other, Progress progress) {
        return WeeklyFigures.of(TestScores.of(comparison, other), zone(), seed(), progress);
    }

    /** @throws java.util.concurrent.CancellationException if the user stops it */
    public Slices slices(Progress progress) {
        return Slices.of(scores(), comparison.table(), seed(), progress);
    }

    public BaseRateShift baseRates() {
        return BaseRateShift.of(scores(), comparison.split().testDays(), seed());
    }

    public long seed() {
        return comparison.options().seed();
    }
}
