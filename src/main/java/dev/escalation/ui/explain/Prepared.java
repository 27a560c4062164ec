package dev.escalation.ui.explain;

import dev.escalation.app.Insight;
import dev.escalation.chart.ChartOrigin;
import dev.escalation.chart.FactorsChart;
import dev.escalation.explain.GlobalImportance.Column;
import dev.escalation.report.ExplanationCharts;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.chart.Origins;
import dev.escalation.ui.text.Texts;
import java.util.List;

/**
 * What the page shows of an insight.
 *
 * @param columns of the rows of {@code factors}
 */
record Prepared(
        TrainingRun run, Insight insight, ExplanationCharts charts, List<Column> columns, FactorsChart factors) {
    static Prepared of(TrainingRun run, Insight insight, Texts texts) {
        int scores = insight.explanation().rows().length;
        ChartOrigin origin = new Origins(texts).ofTest(insight.model().kind().label(), run, scores);
        ExplanationCharts charts = new ExplanationCharts(
                insight.explanation(), insight.importance(), run.training().table(), origin);
        List<Column> columns = charts.largest(FactorsPane.SHOWN);
        return new Prepared(run, insight, charts, columns, charts.factors(FactorsPane.SHOWN));
    }
}
