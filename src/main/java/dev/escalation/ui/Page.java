package dev.escalation.ui;

/** The screens, in the order of the sidebar. Each has {@code /fxml/<file>} and the text {@code shell.nav.<id>}. */
public enum Page {
    TICKETS("tickets", "fth-inbox", true),
    DATA("data", "fth-database", false),
    QUALITY("quality", "fth-shield", true),
    EXPLORE("explore", "fth-compass", true),
    MODELS("models", "fth-cpu", true),
    EXPLAIN("explain", "fth-bar-chart-2", true),
    SIMULATE("simulate", "fth-sliders", true),
    LIVE("live", "fth-activity", true),
    REPORTS("reports", "fth-file-text", true);

    private final String id;
    private final String icon;
    private final boolean needsData;

    Page(String id, String icon, boolean needsData) {
        this.id = id;
        this.icon = icon;
        this.needsData = needsData;
    }

    public String id() {
        return id;
    }

    public String file() {
        return id + ".fxml";
    }

    /** Code of the icon in the Feather set. */
    public String icon() {
        return icon;
    }

    /** The key that turns to it, together with the system's key for shortcuts. */
    public String digit() {
        return String.valueOf(ordinal() + 1);
    }

    public boolean needsData() {
        return needsData;
    }
}
