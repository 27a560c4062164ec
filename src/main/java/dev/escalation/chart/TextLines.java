package dev.escalation.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Breaks text into lines that fit. */
final class TextLines {
    private static final String ELLIPSIS = "…";

    private TextLines() {}

    /**
     * Breaks at spaces, at the end of a sentence if it comes late in the line; a word that is too wide is broken inside; what exceeds the lines ends with an ellipsis.
     *
     * @param width of a text in pixels
     */
    static List<String> wrap(String text, double maxWidth, int maxLines, ToDoubleFunction<String> width) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty()) {
            if (width.applyAsDouble(rest) <= maxWidth) {
                lines.add(rest);
                return lines;
            }
            if (lines.size() == maxLines - 1) {
                lines.add(shorten(rest, maxWidth, width));
                return lines;
            }
            int cut = lineEnd(rest, maxWidth, width);
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        return lines;
    }

    /** The text, cut with an ellipsis where it is wider than allowed. */
    static String shorten(String text, double maxWidth, ToDoubleFunction<String> width) {
        if (width.applyAsDouble(text) <= maxWidth) {
            return text;
        }
        int cut = longestPrefix(text, maxWidth - width.applyAsDouble(ELLIPSIS), width);
        return text.substring(0, cut).stripTrailing() + ELLIPSIS;
    }

    private static int lineEnd(String text, double maxWidth, ToDoubleFunction<String> width) {
        int fits = Math.max(1, longestPrefix(text, maxWidth, width));
        int sentence = text.lastIndexOf(". ", fits - 1) + 1;
        int space = text.lastIndexOf(' ', fits);
        if (sentence > fits / 2) {
            return sentence;
        }
        return space > 0 ? space : fits;
    }

    private static int longestPrefix(String text, double maxWidth, ToDoubleFunction<String> width) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (width.applyAsDouble(text.substring(0, middle)) <= maxWidth) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low > 0 && low < text.length() && Character.isHighSurrogate(text.charAt(low - 1)) ? low - 1 : low;
    }
}
