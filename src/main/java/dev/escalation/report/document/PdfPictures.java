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

/** The pages of a PDF as pictures, to look at without another program. */
public final class PdfPictures {
    private PdfPictures() {}

    /**
     * All pages in their order.
     *
     * @param width of each picture in pixels, at least 1
     * @throws IOException if it is no PDF
     * @throws java.util.concurrent.CancellationException if nobody waits for them any more
     */
    public static List<BufferedImage> of(byte[] pdf, int width, Progress progress) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<BufferedImage> pages = new ArrayList<>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                progress.checkCancelled();
                float points = document.getPage(page).getCropBox().getWidth();
                pages.add(renderer.renderImage(page, width / points, ImageType.RGB));
            }
            return pages;
        }
    }
}
