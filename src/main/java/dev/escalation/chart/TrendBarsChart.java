package dev.escalation.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Groups of tickets by how much they stand out: a bar with its 95 % interval from zero on, and a small line of how it went.
 *
 * @param xTitle what the bars measure, with its unit
 * @param courseTitle what the small lines are ("by month, Jan to Sep")
 * @param rows in the order drawn
 * @param nothing what to say without rows
 */
public record TrendBarsChart(
        String title,
        String subtitle,
        String xTitle,
        String courseTitle,
        FigureFormat format,
        List<TrendRow> rows,
        String nothing,
        ChartOrigin origin)
        implements Told {
    public TrendBarsChart {
        rows = List.copyOf(rows);
    }

    @Override
    public String spoken() {
        Spoken spoken = Spoken.ofTitle(this).sentence(xTitle);
        return rows.isEmpty()
                ? spoken.sentence(nothing).text()
                : spoken.each(rows.stream().map(this::told).toList()).text();
    }

    @Override
    public String told(int mark) {
        return told(rows.get(mark));
    }

    private String told(TrendRow row) {
        String caption = row.caption().isBlank() ? "" : ", " + row.caption();
        return row.name() + caption + ", " + language().counted(row.count(), "tickets") + ": "
                + format.text(row.value(), language().numbers()) + ", "
                + row.trend().word(language());
    }

    @Override
    public Dimension preferredSize() {
        int rowsHigh = Math.max(3, rows.size()) * TrendBarsPainter.TALLEST;
        return new Dimension(760, ChartFrame.surroundings() + TrendBarsPainter.ABOVE + rowsHigh + RowAxis.BELOW);
    }

    @Override
    public void drawPlot(Graphics2D g, Rectangle area, Theme theme) {
        if (rows.isEmpty()) {
            EmptyState.draw(g, area, theme, language(), nothing);
            return;
        }
        try (Pen pen = new Pen(g, theme)) {
            new TrendBarsPainter(pen, this, area).draw();
        }
    }

    /** Anywhere in the row, its name included. */
    @Override
    public int markAt(Rectangle area, double x, double y) {
        int above = TrendBarsPainter.ABOVE;
        return FeatureRows.rowAt(area, above, RowAxis.BELOW, rows.size(), TrendBarsPainter.TALLEST, x, y);
    }

    @Override
    public List<String> csvHeader() {
        return List.of("group", "note", "tickets", "value", "low", "high", "trend", "course");
    }

    /** The course is written as its values, apart by spaces; a gap is a dash. */
    @Override
    public List<List<String>> csvRows() {
        List<List<String>> csv = new ArrayList<>();
        for (TrendRow row : rows) {
            List<String> cells = new ArrayList<>(List.of(row.name(), row.caption(), Long.toString(row.count())));
            cells.addAll(EstimateCells.of(row.value()));
            cells.add(row.trend().word());
            cells.add(row.course().stream()
                    .map(value -> Double.isNaN(value) ? "–" : CurveCsv.number(value))
                    .collect(Collectors.joining(" ")));
            csv.add(cells);
        }
        return csv;
    }
}
