package dev.escalation.app;

import dev.escalation.analysis.Driver;
import dev.escalation.analysis.Drivers;
import dev.escalation.analysis.Excess;
import dev.escalation.analysis.Exploration;
import dev.escalation.chart.ChartOrigin;
import dev.escalation.chart.Estimate;
import dev.escalation.chart.FigureKind;
import dev.escalation.chart.Trend;
import dev.escalation.chart.TrendBarsChart;
import dev.escalation.chart.TrendRow;
import dev.escalation.data.CleanData;
import dev.escalation.features.Target;
import dev.escalation.report.document.ReportBlock;
import dev.escalation.report.document.ReportBlock.Paragraph;
import dev.escalation.report.document.ReportBlock.Picture;
import dev.escalation.report.document.ReportSection;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a report says about the groups of tickets that bring an outcome. */
public final class DriversSection {
    /** Its id in a document. */
    public static final String ID = "drivers";

    private static final int SHOWN = 8;

    private final Drivers drivers;
    private final String outcomes;

    private DriversSection(Drivers drivers) {
        this.drivers = drivers;
        this.outcomes = drivers.target() == Target.SLA_BREACH ? "breaches" : "escalations";
    }

    /** @throws java.util.concurrent.CancellationException if the user stops it */
    public static ReportSection of(CleanData data, Target target, Progress progress) {
        return new DriversSection(Exploration.of(data).drivers(target, List.of(), progress)).section();
    }

    private ReportSection section() {
        List<ReportBlock> blocks = new ArrayList<>();
        List<Driver> more = drivers.drivers();
        if (!drivers.isKnown()) {
            blocks.add(new Paragraph("The data does not tell which tickets had the outcome."));
        } else if (more.isEmpty()) {
            blocks.add(new Paragraph("None of " + drivers.looked() + " groups of tickets brings more " + outcomes
                    + " than other tickets of the same priority, beyond chance."));
        } else {
            blocks.add(
                    new Paragraph(more.size() + " of " + drivers.looked() + " groups of tickets bring more " + outcomes
                            + " than other tickets of the same priority, beyond what chance explains when so many are looked at. "
                            + sentence(more.getFirst())));
            blocks.add(new Picture(chart(more), Picture.Size.WHOLE_WIDTH));
            blocks.add(new Paragraph("What goes together need not be a cause, and a ticket can be in several groups."));
        }
        return new ReportSection(ID, "Which groups of tickets bring " + outcomes, blocks);
    }

    private String sentence(Driver most) {
        return "The most, " + most.label() + ": "
                + percent(most.share().estimate().value()) + " of "
                + most.share().decided() + " tickets, against " + percent(most.expectedShare())
                + " of other tickets of the same priorities.";
    }

    private static String percent(double share) {
        return Math.round(share * 100) + "\u00a0%";
    }

    private TrendBarsChart chart(List<Driver> more) {
        return new TrendBarsChart(
                "How many " + outcomes + " more than expected",
                "Beyond those of other tickets of the same priority, with 95 % intervals"
                        + (more.size() > SHOWN ? "; the first " + SHOWN : ""),
                outcomes + " beyond expected",
                "share over time",
                FigureKind.COUNT,
                more.stream().limit(SHOWN).map(DriversSection::row).toList(),
                "No group stands out.",
                ChartOrigin.NONE);
    }

    private static TrendRow row(Driver driver) {
        Excess beyond = driver.adjusted();
        return new TrendRow(
                driver.label(),
                percent(driver.share().estimate().value()) + " of "
                        + driver.share().decided() + " tickets",
                driver.share().decided(),
                Estimate.of(beyond.value(), beyond.low(), beyond.high()),
                Arrays.stream(driver.trend().shares()).boxed().toList(),
                switch (driver.trend().direction()) {
                    case RISING -> Trend.RISING;
                    case FALLING -> Trend.FALLING;
                    case STEADY -> Trend.STEADY;
                    case UNKNOWN -> Trend.UNKNOWN;
                });
    }
}
