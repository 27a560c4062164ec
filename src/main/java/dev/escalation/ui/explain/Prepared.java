package dev.escalation.ui.explain;

import dev.escalation.app.Insight;
import dev.escalation.chart.ChartOrigin;
import dev.escalation.chart.FactorsChart;
import dev.escalation.explain.Explanation;
import dev.escalation.explain.FactorsOverTime;
import dev.escalation.explain.GlobalImportance;
import dev.escalation.explain.GlobalImportance.Column;
import dev.escalation.features.FeatureTable;
import dev.escalation.report.ExplanationCharts;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.chart.Origins;
import dev.escalation.ui.text.Texts;
import java.util.List;

/**
 * What the page shows of an insight.
 *
 * @param whose the scores and tickets that it is about
 * @param columns of the rows of {@code factors}
 */
record Prepared(
        TrainingRun run,
        Insight insight,
        Cohort whose,
        ExplanationCharts charts,
        List<Column> columns,
        FactorsChart factors) {
    static Prepared of(TrainingRun run, Insight insight, Cohort whose, Texts texts) {
        FeatureTable table = run.training().table();
        Explanation explanation = insight.explanation().only(whose.scores());
        GlobalImportance importance = GlobalImportance.of(explanation, table);
        ChartOrigin origin = new Origins(texts).ofTest(insight.model().kind().label(), run, whose.scores().length);
        ExplanationCharts charts = new ExplanationCharts(explanation, importance, table, texts.phrases(), origin);
        List<Column> columns = charts.largest(FactorsPane.SHOWN);
        return new Prepared(run, insight, whose, charts, columns, charts.factors(FactorsPane.SHOWN));
    }

    /** Whether the model reacts to the same all the time. */
    FactorsOverTime overTime() {
        return FactorsOverTime.of(charts.explanation(), columns, charts.table());
    }
}
