package dev.escalation.app;

import java.util.Locale;

/** What a report is written as. */
public enum ReportFormat {
    /** {@code report.html}. */
    HTML,
    /** {@code report.pdf} and {@code shift_sheet.pdf}. */
    PDF,
    /** {@code shift_sheet.csv}. */
    CSV,
    /** Each chart of the report at print resolution, in {@code charts}. */
    PNG;

    /** As on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
