package dev.escalation.app;

import dev.escalation.explain.UsualValues;
import dev.escalation.features.CutCheck;
import dev.escalation.features.FeatureTable;
import dev.escalation.model.Comparison;
import dev.escalation.model.LeakFinding;
import dev.escalation.model.LeakScan;
import dev.escalation.model.ModelTrainer;
import dev.escalation.model.Segment;
import dev.escalation.model.TrainingOptions;
import dev.escalation.task.Progress;
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
        CutCheck cut = CutCheck.of(table, progress);
        Comparison comparison = ModelTrainer.train(table, options, progress);
        int[] trainRows = comparison.split().rows(table, Segment.TRAIN);
        List<LeakFinding> findings = LeakScan.scan(table, trainRows, cut, Optional.of(comparison));
        return new Training(comparison, cut, findings, UsualValues.of(table, trainRows));
    }

    public FeatureTable table() {
        return comparison.table();
    }
}
