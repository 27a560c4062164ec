package dev.escalation.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lines with 95 % bands over a number that can be set: what a policy brings the more often it works, or the more time it has.
 *
 * @param series at most five
 * @param assumed a part of the x axis that is shaded, null for none
 * @param points of lines that are ringed and said ("model pays from 19 %")
 * @param now the current setting, a line across the plot, null for none
 * @param nothing what to say where no series has a value
 */
public record BandsChart(
        String title,
        String subtitle,
        ChartAxis xAxis,
        ChartAxis yAxis,
        List<BandSeries> series,
        @Nullable Stretch assumed,
        List<Point> points,
        @Nullable Setting now,
        String nothing,
        ChartOrigin origin)
        implements Told {
    /** A part of the x axis, from &lt; to, and a word for it. */
    public record Stretch(double from, double to, String word) {
        public Stretch {
            if (!(from < to) || !Double.isFinite(to - from)) {
                throw new IllegalArgumentException("not a stretch: " + from + " to " + to);
            }
        }
    }

    /** A place on the x axis and what it is ("now 10"). */
    public record Setting(double x, String words) {
        public Setting {
            if (!Double.isFinite(x)) {
                throw new IllegalArgumentException("a setting is a number, not " + x);
            }
        }
    }

    /** A point of a line, in the line's colour. */
    public record Point(SeriesColor color, double x, double y, String words) {
        public Point {
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                throw new IllegalArgumentException("a point has a place, not " + x + ", " + y);
            }
        }
    }

    public BandsChart {
        series = SeriesRules.checked(series, BandSeries::name, BandSeries::color);
        points = List.copyOf(points);
    }

    boolean isEmpty() {
        return series.stream().allMatch(one -> one.extent().findAny().isEmpty());
    }

    /** All x that have a value, ascending: the marks. */
    double[] places() {
        return series.stream()
                .flatMapToDouble(one -> Arrays.stream(one.x()))
                .sorted()
                .distinct()
                .toArray();
    }

    @Override
    public String spoken() {
        Spoken spoken = Spoken.ofTitle(this).sentence(language().get("bands.spoken", yAxis.title(), xAxis.title()));
        if (isEmpty()) {
            return spoken.sentence(nothing).text();
        }
        points.forEach(point -> spoken.sentence(point.words()));
        if (assumed != null) {
            spoken.sentence(assumed.word() + ": " + numbers().fromTo(x(assumed.from()), x(assumed.to())));
        }
        if (now != null) {
            spoken.sentence(now.words());
        }
        return spoken.each(series.stream().map(this::ends).toList()).text();
    }

    private String ends(BandSeries one) {
        List<String> known = new ArrayList<>();
        for (int i = 0; i < one.x().length; i++) {
            if (one.isKnown(i)) {
                String value = yAxis.format().text(one.values().get(i), numbers());
                known.add(language().get("bands.at", value, x(one.x()[i])));
            }
        }
        if (known.isEmpty()) {
            return language().get("bands.none", one.name());
        }
        return one.name() + ": " + known.getFirst() + (known.size() > 1 ? ", " + known.getLast() : "");
    }

    private String x(double value) {
        return xAxis.format().tick(value, Numbers.decimals(value), numbers());
    }

    private Numbers numbers() {
        return language().numbers();
    }

    /** All series at one x. */
    @Override
    public String told(int mark) {
        double x = places()[mark];
        return x(x) + ": "
                + series.stream()
                        .filter(one -> !Double.isNaN(one.at(x)))
                        .map(one -> one.name() + " " + yAxis.format().text(at(one, x), numbers()))
                        .collect(Collectors.joining(", "));
    }

    private static Estimate at(BandSeries one, double x) {
        int place = Arrays.binarySearch(one.x(), x);
        return place >= 0 ? one.values().get(place) : Estimate.of(one.at(x));
    }

    @Override
    public Dimension preferredSize() {
        return new Dimension(640, 440);
    }

    @Override
    public void drawPlot(Graphics2D g, Rectangle area, Theme theme) {
        if (isEmpty()) {
            EmptyState.draw(g, area, theme, language(), nothing);
            return;
        }
        try (Pen pen = new Pen(g, theme)) {
            new BandsPainter(pen, this, area).draw();
        }
    }

    /** The nearest x with a value, anywhere above the axis. */
    @Override
    public int markAt(Rectangle area, double x, double y) {
        return isEmpty() ? NONE : Pen.measuring(pen -> new BandsPainter(pen, this, area).placeAt(x, y));
    }

    @Override
    public List<String> csvHeader() {
        return List.of("series", "mark", "x", "value", "low", "high");
    }

    /** The lines, then points, assumed stretch and current setting. */
    @Override
    public List<List<String>> csvRows() {
        List<List<String>> csv = new ArrayList<>();
        for (BandSeries one : series) {
            for (int i = 0; i < one.x().length; i++) {
                List<String> row = new ArrayList<>(List.of(one.name(), "line", CurveCsv.number(one.x()[i])));
                row.addAll(EstimateCells.of(one.values().get(i)));
                csv.add(row);
            }
        }
        points.forEach(point -> csv.add(mark(point.words(), "point", point.x(), CurveCsv.number(point.y()))));
        if (assumed != null) {
            csv.add(mark(assumed.word(), "from", assumed.from(), ""));
            csv.add(mark(assumed.word(), "to", assumed.to(), ""));
        }
        if (now != null) {
            csv.add(mark(now.words(), "setting", now.x(), ""));
        }
        return csv;
    }

    private static List<String> mark(String name, String mark, double x, String value) {
        return List.of(name, mark, CurveCsv.number(x), value, "", "");
    }
}
