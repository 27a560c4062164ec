package dev.escalation.ui.chart;

import dev.escalation.chart.ChartOrigin;
import dev.escalation.data.CleanData;
import dev.escalation.features.FeatureTable;
import dev.escalation.model.TrainedModel;
import dev.escalation.ui.text.Formats;
import dev.escalation.ui.text.Texts;

/** What exported charts say of where their numbers come from. */
public final class Origins {
    private static final int HASH_DIGITS = 8;

    private Origins() {}

    /** Of one score: model, data snapshot and the moment of the score. */
    public static ChartOrigin ofScore(TrainedModel model, FeatureTable table, long asOf, Texts texts) {
        CleanData data = table.data();
        return new ChartOrigin(texts.get(
                "common.origin.score",
                model.kind().label(),
                data.origin().source(),
                data.origin().snapshotHash().substring(0, HASH_DIGITS),
                Formats.moment(asOf)));
    }
}
