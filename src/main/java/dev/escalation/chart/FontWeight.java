package dev.escalation.chart;

enum FontWeight {
    REGULAR("Regular"),
    MEDIUM("Medium"),
    SEMIBOLD("SemiBold");

    private final String style;

    FontWeight(String style) {
        this.style = style;
    }

    String fileName() {
        return "InterTabular-" + style + ".ttf";
    }
}
