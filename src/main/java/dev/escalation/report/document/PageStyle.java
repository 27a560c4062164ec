package dev.escalation.report.document;

import dev.escalation.report.document.ReportDocument.Layout;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The style sheets. Those of paper hold for the PDF and for the print of the HTML. */
final class PageStyle {
    static final int WHOLE = 100;

    private PageStyle() {}

    /** For a screen in the light or dark theme, and for paper. */
    static String html(ReportDocument document) {
        return common(document.layout()) + sheet("screen") + "@media print{\n" + sheet("print")
                + sheet(document.layout().style() + "-print") + "}\n"
                + pages(document, Characters.printable(document.origin()));
    }

    static String pdf(ReportDocument document) {
        return common(document.layout())
                + sheet("print")
                + sheet(document.layout().style() + "-print")
                + pages(document, Typeface.drawable(Characters.printable(document.origin())));
    }

    private static String common(Layout layout) {
        StringBuilder widths = new StringBuilder();
        for (int percent = 1; percent < WHOLE; percent++) {
            widths.append(".")
                    .append(width(percent))
                    .append("{width:")
                    .append(percent)
                    .append("%}\n");
            widths.append(".")
                    .append(tableWidth(percent))
                    .append("{width:")
                    .append(percent)
                    .append("%}\n");
        }
        return sheet("common") + sheet(layout.style()) + widths;
    }

    /** The class of a column. */
    static String width(int percent) {
        return "w" + percent;
    }

    /** The class of a table that is narrower than the text. */
    static String tableWidth(int percent) {
        return "t" + percent;
    }

    /** @param foot of every page */
    private static String pages(ReportDocument document, String foot) {
        return sheet(document.layout().style() + "-pages").replace("ORIGIN", quoted(foot));
    }

    /** A string of CSS; what could end it, or the element around it, is written by its number. */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || " .,:;()-+%/·".indexOf(c) >= 0) {
                out.appendCodePoint(c);
            } else {
                out.append('\\').append(Integer.toHexString(c)).append(' ');
            }
        });
        return out.append('"').toString();
    }

    private static String sheet(String name) {
        String file = "/dev/escalation/report/" + name + ".css";
        try (InputStream in = PageStyle.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
