package dev.escalation.report.closer;

import dev.escalation.chart.BandSeries;
import dev.escalation.chart.BandsChart;
import dev.escalation.chart.ChartAxis;
import dev.escalation.chart.ChartOrigin;
import dev.escalation.chart.ChartWords;
import dev.escalation.chart.Estimate;
import dev.escalation.chart.FigureKind;
import dev.escalation.chart.LevelFigure;
import dev.escalation.chart.LevelFiguresChart;
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
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The charts of a closer look. The model has the first colour, the rule the second, chance the fifth.
 *
 * @param origin of the numbers
 */
public record CloserCharts(CloserLook look, ChartOrigin origin) {
    private static final double NEARLY_ALL = 0.95;

    private ChartWords words() {
        return origin.words();
    }

    private String outcomes() {
        return EvaluationChartData.words(look.comparison().table().target(), words())
                .plural();
    }

    private String name() {
        return EvaluationChartData.label(look.result(), words());
    }

    private String count(long number) {
        return words().numbers().count(number);
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
                words().get("lead.title"),
                words().get("lead.subtitle", count(lead.outcomes()), outcomes()),
                words().get("lead.axis", outcomes()),
                FigureKind.SHARE,
                rows,
                Double.NaN,
                "",
                words().get("closer.nothing"),
                origin);
    }

    private LevelFigure row(LeadTime lead, LeadTime.Within within) {
        return new LevelFigure(
                words().get("lead.before", words().counted(within.hours(), "hours")),
                words().get("lead.caption", count(within.alerted()), count(lead.outcomes()), count(within.possible())),
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
                words().get("reviews.title"),
                words().get("reviews.subtitle", count(model.outcomes()), outcomes(), count(model.days())),
                new ChartAxis(words().get("reviews.x"), FigureKind.AMOUNT),
                shares(words().get("reviews.y", outcomes())),
                List.of(
                        series(name(), SeriesColor.FIRST, model, shown),
                        series(words().get("closer.rule"), SeriesColor.SECOND, rule, shown),
                        series(words().get("closer.chance"), SeriesColor.FIFTH, chance, shown)),
                null,
                List.of(),
                new BandsChart.Setting(perDay, words().get("reviews.now", count(perDay))),
                words().get("closer.nothing"),
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

    /**
     * Groups of tickets beside all others.
     *
     * @param most how many slices are shown
     * @param name what a slice is called
     */
    public PoliciesChart slices(Slices slices, int most, Function<Slice, String> name) {
        List<PolicyRow> rows = slices.all().stream()
                .filter(slice -> slice.finding() != Slice.Finding.NOT_ENOUGH_EVIDENCE)
                .limit(most)
                .map(slice -> row(slice, name.apply(slice)))
                .toList();
        return new PoliciesChart(
                words().get("slices.title"),
                words().get("slices.subtitle"),
                words().get("slices.axis"),
                words().get("slices.worse"),
                FigureKind.AMOUNT,
                rows,
                null,
                words().get("slices.nothing"),
                origin);
    }

    private PolicyRow row(Slice slice, String name) {
        boolean weak = slice.finding() == Slice.Finding.WEAK;
        BootstrapInterval against = slice.contrast().difference();
        return new PolicyRow(
                name,
                words().get("slices.caption", count(slice.figures().positiveTickets())),
                weak ? SeriesColor.SECOND : SeriesColor.FIRST,
                Estimate.of(100 * against.value(), 100 * against.low(), 100 * against.high()),
                weak ? words().get("slices.weak") : "");
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
                words().get("rarer.title", outcomes()),
                words().get("rarer.subtitle"),
                shares(words().get("rarer.x")),
                shares(words().get("rarer.y")),
                List.of(new BandSeries(name(), SeriesColor.FIRST, rates, right)),
                null,
                known
                        ? List.of(new BandsChart.Point(
                                SeriesColor.FIRST, measured, shift.precisionAt(measured), words().get("rarer.tested")))
                        : List.of(),
                new BandsChart.Setting(tried, FigureKind.SHARE.text(tried, words().numbers())),
                words().get("closer.nothing"),
                origin);
    }
}
