package dev.escalation.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.List;

/**
 * Stands where a chart would be, and says in words why there is none.
 *
 * @param reason a sentence or two: why, and what would change it
 */
public record EmptyChart(String title, String subtitle, String reason, ChartOrigin origin) implements Chart {
    public EmptyChart {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("an empty chart says why it is empty");
        }
    }

    @Override
    public String spoken() {
        return Spoken.of(this).sentence(reason).text();
    }

    @Override
    public Dimension preferredSize() {
        return new Dimension(640, 400);
    }

    @Override
    public void drawPlot(Graphics2D g, Rectangle area, Theme theme) {
        EmptyState.draw(g, area, theme, language(), reason);
    }

    @Override
    public List<String> csvHeader() {
        return List.of("reason");
    }

    @Override
    public List<List<String>> csvRows() {
        return List.of(List.of(reason));
    }
}
