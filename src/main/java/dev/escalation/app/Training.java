package dev.escalation.app;

import dev.escalation.explain.UsualValues;
import dev.escalation.features.CutCheck;
import dev.escalation.features.FeatureTable;
import dev.escalation.model.Comparison;
import dev.escalation.model.KeptModel;
import dev.escalation.model.Lessons;
import dev.escalation.model.ModelResult;
import dev.escalation.model.ModelTrainer;
import dev.escalation.model.Segment;
import dev.escalation.model.TrainingOptions;
import dev.escalation.model.leak.LeakFinding;
import dev.escalation.model.leak.LeakScan;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One training: models compared on rows that none of them has seen, and what was checked beside.
 *
 * @param cut whether features stay the same when later data is cut off
 * @param usual usual values among the training rows
 */
public record Training(Comparison comparison, CutCheck cut, List<LeakFinding> findings, UsualValues usual) {
    public Training {
        findings = List.copyOf(findings);
    }

    /**
     * @throws dev.escalation.model.NotEnoughDataException if the table holds too little to learn from
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static Training of(FeatureTable table, TrainingOptions options, Progress progress) {
        return of(table, Lessons.NONE, options, progress);
    }

    /**
     * The same with what people have taught.
     *
     * @throws dev.escalation.model.NotEnoughDataException if the table holds too little to learn from
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static Training of(FeatureTable table, Lessons lessons, TrainingOptions options, Progress progress) {
        return checked(ModelTrainer.train(table, lessons, options, progress), progress);
    }

    /**
     * An earlier training, from what was kept of it.
     *
     * @param table as it was made for that training
     * @throws IllegalArgumentException if the models do not say of these rows what they said then
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static Training restored(
            FeatureTable table, Lessons lessons, TrainingOptions options, List<KeptModel> models, Progress progress) {
        return checked(ModelTrainer.restore(table, lessons, options, models, progress), progress);
    }

    private static Training checked(Comparison comparison, Progress progress) {
        FeatureTable table = comparison.table();
        CutCheck cut = CutCheck.of(table, progress);
        int[] trainRows = comparison.split().rows(table, Segment.TRAIN);
        progress.checkCancelled();
        List<LeakFinding> findings = new ArrayList<>(LeakScan.scan(table, trainRows, cut, Optional.of(comparison)));
        findings.addAll(LabelFindings.of(table.data(), table.target()));
        progress.checkCancelled();
        return new Training(comparison, cut, findings, UsualValues.of(table, trainRows));
    }

    /** Why the figures of a result should not be believed; empty if nothing speaks against them. */
    public List<LeakFinding> doubts(ModelResult result) {
        return findings.stream()
                .filter(finding ->
                        finding.doubts(result.name(), comparison.best().name()))
                .toList();
    }

    public FeatureTable table() {
        return comparison.table();
    }
}
