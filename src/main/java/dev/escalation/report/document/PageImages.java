package dev.escalation.report.document;

import dev.escalation.chart.Chart;
import dev.escalation.chart.ChartExporter;
import dev.escalation.chart.Theme;
import dev.escalation.report.document.ReportBlock.Picture;
import java.awt.Dimension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

/** Charts as images inside a page, with what they show in words. */
final class PageImages {
    private static final int WHOLE_WIDTH = 720;
    private static final Dimension HALF = new Dimension(384, 340);
    private static final Dimension LOW = new Dimension(WHOLE_WIDTH, WHOLE_WIDTH / 2);
    /** Pixels per unit: sharp on a dense screen. */
    private static final int ON_SCREEN = 2;
    /** The same on paper: a chart over the whole width of the text has 315 pixels per inch. */
    private static final int ON_PAPER = 3;

    private PageImages() {}

    /** One picture for each theme; paper gets the light one. */
    static void html(Markup markup, Picture picture) {
        String dark = data(picture, Theme.DARK, ON_SCREEN);
        markup.open("picture");
        markup.empty("source", "media", "screen and (prefers-color-scheme: dark)", "srcset", dark);
        Dimension size = size(picture);
        markup.empty(
                "img",
                "src",
                data(picture, Theme.LIGHT, ON_SCREEN),
                "alt",
                picture.chart().spoken(),
                "width",
                String.valueOf(size.width),
                "height",
                String.valueOf(size.height));
        markup.close("picture");
    }

    /** The width is that of the text. */
    static void pdf(Markup markup, Picture picture) {
        String data = data(picture, Theme.LIGHT, ON_PAPER);
        markup.empty("img", "src", data, "alt", picture.chart().spoken());
    }

    private static Dimension size(Picture picture) {
        return switch (picture.size()) {
            case WHOLE_WIDTH -> ChartExporter.plotSize(picture.chart(), WHOLE_WIDTH);
            case LOW -> LOW;
            case HALF_WIDTH -> HALF;
        };
    }

    private static String data(Picture picture, Theme theme, int scale) {
        Chart chart = picture.chart();
        try {
            byte[] png = ChartExporter.plotPng(chart, theme, size(picture), scale);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
