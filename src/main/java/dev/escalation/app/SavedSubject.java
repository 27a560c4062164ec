package dev.escalation.app;

import dev.escalation.explain.Explained;
import dev.escalation.explain.Explanation;
import dev.escalation.explain.GlobalImportance;
import dev.escalation.features.CutCheck;
import dev.escalation.features.FeatureTable;
import dev.escalation.live.EarlierRisk;
import dev.escalation.live.RiskQueue;
import dev.escalation.model.TrainedModel;
import dev.escalation.report.document.Say;
import dev.escalation.report.manager.ModelPart;
import dev.escalation.report.manager.ReportSubject;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** What a report is told of a saved model. How good it is was measured when it was trained, and stands beside it. */
final class SavedSubject {
    private static final int ROWS_EXPLAINED = 2000;

    private SavedSubject() {}

    /** @param file of the model, with its {@code _metadata.json} beside */
    static ReportSubject of(ScoredData scored, Path file, Progress progress) throws IOException {
        SavedFigures figures = SavedFigures.beside(file);
        TrainedModel model = scored.model();
        FeatureTable table = scored.table();
        int[] rows = newest(scored.earlierRows());
        Explained explained = Explained.of(model, table, rows, progress);
        Explanation explanation = explained.explanation().orElseGet(Explanation::none);
        RiskQueue queue = RiskQueue.score(model, table, scored.usual(), progress);
        CutCheck cut = CutCheck.of(table, progress);
        ModelPart part = new ModelPart(
                figures.inUse(),
                figures.compared(),
                Optional.empty(),
                testedOn(figures, table),
                cut,
                figures.alarms(),
                explanation,
                explained.failure(),
                GlobalImportance.of(explanation, table),
                queue,
                EarlierRisk.dayBefore(model, table, progress));
        return new ReportSubject(
                ReportSubjects.account(scored.clean()),
                table,
                Optional.of(part),
                "",
                figures.seed(),
                ReportSubjects.program());
    }

    private static int[] newest(int[] rows) {
        return Arrays.copyOfRange(rows, Math.max(0, rows.length - ROWS_EXPLAINED), rows.length);
    }

    private static String testedOn(SavedFigures figures, FeatureTable table) {
        boolean same = figures.snapshot().equals(table.data().origin().snapshotHash());
        return "The model is a saved one. It was tested once, when it was trained on data until " + figures.dataUntil()
                + (same ? "" : "; the data of this report is another one")
                + ". The figures are those of that test: "
                + Say.counted(figures.inUse().test().rows(), "score", "scores") + ", "
                + Say.count(figures.inUse().test().positives()) + " of them of tickets that had the outcome later.";
    }
}
