package dev.escalation.report.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.UnaryOperator;

/**
 * A document as one HTML file that needs nothing else: style and pictures are inside, there is no script, and its own
 * policy forbids a browser to load or run anything.
 */
public final class HtmlReport {
    private HtmlReport() {}

    /** Writes the file whole or not at all. */
    public static void write(ReportDocument document, Path file) throws IOException {
        WholeFile.write(of(document).getBytes(StandardCharsets.UTF_8), file);
    }

    /** The whole file as text. */
    public static String of(ReportDocument document) {
        Markup markup = new Markup(UnaryOperator.identity());
        markup.raw("<!DOCTYPE html>\n").open("html", "lang", "en").line();
        head(markup, document);
        markup.open("body", "class", document.layout().style()).line();
        title(markup, document);
        contents(markup, document);
        markup.open("main").line();
        BlockMarkup blocks = new BlockMarkup(markup, PageImages::html);
        document.sections().forEach(blocks::section);
        markup.close("main").line();
        markup.open("footer").element("p", document.origin()).element("p", document.program());
        markup.close("footer").line().close("body").line().close("html").line();
        return markup.toString();
    }

    private static void head(Markup markup, ReportDocument document) {
        String style = PageStyle.html(document);
        String policy = "default-src 'none'; img-src data:; style-src 'sha256-" + hash(style)
                + "'; base-uri 'none'; form-action 'none'";
        markup.open("head").line();
        markup.empty("meta", "charset", "utf-8").line();
        markup.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy)
                .line();
        markup.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        markup.empty("meta", "name", "color-scheme", "content", "light dark").line();
        markup.empty("meta", "name", "referrer", "content", "no-referrer").line();
        markup.empty("meta", "name", "description", "content", document.summary())
                .line();
        markup.empty("meta", "name", "generator", "content", document.program()).line();
        markup.element("title", document.title()).line();
        markup.open("style").raw(style).close("style").line().close("head").line();
    }

    static void title(Markup markup, ReportDocument document) {
        markup.open("header").element("h1", document.title());
        markup.element("p", document.subtitle(), "class", "subtitle");
        markup.close("header").line();
    }

    private static void contents(Markup markup, ReportDocument document) {
        if (document.layout() == ReportDocument.Layout.SHEET) {
            return;
        }
        markup.open("nav", "aria-label", "Contents").open("ul");
        for (ReportSection section : document.sections()) {
            markup.open("li").element("a", section.title(), "href", "#" + section.id());
            markup.close("li");
        }
        markup.close("ul").close("nav").line();
    }

    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
