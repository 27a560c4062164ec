package dev.escalation.chart;

import java.util.List;
import java.util.stream.IntStream;

/** The text of a chart for who cannot see it: title, what is measured, and figures until it would be too long to listen to. */
final class Spoken {
    /** Characters; about half a minute of speech. */
    static final int MOST = 600;

    private static final int REST = 16;

    private final StringBuilder text = new StringBuilder();

    private final ChartWords words;

    private Spoken(ChartWords words) {
        this.words = words;
    }

    static Spoken of(Chart chart) {
        return new Spoken(chart.language()).sentence(chart.title()).sentence(chart.subtitle());
    }

    /** Without its subtitle, for charts whose figures say it. */
    static Spoken ofTitle(Chart chart) {
        return new Spoken(chart.language()).sentence(chart.title());
    }

    Spoken sentence(String words) {
        String stripped = words.strip();
        if (!stripped.isEmpty()) {
            text.append(text.isEmpty() ? "" : " ").append(Character.toUpperCase(stripped.charAt(0)));
            text.append(stripped, 1, stripped.length());
            text.append(".?!:…".indexOf(stripped.charAt(stripped.length() - 1)) < 0 ? "." : "");
        }
        return this;
    }

    /** A sentence per item, as many as there is room for, and how many more there are. */
    Spoken each(List<String> items) {
        for (int i = 0; i < items.size(); i++) {
            boolean last = i == items.size() - 1;
            if (text.length() + items.get(i).length() + 2 > MOST - (last ? 0 : REST)) {
                String left = words.numbers().count((long) items.size() - i);
                return sentence(words.get(i == 0 ? "spoken.rows" : "spoken.more", left));
            }
            sentence(items.get(i));
        }
        return this;
    }

    /** Places of the first, a middle and the last of so many, each once. */
    static IntStream firstMiddleLast(int size) {
        return IntStream.of(0, (size - 1) / 2, size - 1).distinct().filter(i -> i >= 0 && i < size);
    }

    String text() {
        return TextLines.shorten(text.toString(), MOST, String::length);
    }
}
