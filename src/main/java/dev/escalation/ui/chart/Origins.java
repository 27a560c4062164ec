package dev.escalation.ui.chart;

import dev.escalation.app.Training;
import dev.escalation.chart.ChartOrigin;
import dev.escalation.data.DataOrigin;
import dev.escalation.model.TrainedModel;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.text.Texts;

/** What charts say of where their numbers come from: model, data snapshot, what was scored, and seed. */
public final class Origins {
    private static final int HASH_DIGITS = 8;

    private final Texts texts;

    public Origins(Texts texts) {
        this.texts = texts;
    }

    /**
     * Of one score.
     *
     * @param asOf the moment of the score
     */
    public ChartOrigin ofScore(TrainedModel model, Training training, long asOf) {
        String scored = texts.get("common.origin.score", texts.formats().moment(asOf));
        return of(model.kind().label(), training, scored);
    }

    /**
     * Of many scores of a run's test.
     *
     * @param model its name
     * @param scores how many
     */
    public ChartOrigin ofTest(String model, TrainingRun run, int scores) {
        String name = texts.get("common.origin.run", model, run.number());
        return of(
                name,
                run.training(),
                texts.get("common.origin.test", texts.formats().count(scores)));
    }

    /** The same of its validation. */
    public ChartOrigin ofValidation(String model, TrainingRun run, int scores) {
        String name = texts.get("common.origin.run", model, run.number());
        return of(
                name,
                run.training(),
                texts.get("common.origin.validation", texts.formats().count(scores)));
    }

    private ChartOrigin of(String model, Training training, String scored) {
        DataOrigin data = training.table().data().origin();
        String hash = data.snapshotHash().substring(0, HASH_DIGITS);
        String seed = Long.toString(training.comparison().options().seed());
        String text = texts.get("common.origin", model, data.source(), hash, scored, seed);
        return new ChartOrigin(text, texts.chartWords());
    }
}
