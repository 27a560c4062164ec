package dev.escalation.ui.versus;

import dev.escalation.chart.Chart;
import dev.escalation.chart.ChartOrigin;
import dev.escalation.model.Comparison;
import dev.escalation.model.ModelResult;
import dev.escalation.model.versus.Difference;
import dev.escalation.model.versus.Disagreement;
import dev.escalation.model.versus.Versus;
import dev.escalation.report.EvaluationChartData;
import java.util.List;

/**
 * Everything about two models of a training.
 *
 * @param disagreements the tickets of which they say the most different things
 */
record Pairing(
        ModelResult first,
        ModelResult second,
        List<Difference> differences,
        List<Disagreement> disagreements,
        Chart roc,
        Chart precisionRecall) {
    private static final int MOST_TICKETS = 50;

    static Pairing of(Comparison comparison, Versus versus, ModelResult first, ModelResult second, ChartOrigin origin) {
        Comparison two = new Comparison(
                comparison.table(),
                comparison.split(),
                comparison.options(),
                comparison.validationRows(),
                comparison.testRows(),
                List.of(first, second),
                first,
                comparison.lessons());
        EvaluationChartData charts = new EvaluationChartData(two, first, first, origin);
        return new Pairing(
                first,
                second,
                versus.between(first.name(), second.name()),
                Disagreement.between(comparison, first, second, MOST_TICKETS),
                charts.roc(),
                charts.precisionRecall());
    }
}
