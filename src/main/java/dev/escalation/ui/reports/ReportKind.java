package dev.escalation.ui.reports;

/** What can be made. */
enum ReportKind {
    MANAGER("reports.kind.manager", "report"),
    SHIFT("reports.kind.shift", "shift_sheet");

    private final String key;
    private final String file;

    ReportKind(String key, String file) {
        this.key = key;
        this.file = file;
    }

    String key() {
        return key;
    }

    /** The name of its files, without ending. */
    String file() {
        return file;
    }
}
