package dev.escalation.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/**
 * How long things take, as curves of the share that is done within a time; real beside simulated times, say.
 *
 * @param xTitle what is timed ("from creation to resolution"); how the axis is cut is added
 * @param yTitle what the share is of ("share of tickets resolved within")
 * @param series at most five
 * @param nothing what to say where no series has a time
 */
public record DistributionsChart(
        String title,
        String subtitle,
        String xTitle,
        String yTitle,
        List<TimeDistribution> series,
        String nothing,
        ChartOrigin origin)
        implements Chart {
    /** Points of a curve: more than the picture has columns to show is not drawn. */
    static final int POINTS = 400;

    public DistributionsChart {
        series = SeriesRules.checked(series, TimeDistribution::name, TimeDistribution::color);
    }

    private boolean isEmpty() {
        return series.stream().allMatch(one -> one.hours().length == 0);
    }

    @Override
    public String spoken() {
        Spoken spoken = Spoken.of(this);
        return isEmpty()
                ? spoken.sentence(nothing).text()
                : spoken.each(series.stream().map(this::told).toList()).text();
    }

    private String told(TimeDistribution one) {
        if (one.hours().length == 0) {
            return language().get("distributions.none", one.name());
        }
        return language()
                .get(
                        "distributions.told",
                        one.name(),
                        language().counted(one.hours().length, "tickets"),
                        hours(one, 0.25),
                        hours(one, 0.5),
                        hours(one, 0.75),
                        hours(one, 0.95));
    }

    private String hours(TimeDistribution one, double share) {
        return FigureKind.HOURS.text(one.quantile(share), language().numbers());
    }

    @Override
    public Dimension preferredSize() {
        return new Dimension(640, 420);
    }

    @Override
    public void drawPlot(Graphics2D g, Rectangle area, Theme theme) {
        if (isEmpty()) {
            EmptyState.draw(g, area, theme, language(), nothing);
            return;
        }
        try (Pen pen = new Pen(g, theme)) {
            new DistributionsPainter(pen, this, area).draw();
        }
    }

    @Override
    public List<String> csvHeader() {
        return List.of("series", "mark", "hours", "share_within", "tickets");
    }

    /** Per series the median, then the points of the curve. */
    @Override
    public List<List<String>> csvRows() {
        List<List<String>> csv = new ArrayList<>();
        for (TimeDistribution one : series) {
            String median = CurveCsv.number(one.median());
            csv.add(List.of(one.name(), "median", median, "0.5", Integer.toString(one.hours().length)));
            for (double[] point : one.curve(POINTS)) {
                csv.add(List.of(one.name(), "curve", CurveCsv.number(point[0]), CurveCsv.number(point[1]), ""));
            }
        }
        return csv;
    }
}
