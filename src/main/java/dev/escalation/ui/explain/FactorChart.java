package dev.escalation.ui.explain;

import dev.escalation.chart.Chart;
import dev.escalation.explain.GlobalImportance.Column;
import dev.escalation.explain.Interactions;
import dev.escalation.explain.Interactions.Partner;
import dev.escalation.explain.PartialDependence;
import dev.escalation.model.TrainedModel;
import dev.escalation.task.Progress;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A picture of one factor.
 *
 * @param partners what it acts together with, strongest first; empty where that was not asked
 * @param by feature that the dots are coloured by; empty for the factor's own value
 */
record FactorChart(Chart chart, List<Partner> partners, Optional<String> by) {
    /** So many scores show with what a factor acts together. */
    private static final int ROWS_FOR_PARTNERS = 100;

    private static final int ROWS_FOR_LINES = 300;
    private static final int PARTNERS = 5;

    /** Which picture. */
    enum View {
        EFFECT,
        OTHER_VALUES
    }

    /** How the effect goes with the value, coloured by the factor that it acts together with most. */
    static FactorChart effect(Prepared ready, Column column, Progress progress) {
        int[] rows = spread(ready, ROWS_FOR_PARTNERS);
        List<Partner> partners = Interactions.of(
                        model(ready), ready.charts().table(), column.info().name(), rows, progress)
                .partners();
        List<Partner> shown = partners.stream()
                .filter(partner -> ready.charts().canGroup(partner.column()))
                .limit(PARTNERS)
                .toList();
        return effect(ready, column, shown, shown.stream().findFirst().map(Partner::column));
    }

    /** The same, coloured by another factor. */
    static FactorChart effect(Prepared ready, Column column, List<Partner> partners, Optional<String> by) {
        return new FactorChart(ready.charts().dependence(column, by), partners, by);
    }

    /** What the model would say if all scores had the same value. */
    static FactorChart otherValues(Prepared ready, Column column, Progress progress) {
        PartialDependence partial = PartialDependence.of(
                model(ready), ready.charts().table(), column.info().name(), spread(ready, ROWS_FOR_LINES), progress);
        return new FactorChart(ready.charts().partial(column, partial), List.of(), Optional.empty());
    }

    private static TrainedModel model(Prepared ready) {
        return ready.insight().model();
    }

    /** Evenly over all explained scores. */
    private static int[] spread(Prepared ready, int most) {
        int[] all = ready.charts().explanation().rows();
        int count = Math.min(most, all.length);
        return IntStream.range(0, count)
                .map(i -> all[(int) ((long) i * all.length / count)])
                .toArray();
    }
}
