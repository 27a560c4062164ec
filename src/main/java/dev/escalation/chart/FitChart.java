package dev.escalation.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a simulated desk is like the real one: per figure the range of the simulated runs around the real value, each on a scale
 * of its own, as a ratio to the real value.
 *
 * @param xTitle says what is compared ("simulated, as a multiple of real; bar: 95 % of the runs")
 * @param simulatedName heading of the simulated figures
 * @param realName heading of the real figures
 * @param rows in the order drawn
 * @param nothing what to say without rows
 */
public record FitChart(
        String title,
        String subtitle,
        String xTitle,
        String simulatedName,
        String realName,
        List<FitRow> rows,
        String nothing,
        ChartOrigin origin)
        implements Told {
    public FitChart {
        rows = List.copyOf(rows);
    }

    @Override
    public String spoken() {
        Spoken spoken = Spoken.ofTitle(this);
        if (rows.isEmpty()) {
            return spoken.sentence(nothing).text();
        }
        long fitting = rows.stream().filter(FitRow::fits).count();
        return spoken.sentence(language().get("fit.spoken", Long.toString(fitting), Integer.toString(rows.size())))
                .each(rows.stream().map(this::told).toList())
                .text();
    }

    @Override
    public String told(int mark) {
        return told(rows.get(mark));
    }

    private String told(FitRow row) {
        Numbers numbers = language().numbers();
        return row.name() + ": " + row.format().text(row.simulated(), numbers) + " " + simulatedName + ", "
                + row.format().text(row.real(), numbers) + " " + realName;
    }

    @Override
    public Dimension preferredSize() {
        int rowsHigh = Math.max(3, rows.size()) * FeatureRows.ROW;
        return new Dimension(720, ChartFrame.surroundings() + FitPainter.ABOVE + rowsHigh + RowAxis.BELOW);
    }

    @Override
    public void drawPlot(Graphics2D g, Rectangle area, Theme theme) {
        if (rows.isEmpty()) {
            EmptyState.draw(g, area, theme, language(), nothing);
            return;
        }
        try (Pen pen = new Pen(g, theme)) {
            new FitPainter(pen, this, area).draw();
        }
    }

    /** Anywhere in the row, its name included. */
    @Override
    public int markAt(Rectangle area, double x, double y) {
        return FeatureRows.rowAt(area, FitPainter.ABOVE, RowAxis.BELOW, rows.size(), FeatureRows.ROW, x, y);
    }

    @Override
    public List<String> csvHeader() {
        return List.of("figure", "note", "real", "simulated", "low", "high", "ratio");
    }

    @Override
    public List<List<String>> csvRows() {
        List<List<String>> csv = new ArrayList<>();
        for (FitRow row : rows) {
            List<String> cells = new ArrayList<>(List.of(row.name(), row.caption(), CurveCsv.number(row.real())));
            cells.addAll(EstimateCells.of(row.simulated()));
            cells.add(row.isComparable() ? CurveCsv.number(row.simulated().value() / row.real()) : "");
            csv.add(cells);
        }
        return csv;
    }
}
