package dev.escalation.report.document;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A document as data. The same document gives the same bytes, whenever it is written.
 *
 * @param subtitle one line under the title
 * @param summary what it is about, in a sentence, for the properties of the file
 * @param origin where the figures come from; stands at the foot of every page
 * @param moment that the document speaks of; counts as the time at which its file was made
 * @param program that made it, with its version
 */
public record ReportDocument(
        String title,
        String subtitle,
        String summary,
        String origin,
        Instant moment,
        String program,
        Layout layout,
        List<ReportSection> sections) {
    /** How it stands on paper. */
    public enum Layout {
        /** A4 upright, to be read. */
        REPORT("report"),
        /** A4 across, one table to work with. */
        SHEET("sheet");

        private final String style;

        Layout(String style) {
            this.style = style;
        }

        /** The name of its style sheet. */
        String style() {
            return style;
        }
    }

    public ReportDocument {
        sections = List.copyOf(sections);
        Set<String> ids = new HashSet<>();
        for (ReportSection section : sections) {
            if (!ids.add(section.id())) {
                throw new IllegalArgumentException("two sections are called " + section.id());
            }
        }
    }

    /** The same without some of its sections. */
    public ReportDocument without(Set<String> left) {
        List<ReportSection> kept = sections.stream()
                .filter(section -> !left.contains(section.id()))
                .toList();
        return new ReportDocument(title, subtitle, summary, origin, moment, program, layout, kept);
    }

    /** The pictures of all sections in their order. */
    public List<ReportBlock.Picture> pictures() {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .filter(ReportBlock.Picture.class::isInstance)
                .map(ReportBlock.Picture.class::cast)
                .toList();
    }
}
