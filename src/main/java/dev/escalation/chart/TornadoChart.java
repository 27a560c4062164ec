package dev.escalation.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How far an outcome moves when one assumption is changed at a time: a bar per assumption around the present value, widest first.
 *
 * @param xTitle what comes out, with its unit
 * @param now the outcome of the present assumptions
 * @param nowWord short, beside the present value ("now")
 * @param rows in any order
 * @param nothing what to say without rows
 */
public record TornadoChart(
        String title,
        String subtitle,
        String xTitle,
        FigureFormat format,
        double now,
        String nowWord,
        List<OutcomeRange> rows,
        String nothing,
        ChartOrigin origin)
        implements Told {
    /** Sorts the rows by the width of their bars. */
    public TornadoChart {
        if (!Double.isFinite(now)) {
            throw new IllegalArgumentException("the present outcome is a number, not " + now);
        }
        rows = rows.stream()
                .sorted(Comparator.comparingDouble(OutcomeRange::width).reversed())
                .toList();
    }

    @Override
    public String spoken() {
        Spoken spoken = Spoken.ofTitle(this).sentence(xTitle).sentence(nowWord + " " + text(now));
        return rows.isEmpty()
                ? spoken.sentence(nothing).text()
                : spoken.each(rows.stream().map(this::told).toList()).text();
    }

    @Override
    public String told(int mark) {
        return told(rows.get(mark));
    }

    String text(double value) {
        return format.text(value, language().numbers());
    }

    private String told(OutcomeRange row) {
        String name = (row.assumption() + " " + row.range()).strip();
        return row.isKnown()
                ? name + ": " + language().numbers().fromTo(text(row.atLow()), text(row.atHigh()))
                : language().get("figure.unknown", name);
    }

    @Override
    public Dimension preferredSize() {
        int rowsHigh = Math.max(3, rows.size()) * FeatureRows.ROW;
        return new Dimension(720, ChartFrame.surroundings() + TornadoPainter.ABOVE + rowsHigh + RowAxis.BELOW);
    }

    @Override
    public void drawPlot(Graphics2D g, Rectangle area, Theme theme) {
        if (rows.isEmpty()) {
            EmptyState.draw(g, area, theme, language(), nothing);
            return;
        }
        try (Pen pen = new Pen(g, theme)) {
            new TornadoPainter(pen, this, area).draw();
        }
    }

    /** Anywhere in the row, its name included; rows count from the widest bar. */
    @Override
    public int markAt(Rectangle area, double x, double y) {
        int shown = rows.isEmpty() ? 0 : TornadoPainter.shown(this, area).size();
        return FeatureRows.rowAt(area, TornadoPainter.ABOVE, RowAxis.BELOW, shown, FeatureRows.ROW, x, y);
    }

    @Override
    public List<String> csvHeader() {
        return List.of("assumption", "range", "outcome_at_low", "outcome_at_high");
    }

    /** The present outcome, then the assumptions from the widest bar on. */
    @Override
    public List<List<String>> csvRows() {
        List<List<String>> csv = new ArrayList<>();
        csv.add(List.of(nowWord, "", CurveCsv.number(now), CurveCsv.number(now)));
        rows.forEach(row -> csv.add(
                List.of(row.assumption(), row.range(), CurveCsv.number(row.atLow()), CurveCsv.number(row.atHigh()))));
        return csv;
    }
}
