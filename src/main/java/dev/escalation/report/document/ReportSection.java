package dev.escalation.report.document;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A part of a document with a title of its own.
 *
 * @param id unique in the document: small letters, digits and hyphens
 */
public record ReportSection(String id, String title, List<ReportBlock> blocks) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    public ReportSection {
        blocks = List.copyOf(blocks);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("no name of a section: " + id);
        }
    }
}
