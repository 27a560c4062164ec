package dev.escalation.report;

import dev.escalation.chart.ChartOrigin;
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
                steps.steps().stream().map(TicketCharts::row).toList();
        return new WaterfallChart(ticket, steps.average(), rows, steps.risk(), origin);
    }

    private static WaterfallChart.Step row(RiskSteps.Step step) {
        return switch (step.kind()) {
            case LEVERS -> new WaterfallChart.Step(Kind.GROUP, "What you can change", step.effect());
            case CONTEXT -> new WaterfallChart.Step(Kind.GROUP, "Context", step.effect());
            case FACTOR -> new WaterfallChart.Step(Kind.FACTOR, step.words(), step.effect());
            case OTHERS -> new WaterfallChart.Step(Kind.FACTOR, others(step.count()), step.effect());
            case CALIBRATION -> new WaterfallChart.Step(Kind.FACTOR, "Calibration", step.effect());
        };
    }

    private static String others(int count) {
        return count == 1 ? "1 other factor" : count + " other factors";
    }
}
