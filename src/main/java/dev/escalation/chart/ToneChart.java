package dev.escalation.chart;

import dev.escalation.chart.Pen.Align;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The tone of messages over the life of a ticket, from upset below to friendly above.
 *
 * @param moods what the top, the middle and the bottom are called
 * @param messages in order of time
 * @param nothing what to say without messages
 */
public record ToneChart(
        String title, String subtitle, Moods moods, List<Message> messages, String nothing, ChartOrigin origin)
        implements Chart {
    private static final double GAP = 8;
    private static final double TOP = 8;
    private static final double BOTTOM = 22;
    private static final double DOT = 3.5;
    /** Tones nearer to 0 are neutral. */
    private static final double NEUTRAL = 0.05;

    /** Words of the axis. */
    public record Moods(String friendly, String neutral, String upset) {}

    /**
     * One message.
     *
     * @param moment when, in words
     * @param hours since the ticket was created
     * @param tone -1 to 1
     * @param known whether it was there at the moment of the score
     */
    public record Message(String moment, double hours, double tone, boolean known) {}

    public ToneChart {
        messages = List.copyOf(messages);
    }

    @Override
    public String spoken() {
        Spoken spoken = Spoken.of(this);
        if (messages.isEmpty()) {
            return spoken.sentence(nothing).text();
        }
        Message darkest = Collections.min(messages, Comparator.comparingDouble(Message::tone));
        return spoken.sentence(language().get("tone.scale", moods.upset, moods.friendly))
                .sentence(told("tone.first", messages.getFirst()))
                .sentence(told("tone.lowest", darkest))
                .sentence(told("tone.last", messages.getLast()))
                .text();
    }

    private String told(String key, Message message) {
        return language().get(key, language().numbers().tick(message.tone(), 2), message.moment());
    }

    @Override
    public Dimension preferredSize() {
        return new Dimension(640, 300);
    }

    @Override
    public void drawPlot(Graphics2D g, Rectangle area, Theme theme) {
        if (messages.isEmpty()) {
            EmptyState.draw(g, area, theme, language(), nothing);
            return;
        }
        try (Pen pen = new Pen(g, theme)) {
            PlotArea plot = plot(pen, area);
            drawAxis(pen, plot, area.x);
            drawLine(pen, plot);
            messages.forEach(message -> drawDot(pen, plot, message));
        }
    }

    private PlotArea plot(Pen pen, Rectangle area) {
        double words = List.of(moods.friendly, moods.neutral, moods.upset).stream()
                .mapToDouble(word -> pen.width(word, TextStyle.MICRO))
                .max()
                .orElse(0);
        double left = area.x + words + 2 * GAP;
        Rectangle2D.Double box = new Rectangle2D.Double(
                left, area.y + TOP, Math.max(1, area.getMaxX() - left - GAP), Math.max(1, area.height - TOP - BOTTOM));
        double first = messages.getFirst().hours();
        double last = messages.getLast().hours();
        double room = last > first ? 0 : 1; // a single moment stands in the middle
        return new PlotArea(box, first - room, last + room, -1, 1);
    }

    private void drawAxis(Pen pen, PlotArea plot, double left) {
        axis(pen, plot, left, 1, moods.friendly, ColorRole.CHART_GRID);
        axis(pen, plot, left, 0, moods.neutral, ColorRole.CHART_AXIS);
        axis(pen, plot, left, -1, moods.upset, ColorRole.CHART_GRID);
        double y = plot.pixels().getMaxY() + 16;
        String first = messages.getFirst().moment();
        String last = messages.getLast().moment();
        pen.text(first, TextStyle.MICRO, ColorRole.FG_MUTED, Align.LEFT, plot.pixels().x, y);
        double room = plot.pixels().width - pen.width(first, TextStyle.MICRO) - GAP;
        if (!last.equals(first) && pen.width(last, TextStyle.MICRO) < room) {
            pen.text(
                    last,
                    TextStyle.MICRO,
                    ColorRole.FG_MUTED,
                    Align.RIGHT,
                    plot.pixels().getMaxX(),
                    y);
        }
    }

    private static void axis(Pen pen, PlotArea plot, double left, double tone, String mood, ColorRole role) {
        double y = plot.py(tone);
        pen.line(role, 1, plot.pixels().x - GAP, y, plot.pixels().getMaxX() + GAP, y);
        pen.text(mood, TextStyle.MICRO, ColorRole.FG_MUTED, Align.LEFT, left, y + 4);
    }

    private void drawLine(Pen pen, PlotArea plot) {
        for (int i = 1; i < messages.size(); i++) {
            Message from = messages.get(i - 1);
            Message to = messages.get(i);
            double x = plot.px(from.hours());
            double y = plot.py(from.tone());
            if (to.known()) {
                pen.line(ColorRole.CHART_5, 1.5, x, y, plot.px(to.hours()), plot.py(to.tone()));
            } else {
                pen.dashedLine(ColorRole.CHART_5, x, y, plot.px(to.hours()), plot.py(to.tone()));
            }
        }
    }

    private static void drawDot(Pen pen, PlotArea plot, Message message) {
        ColorRole role = message.tone() <= -NEUTRAL
                ? ColorRole.SHAP_RAISES
                : message.tone() >= NEUTRAL ? ColorRole.SHAP_LOWERS : ColorRole.FG_MUTED;
        double x = plot.px(message.hours());
        double y = plot.py(message.tone());
        if (message.known()) {
            pen.dot(role, x, y, DOT);
        } else {
            pen.ring(role, 1.5, x, y, DOT);
        }
    }

    @Override
    public List<String> csvHeader() {
        return List.of("moment", "hours_since_creation", "tone", "known_at_score");
    }

    @Override
    public List<List<String>> csvRows() {
        return messages.stream()
                .map(message -> List.of(
                        message.moment(),
                        Double.toString(message.hours()),
                        Double.toString(message.tone()),
                        Boolean.toString(message.known())))
                .toList();
    }
}
