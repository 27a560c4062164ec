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

    /** Printed beside the line. */
    public String word() {
        return word;
    }
}
