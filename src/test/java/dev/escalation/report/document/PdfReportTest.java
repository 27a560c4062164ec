package dev.escalation.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfReportTest {
    private static byte[] pdf(ReportDocument.Layout layout) throws IOException {
        return PdfReport.of(HostileDocument.of(layout));
    }

    @Test
    void hostileTextStaysTextAndWhatTheTypefaceLacksIsMarked() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(ReportDocument.Layout.REPORT))) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text).contains("<script>alert('1')</script>", "&lt;b&gt;", "abcgpj.exe");
            assertThat(text).contains("\u25A1\u25A1\u25A1").contains("stands for a character");
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
        }
    }

    @Test
    void everyPageHasItsNumberAndWhereItComesFrom() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(ReportDocument.Layout.REPORT))) {
            int pages = document.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains(page + " / " + pages, "onload");
            }
        }
    }

    @Test
    void allFontsAreEmbedded() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(ReportDocument.Layout.SHEET))) {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
                assertThat(page.getCropBox().getWidth())
                        .isGreaterThan(page.getCropBox().getHeight());
            }
            assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(fonts).allMatch(font -> font.getName().contains("InterTabular"));
        }
    }

    /** PDF/UA (ISO 14289-1): a title, a language, tags, and words for every picture. */
    @Test
    void aScreenReaderFindsTagsTitleLanguageAndWordsForThePicture() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(ReportDocument.Layout.REPORT))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).startsWith("en");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isNotBlank();
            List<String> figures = new ArrayList<>();
            List<String> types = new ArrayList<>();
            collect(catalog.getStructureTreeRoot(), figures, types);
            assertThat(figures).hasSize(1).allMatch(words -> words.contains("<script>"));
            assertThat(types).contains("H1", "H2", "P", "Table", "TH", "TD", "L", "LI", "Figure");
            String xmp = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(xmp).contains("pdfuaid");
        }
    }

    private static void collect(PDStructureNode node, List<String> figures, List<String> types) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                types.add(element.getStructureType());
                if (element.getStructureType().equals("Figure")) {
                    figures.add(element.getAlternateDescription());
                }
                collect(element, figures, types);
            }
        }
    }

    @Test
    void theSameDocumentGivesTheSameBytesAndTheClockIsNotAsked() throws IOException {
        byte[] first = pdf(ReportDocument.Layout.REPORT);
        assertThat(pdf(ReportDocument.Layout.REPORT)).isEqualTo(first);
        try (PDDocument document = Loader.loadPDF(first)) {
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(Instant.parse("2026-06-30T23:59:59Z"));
        }
    }

    @Test
    void nothingRunsAndNothingIsAttached() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(ReportDocument.Layout.REPORT))) {
            COSBase names = document.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.NAMES);
            assertThat(String.valueOf(names)).doesNotContain("JavaScript", "EmbeddedFiles");
            assertThat(document.getDocumentCatalog().getAcroForm()).isNull();
            for (PDPage page : document.getPages()) {
                assertThat(page.getAnnotations()).isEmpty();
            }
        }
    }

    @Test
    void pagesCanBeLookedAt() throws IOException {
        List<PdfPictures.Page> pages = PdfPictures.of(pdf(ReportDocument.Layout.SHEET), 600, Progress.NONE);
        assertThat(pages).isNotEmpty();
        assertThat(pages.getFirst().picture().getWidth()).isEqualTo(600);
        assertThat(pages.getFirst().text()).contains("onload");
    }
}
