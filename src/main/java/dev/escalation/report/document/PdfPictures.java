package dev.escalation.report.document;

import dev.escalation.task.Progress;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** The pages of a PDF as pictures with their text, to look at without another program. */
public final class PdfPictures {
    /**
     * A page.
     *
     * @param text in reading order, for who cannot see the picture
     */
    public record Page(BufferedImage picture, String text) {}

    private PdfPictures() {}

    /**
     * All pages in their order.
     *
     * @param width of each picture in pixels, at least 1
     * @throws IOException if it is no PDF
     * @throws java.util.concurrent.CancellationException if nobody waits for them any more
     */
    public static List<Page> of(byte[] pdf, int width, Progress progress) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            PDFTextStripper text = new PDFTextStripper();
            List<Page> pages = new ArrayList<>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                progress.checkCancelled();
                float points = document.getPage(page).getCropBox().getWidth();
                text.setStartPage(page + 1);
                text.setEndPage(page + 1);
                BufferedImage picture = renderer.renderImage(page, width / points, ImageType.RGB);
                pages.add(new Page(picture, text.getText(document)));
            }
            return pages;
        }
    }
}
