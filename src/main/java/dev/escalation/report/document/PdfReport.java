package dev.escalation.report.document;

import java.io.IOException;
import java.nio.file.Path;

/** A document as a PDF with numbered pages, its typeface embedded, tagged for screen readers (PDF/UA). */
public final class PdfReport {
    private static final String MISSING = Typeface.MISSING
            + " stands for a character that the typeface of this file does not have. The HTML and CSV files have it.";

    private PdfReport() {}

    /** Writes the file whole or not at all. */
    public static void write(ReportDocument document, Path file) throws IOException {
        WholeFile.write(of(document), file);
    }

    /** The file's bytes; the same for the same document. */
    public static byte[] of(ReportDocument document) throws IOException {
        return PdfPages.of(xhtml(document), document);
    }

    private static String xhtml(ReportDocument document) {
        Markup markup = new Markup(Typeface::drawable);
        markup.open("html", "lang", "en").open("head");
        markup.element("title", document.title());
        markup.empty("meta", "name", "description", "content", document.summary());
        markup.empty("meta", "name", "subject", "content", document.summary());
        markup.empty("meta", "name", "author", "content", document.program());
        bookmarks(markup, document);
        markup.open("style").raw(escaped(PageStyle.pdf(document))).close("style");
        markup.close("head").open("body", "class", document.layout().style());
        HtmlReport.title(markup, document);
        BlockMarkup blocks = new BlockMarkup(markup, PageImages::pdf);
        document.sections().forEach(blocks::section);
        if (markup.toString().indexOf(Typeface.MISSING) >= 0) {
            markup.element("p", MISSING, "class", "missing");
        }
        markup.close("body").close("html");
        return markup.toString();
    }

    /** A style sheet inside XML. */
    private static String escaped(String style) {
        return style.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void bookmarks(Markup markup, ReportDocument document) {
        markup.open("bookmarks");
        for (ReportSection section : document.sections()) {
            String title = section.title().isEmpty() ? document.title() : section.title();
            markup.empty("bookmark", "name", title, "href", "#" + section.id());
        }
        markup.close("bookmarks");
    }
}
