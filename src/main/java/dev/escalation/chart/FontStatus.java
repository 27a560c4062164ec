package dev.escalation.chart;

/**
 * Whether charts can write text here, and with which fonts.
 *
 * @param message one sentence for a person; for {@link Source#NONE} what to install
 */
public record FontStatus(Source source, String message) {
    /** Where the fonts of this process come from. */
    public enum Source {
        /** The system's fonts are set up; charts still use the bundled font first. */
        SYSTEM,
        /** The system has none; the bundled font stands in for everything. */
        BUNDLED,
        /** No text can be drawn. */
        NONE
    }

    /** Whether charts can be drawn. */
    public boolean usable() {
        return source != Source.NONE;
    }
}
