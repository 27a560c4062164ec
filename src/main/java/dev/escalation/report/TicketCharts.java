package dev.escalation.report;

import dev.escalation.chart.ChartOrigin;
import dev.escalation.chart.ChartWords;
import dev.escalation.chart.WaterfallChart;
import dev.escalation.chart.WaterfallChart.Kind;
import dev.escalation.explain.RiskSteps;
import java.util.List;

/** Charts of one ticket. */
public final class TicketCharts {
    private TicketCharts() {}

    /** From the average ticket to this one. */
    public static WaterfallChart waterfall(String ticket, RiskSteps steps, ChartOrigin origin) {
        List<WaterfallChart.Step> rows =
                steps.steps().stream().map(step -> row(step, origin.words())).toList();
        return new WaterfallChart(ticket, steps.average(), rows, steps.risk(), origin);
    }

    private static WaterfallChart.Step row(RiskSteps.Step step, ChartWords words) {
        return switch (step.kind()) {
            case LEVERS -> new WaterfallChart.Step(Kind.GROUP, words.get("ticket.levers"), step.effect());
            case CONTEXT -> new WaterfallChart.Step(Kind.GROUP, words.get("ticket.context"), step.effect());
            case FACTOR -> new WaterfallChart.Step(Kind.FACTOR, step.words(), step.effect());
            case OTHERS ->
                new WaterfallChart.Step(Kind.FACTOR, words.counted(step.count(), "otherFactors"), step.effect());
            case CALIBRATION -> new WaterfallChart.Step(Kind.FACTOR, words.get("ticket.calibration"), step.effect());
        };
    }
}
