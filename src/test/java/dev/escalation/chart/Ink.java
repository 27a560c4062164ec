package dev.escalation.chart;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/** Where a colour is in a picture of a plot, in units of the plot. */
record Ink(double left, double right, double middle, long pixels) {
    /** Exact pixels of one colour. */
    static Ink of(BufferedImage image, int rgb) {
        double left = Double.NaN;
        double right = Double.NaN;
        double sum = 0;
        long count = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            int[] column = image.getRGB(x, 0, 1, image.getHeight(), null, 0, 1);
            long found = Arrays.stream(column).filter(pixel -> pixel == rgb).count();
            if (found > 0) {
                left = Double.isNaN(left) ? x : left;
                right = x + 1.0;
                sum += found * (x + 0.5);
                count += found;
            }
        }
        double scale = ChartExporter.SCALE;
        return new Ink(left / scale, right / scale, sum / count / scale, count);
    }

    static Ink of(Chart chart, Rectangle area, ColorRole role) {
        return of(
                ChartExporter.plot(chart, Theme.LIGHT, area),
                Theme.LIGHT.color(role).getRGB());
    }

    static Ink of(Chart chart, Rectangle area, ColorRole role, Tone tone) {
        return of(
                ChartExporter.plot(chart, Theme.LIGHT, area),
                Theme.LIGHT.soft(role, tone).getRGB());
    }
}
