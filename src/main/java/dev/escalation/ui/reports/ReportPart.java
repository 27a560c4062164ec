package dev.escalation.ui.reports;

/** A section of the report for managers that may be left out. */
enum ReportPart {
    OPEN("open", "reports.part.open"),
    DATA("data", "reports.part.data"),
    QUALITY("quality", "reports.part.quality"),
    MODELS("models", "reports.part.models"),
    EXPLANATION("explanation", "reports.part.explanation"),
    CLOSER("closer", "reports.part.closer"),
    DRIVERS("drivers", "reports.part.drivers"),
    ACTING("acting", "reports.part.acting"),
    FIT("fit", "reports.part.fit");

    private final String section;
    private final String key;

    ReportPart(String section, String key) {
        this.section = section;
        this.key = key;
    }

    /** Its id in the document. */
    String section() {
        return section;
    }

    String key() {
        return key;
    }
}
