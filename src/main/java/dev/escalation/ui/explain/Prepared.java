package dev.escalation.ui.explain;

import dev.escalation.app.Insight;
import dev.escalation.chart.ChartOrigin;
import dev.escalation.chart.FactorsChart;
import dev.escalation.data.CleanData;
import dev.escalation.explain.GlobalImportance.Column;
import dev.escalation.report.ExplanationCharts;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.text.Formats;
import dev.escalation.ui.text.Texts;
import java.util.List;

/**
 * What the page shows of an insight.
 *
 * @param columns of the rows of {@code factors}
 */
record Prepared(
        TrainingRun run, Insight insight, ExplanationCharts charts, List<Column> columns, FactorsChart factors) {
    private static final int HASH_DIGITS = 8;

    static Prepared of(TrainingRun run, Insight insight, Texts texts) {
        ExplanationCharts charts = new ExplanationCharts(
                insight.explanation(), insight.importance(), run.training().table(), origin(run, insight, texts));
        List<Column> columns = charts.largest(FactorsPane.SHOWN);
        return new Prepared(run, insight, charts, columns, charts.factors(FactorsPane.SHOWN));
    }

    private static ChartOrigin origin(TrainingRun run, Insight insight, Texts texts) {
        CleanData data = run.training().table().data();
        String hash = data.origin().snapshotHash().substring(0, HASH_DIGITS);
        String model = insight.model().kind().label();
        return new ChartOrigin(
                texts.get("explain.origin", model, run.number(), hash, Formats.moment(data.lastMoment())));
    }
}
