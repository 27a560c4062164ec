package dev.escalation.report.document;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What stands in a PDF. */
public final class PdfText {
    private PdfText() {}

    /**
     * All words of all pages.
     *
     * @throws IOException if it is no PDF
     */
    public static String of(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
