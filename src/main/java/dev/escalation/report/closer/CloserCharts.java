package dev.escalation.report.closer;

import dev.escalation.chart.BandSeries;
import dev.escalation.chart.BandsChart;
import dev.escalation.chart.ChartAxis;
import dev.escalation.chart.ChartOrigin;
import dev.escalation.chart.Estimate;
import dev.escalation.chart.FigureKind;
import dev.escalation.chart.LevelFigure;
import dev.escalation.chart.LevelFiguresChart;
import dev.escalation.chart.OutcomeWords;
import dev.escalation.chart.PoliciesChart;
import dev.escalation.chart.PolicyRow;
import dev.escalation.chart.SeriesColor;
import dev.escalation.model.closer.BaseRateShift;
import dev.escalation.model.closer.CapacityCurve;
import dev.escalation.model.closer.CloserLook;
import dev.escalation.model.closer.LeadTime;
import dev.escalation.model.closer.Slice;
import dev.escalation.model.closer.Slices;
import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.report.EvaluationChartData;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The charts of a closer look. The model has the first colour, the rule the second, chance the fifth.
 *
 * @param origin of the numbers
 */
public record CloserCharts(CloserLook look, ChartOrigin origin) {
    private static final double NEARLY_ALL = 0.95;
    private static final String NOTHING = "The test holds no outcome to tell from.";

    private OutcomeWords words() {
        return EvaluationChartData.words(look.comparison().table().target());
    }

    private String name() {
        return EvaluationChartData.label(look.result());
    }

    private static ChartAxis shares(String title) {
        return new ChartAxis(title, FigureKind.SHARE);
    }

    /** Outcomes that were alerted so many hours before. */
    public LevelFiguresChart leadTime(LeadTime lead) {
        List<LevelFigure> rows = lead.outcomes() == 0
                ? List.of()
                : lead.within().stream().map(within -> row(lead, within)).toList();
        return new LevelFiguresChart(
                "How early do alerts come?",
                "Share of " + lead.outcomes() + " " + words().plural()
                        + " whose ticket was alerted at least so long before",
                "share of " + words().plural() + "; line: scored so early",
                FigureKind.SHARE,
                rows,
                Double.NaN,
                "",
                NOTHING,
                origin);
    }

    private static LevelFigure row(LeadTime lead, LeadTime.Within within) {
        return new LevelFigure(
                within.hours() + (within.hours() == 1 ? " hour before" : " hours before"),
                within.alerted() + " of " + lead.outcomes() + "; " + within.possible() + " possible",
                lead.outcomes(),
                EvaluationChartData.estimate(within.share()),
                within.possible() / (double) lead.outcomes());
    }

    /**
     * Outcomes caught by reviewing the top of every day.
     *
     * @param perDay reviews that are marked
     */
    public BandsChart capacity(CapacityCurve model, CapacityCurve rule, CapacityCurve chance, int perDay) {
        int shown = shown(rule, perDay);
        return new BandsChart(
                "How many can be reviewed?",
                "Share of " + model.outcomes() + " " + words().plural()
                        + " caught by reviewing the highest scores of each of " + model.days() + " days",
                new ChartAxis("reviews a day", FigureKind.AMOUNT),
                shares("share of " + words().plural() + " caught"),
                List.of(
                        series(name(), SeriesColor.FIRST, model, shown),
                        series("rule", SeriesColor.SECOND, rule, shown),
                        series("chance", SeriesColor.FIFTH, chance, shown)),
                null,
                List.of(),
                new BandsChart.Setting(perDay, perDay + " a day"),
                NOTHING,
                origin);
    }

    /** As far as the yardstick leaves something to tell, and beyond what is marked. */
    private static int shown(CapacityCurve rule, int perDay) {
        List<CapacityCurve.Point> points = rule.points();
        int shown = 1;
        while (shown < points.size()
                && (points.get(shown - 1).share().value() < NEARLY_ALL
                        || points.get(shown - 1).perDay() <= perDay)) {
            shown++;
        }
        return shown;
    }

    private static BandSeries series(String name, SeriesColor color, CapacityCurve curve, int shown) {
        boolean bands = color == SeriesColor.FIRST;
        return new BandSeries(
                name,
                color,
                curve.points().stream()
                        .limit(shown)
                        .mapToDouble(CapacityCurve.Point::perDay)
                        .toArray(),
                curve.points().stream()
                        .limit(shown)
                        .map(point -> bands
                                ? EvaluationChartData.estimate(point.share())
                                : Estimate.of(point.share().value()))
                        .toList());
    }

    /** @param most how many slices are shown */
    public PoliciesChart slices(Slices slices, int most) {
        List<PolicyRow> rows = slices.all().stream()
                .filter(slice -> slice.finding() != Slice.Finding.NOT_ENOUGH_EVIDENCE)
                .limit(most)
                .map(CloserCharts::row)
                .toList();
        return new PoliciesChart(
                "Where is it weak?",
                "ROC AUC of each group of tickets less that of all other tickets, in points of 100, with 95 % intervals",
                "points of ROC AUC more or less than for all other tickets; bars: 95\u00a0% intervals",
                "ranked worse than the rest",
                FigureKind.AMOUNT,
                rows,
                null,
                "No group has enough outcomes to tell.",
                origin);
    }

    private static PolicyRow row(Slice slice) {
        boolean weak = slice.finding() == Slice.Finding.WEAK;
        BootstrapInterval against = slice.contrast().difference();
        return new PolicyRow(
                slice.label() + ": " + slice.level(),
                slice.figures().positiveTickets() + " tickets with the outcome",
                weak ? SeriesColor.SECOND : SeriesColor.FIRST,
                Estimate.of(100 * against.value(), 100 * against.low(), 100 * against.high()),
                weak ? "weak" : "");
    }

    /**
     * How right the alerts would be at other base rates.
     *
     * @param tried base rate that is marked
     */
    public BandsChart baseRate(BaseRateShift shift, double tried) {
        double measured = shift.counts().baseRate();
        double end = Math.min(0.9, Math.max(2 * measured, 1.2 * tried));
        double[] rates = IntStream.rangeClosed(1, 40)
                .mapToDouble(i -> end * i * i / 1600)
                .toArray();
        List<Estimate> right = new ArrayList<>();
        for (double rate : rates) {
            right.add(EvaluationChartData.estimate(shift.at(rate).precision()));
        }
        boolean known = measured > 0 && !Double.isNaN(shift.precisionAt(measured));
        return new BandsChart(
                "What if " + words().plural() + " were rarer?",
                "Share of alerted tickets that are right, at the same alert line, by how many tickets have the outcome",
                shares("share of tickets with the outcome"),
                shares("share of alerted tickets that are right"),
                List.of(new BandSeries(name(), SeriesColor.FIRST, rates, right)),
                null,
                known
                        ? List.of(new BandsChart.Point(
                                SeriesColor.FIRST, measured, shift.precisionAt(measured), "as tested"))
                        : List.of(),
                new BandsChart.Setting(tried, FigureKind.SHARE.text(tried)),
                NOTHING,
                origin);
    }
}
