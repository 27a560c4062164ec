package dev.escalation.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What policies bring compared with nobody acting: a mark with its 95 % interval per policy.
 *
 * @param xTitle what is measured, with its unit
 * @param belowZero what values below zero mean ("more breaches"); shown where there are any
 * @param rows in the order drawn; two may have the same colour
 * @param goal drawn as a dashed line, null for none
 * @param nothing what to say without rows
 */
public record PoliciesChart(
        String title,
        String subtitle,
        String xTitle,
        String belowZero,
        FigureFormat format,
        List<PolicyRow> rows,
        @Nullable Goal goal,
        String nothing,
        ChartOrigin origin)
        implements Told {
    /** What a policy should reach; its words are short ("goal: 20 % fewer"). */
    public record Goal(double value, String words) {
        public Goal {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a goal is a number, not " + value);
            }
        }
    }

    public PoliciesChart {
        rows = List.copyOf(rows);
    }

    @Override
    public String spoken() {
        Spoken spoken = Spoken.ofTitle(this).sentence(xTitle);
        if (goal != null) {
            spoken.sentence(language()
                    .get(
                            "policies.goal",
                            goal.words(),
                            format.text(goal.value(), language().numbers())));
        }
        return rows.isEmpty()
                ? spoken.sentence(nothing).text()
                : spoken.each(rows.stream().map(this::told).toList()).text();
    }

    @Override
    public String told(int mark) {
        return told(rows.get(mark));
    }

    private String told(PolicyRow row) {
        String caption = row.caption().isBlank() ? "" : ", " + row.caption();
        Interval interval = row.effect().interval();
        if (Double.isNaN(row.effect().value())) {
            return language().get("figure.unknown", row.name() + caption);
        }
        return row.name() + caption + ": "
                + format.text(row.effect().value(), language().numbers())
                + (row.share().isBlank() ? "" : ", " + row.share())
                + (interval == null
                        ? ""
                        : language()
                                .get(
                                        "interval",
                                        format.text(interval, language().numbers())))
                + (row.effect().value() < 0 && !belowZero.isBlank() ? ", " + belowZero : "");
    }

    boolean doesHarm() {
        return rows.stream().anyMatch(row -> row.low() < 0);
    }

    @Override
    public Dimension preferredSize() {
        int rowsHigh = Math.max(3, rows.size()) * PoliciesPainter.TALLEST;
        return new Dimension(640, ChartFrame.surroundings() + PoliciesPainter.above(this) + rowsHigh + RowAxis.BELOW);
    }

    @Override
    public void drawPlot(Graphics2D g, Rectangle area, Theme theme) {
        if (rows.isEmpty()) {
            EmptyState.draw(g, area, theme, language(), nothing);
            return;
        }
        try (Pen pen = new Pen(g, theme)) {
            new PoliciesPainter(pen, this, area).draw();
        }
    }

    /** Anywhere in the row, its name included. */
    @Override
    public int markAt(Rectangle area, double x, double y) {
        int above = PoliciesPainter.above(this);
        return FeatureRows.rowAt(area, above, RowAxis.BELOW, rows.size(), PoliciesPainter.TALLEST, x, y);
    }

    @Override
    public List<String> csvHeader() {
        return List.of("policy", "note", "effect", "low", "high", "share");
    }

    /** One row per policy, then the goal. */
    @Override
    public List<List<String>> csvRows() {
        List<List<String>> csv = new ArrayList<>();
        for (PolicyRow row : rows) {
            List<String> cells = new ArrayList<>(List.of(row.name(), row.caption()));
            cells.addAll(EstimateCells.of(row.effect()));
            cells.add(row.share());
            csv.add(cells);
        }
        if (goal != null) {
            csv.add(List.of(goal.words(), "goal", CurveCsv.number(goal.value()), "", "", ""));
        }
        return csv;
    }
}
