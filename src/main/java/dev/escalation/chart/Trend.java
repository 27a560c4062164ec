package dev.escalation.chart;

/** Where a figure goes over time, and the word for it. */
public enum Trend {
    RISING("rising"),
    STEADY("steady"),
    FALLING("falling"),
    /** Too few values to tell, or too uncertain ones. */
    UNKNOWN("unclear");

    private final String word;

    Trend(String word) {
        this.word = word;
    }

    /** In English, for the CSV. */
    String word() {
        return word;
    }

    /** Printed beside the line. */
    String word(ChartWords words) {
        return words.get("trend." + word);
    }
}
