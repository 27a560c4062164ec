package dev.escalation.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The features that move the scores most, each with its size and its dots in one row: {@link ImportanceChart} and
 * {@link DirectionChart} side by side, for a screen on which a row can be chosen.
 *
 * @param sizes of the rows, largest first, with what is not drawn
 * @param effects of the same features
 * @param selected row, −1 for none
 */
public record FactorsChart(ImportanceChart sizes, List<FeatureEffects> effects, int selected) implements Chart {
    public FactorsChart {
        effects = List.copyOf(effects);
        if (effects.size() != sizes.features().size()) {
            throw new IllegalArgumentException(
                    effects.size() + " rows of dots beside " + sizes.features().size() + " bars");
        }
    }

    /** The same with another row chosen. */
    public FactorsChart select(int row) {
        return new FactorsChart(sizes, effects, row);
    }

    public int rows() {
        return effects.size();
    }

    /**
     * The row at a height of the picture.
     *
     * @param y from the top of the picture
     * @param height of the picture
     */
    public OptionalInt rowAt(double y, double height) {
        double rowHeight = FactorsPainter.rowHeight(height, rows());
        int row = (int) Math.floor((y - FactorsPainter.ABOVE) / rowHeight);
        return row >= 0 && row < rows() ? OptionalInt.of(row) : OptionalInt.empty();
    }

    /** The y of the middle of a row. */
    public double middleOf(int row, double height) {
        return FactorsPainter.ABOVE + (row + 0.5) * FactorsPainter.rowHeight(height, rows());
    }

    @Override
    public String title() {
        return sizes.title();
    }

    @Override
    public String subtitle() {
        return sizes.subtitle();
    }

    @Override
    public String spoken() {
        if (selected < 0 || selected >= rows()) {
            return sizes.spoken();
        }
        FeatureImportance one = sizes.features().get(selected);
        Numbers numbers = language().numbers();
        return language()
                .get("factors.told", one.label().words(), numbers.count(selected + 1L), numbers.size(one.meanEffect()));
    }

    @Override
    public ChartOrigin origin() {
        return sizes.origin();
    }

    @Override
    public Dimension preferredSize() {
        return new Dimension(
                800,
                ChartFrame.surroundings()
                        + FactorsPainter.ABOVE
                        + FactorsPainter.BELOW
                        + Math.max(3, rows()) * FeatureRows.ROW);
    }

    @Override
    public void drawPlot(Graphics2D g, Rectangle area, Theme theme) {
        if (effects.isEmpty()) {
            EmptyState.draw(g, area, theme, language(), language().get("factors.nothing"));
            return;
        }
        try (Pen pen = new Pen(g, theme)) {
            new FactorsPainter(pen, this, area).draw();
        }
    }

    @Override
    public List<String> csvHeader() {
        return sizes.csvHeader();
    }

    @Override
    public List<List<String>> csvRows() {
        return new ArrayList<>(sizes.csvRows());
    }
}
