package dev.escalation.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From the average ticket to one ticket, factor by factor. Effects are added in log-odds, where they are exact; the axis
 * is labelled in risk.
 *
 * @param ticket its id
 * @param average log-odds of the average ticket
 * @param steps from top to bottom; sums of groups repeat the steps that follow them
 * @param risk of the ticket, 0 to 1
 */
public record WaterfallChart(String ticket, double average, List<Step> steps, double risk, ChartOrigin origin)
        implements Chart {
    /** Height of a row in pixels. */
    public static final int ROW = 19;

    /** What a row is. */
    public enum Kind {
        /** The sum of the factors that follow. */
        GROUP,
        FACTOR
    }

    /**
     * One row.
     *
     * @param words what it says of the ticket; "Handed over 4 times (usual: 0–1)"
     * @param effect log-odds
     */
    public record Step(Kind kind, String words, double effect) {
        boolean isGroup() {
            return kind == Kind.GROUP;
        }

        String value(ChartWords language) {
            int cut = words.indexOf(usualFrom(language));
            return cut < 0 ? words : words.substring(0, cut);
        }

        String usual(ChartWords language) {
            int cut = words.indexOf(usualFrom(language));
            return cut < 0 ? "" : words.substring(cut + 2, words.length() - 1);
        }

        private static String usualFrom(ChartWords language) {
            return " (" + language.get("waterfall.usual") + ": ";
        }
    }

    public WaterfallChart {
        steps = List.copyOf(steps);
    }

    /** Height in pixels in which every row has its {@link #ROW}. */
    public int plotHeight() {
        return WaterfallPainter.ABOVE + (steps.size() + 2) * ROW + 4;
    }

    /** The step at a height of the picture, counted from its top. */
    public Optional<Step> stepAt(double y) {
        int row = (int) Math.floor((y - WaterfallPainter.ABOVE) / ROW) - 1;
        return row >= 0 && row < steps.size() ? Optional.of(steps.get(row)) : Optional.empty();
    }

    /** Log-odds after each step; sums of groups do not move it. */
    double[] after() {
        double[] after = new double[steps.size()];
        double at = average;
        for (int i = 0; i < after.length; i++) {
            at += steps.get(i).isGroup() ? 0 : steps.get(i).effect();
            after[i] = at;
        }
        return after;
    }

    /** How far each step moves the risk, in points of percent; a group's are the sum of its steps'. */
    double[] points() {
        double[] after = after();
        double[] points = new double[after.length];
        double before = riskOf(average);
        int group = -1;
        for (int i = 0; i < after.length; i++) {
            if (steps.get(i).isGroup()) {
                group = i;
                continue;
            }
            points[i] = 100 * (riskOf(after[i]) - before);
            before = riskOf(after[i]);
            if (group >= 0) {
                points[group] += points[i];
            }
        }
        return points;
    }

    /** Where the last step ends. */
    double end() {
        double[] after = after();
        return after.length == 0 ? average : after[after.length - 1];
    }

    static double riskOf(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    @Override
    public String title() {
        return language().get("waterfall.title", ticket, language().numbers().risk(risk));
    }

    @Override
    public String subtitle() {
        return language().get("waterfall.subtitle");
    }

    @Override
    public String spoken() {
        Numbers numbers = language().numbers();
        StringBuilder text =
                new StringBuilder(language().get("waterfall.spoken", title(), numbers.risk(riskOf(average))) + " ");
        double[] after = after();
        double[] points = points();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String moved = numbers.tick(points[i], 1);
            String told = step.isGroup()
                    ? language().get("waterfall.told.group", step.words(), moved)
                    : language().get("waterfall.told", step.words(), moved, numbers.risk(riskOf(after[i])));
            text.append(told).append(' ');
        }
        return text.append(language().get("waterfall.told.ticket", numbers.risk(risk)))
                .toString();
    }

    @Override
    public Dimension preferredSize() {
        return new Dimension(640, ChartFrame.surroundings() + plotHeight());
    }

    @Override
    public void drawPlot(Graphics2D g, Rectangle area, Theme theme) {
        try (Pen pen = new Pen(g, theme)) {
            new WaterfallPainter(pen, this, area).draw();
        }
    }

    @Override
    public List<String> csvHeader() {
        return List.of("step", "words", "effect_log_odds", "log_odds_after", "risk_after", "risk_points");
    }

    /** One row per step in the order drawn. */
    @Override
    public List<List<String>> csvRows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("average", "Average ticket", "", average, riskOf(average), ""));
        double[] after = after();
        double[] points = points();
        for (int i = 0; i < after.length; i++) {
            Step step = steps.get(i);
            String effect = CurveCsv.number(step.effect());
            String kind = step.isGroup() ? "group" : "factor";
            rows.add(row(kind, step.words(), effect, after[i], riskOf(after[i]), CurveCsv.number(points[i])));
        }
        rows.add(row("ticket", "This ticket", "", end(), risk, ""));
        return rows;
    }

    private static List<String> row(
            String step, String words, String effect, double after, double risk, String points) {
        return List.of(step, words, effect, CurveCsv.number(after), CurveCsv.number(risk), points);
    }
}
