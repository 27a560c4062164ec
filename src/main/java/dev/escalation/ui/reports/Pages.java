package dev.escalation.ui.reports;

import dev.escalation.report.document.PdfPictures;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;

/** The pages of a PDF for the screen. */
record Pages(List<Page> pages) {
    /** Enough for a page over the whole card, and for reading it twice as large. */
    private static final int PIXELS = 1400;

    /** @param text for screen readers */
    record Page(Image picture, String text) {}

    Pages {
        pages = List.copyOf(pages);
    }

    static Pages of(byte[] pdf, Progress progress) throws IOException {
        List<Page> pages = new ArrayList<>();
        for (PdfPictures.Page page : PdfPictures.of(pdf, PIXELS, progress)) {
            pages.add(new Page(SwingFXUtils.toFXImage(page.picture(), null), page.text()));
        }
        return new Pages(pages);
    }
}
