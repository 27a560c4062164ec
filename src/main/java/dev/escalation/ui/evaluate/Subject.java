package dev.escalation.ui.evaluate;

import dev.escalation.chart.ChartOrigin;
import dev.escalation.model.ModelResult;
import dev.escalation.model.closer.CloserLook;
import dev.escalation.report.closer.CloserCharts;
import dev.escalation.report.closer.RankingCharts;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.models.ModelNames;
import dev.escalation.ui.text.Texts;

/**
 * The model that is looked at.
 *
 * @param result of the run, with a model behind it
 * @param origin of its charts
 */
record Subject(TrainingRun run, ModelResult result, ChartOrigin origin) {
    CloserLook look() {
        return new CloserLook(run.training().comparison(), result);
    }

    CloserCharts charts() {
        return new CloserCharts(look(), origin);
    }

    RankingCharts ranking() {
        return new RankingCharts(look(), origin);
    }

    /** A text of what is predicted, such as {@code escalations}. */
    String outcome(Texts texts, String key) {
        return texts.get(
                "closer.outcome." + run.training().comparison().table().target().id() + "." + key);
    }

    String name(Texts texts) {
        return new ModelNames(texts).of(result);
    }
}
