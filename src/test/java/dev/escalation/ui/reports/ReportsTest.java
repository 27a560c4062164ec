package dev.escalation.ui.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.live.RiskQueue;
import dev.escalation.ui.InWindow;
import dev.escalation.ui.Page;
import dev.escalation.ui.TestWindow;
import dev.escalation.ui.TrainedSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@InWindow
class ReportsTest {
    @TempDir
    Path folder;

    @Test
    void aReportIsLookedAtAndSaved() throws IOException {
        try (TestWindow window = TrainedSample.open(1440, 900, folder)) {
            window.click("#nav-reports");
            awaitPages(window);
            window.screenshots("reports-manager");
            assertThat(pageTexts(window).getFirst())
                    .startsWith("Page 1 of ")
                    .contains("Which tickets are at risk of escalation", "Summary");
            assertThat(window.find("#report-save-csv")).isEmpty();
            zooms(window);
            saves(window);
            leavesOut(window);
            shiftSheet(window);
            earlier(window);
            assertThat(window.notices().problems).isEmpty();
        }
    }

    private static void awaitPages(TestWindow window) {
        window.await("pages are shown", () -> window.find("#report-pages").isPresent());
        window.awaitIdle();
    }

    private static List<String> pageTexts(TestWindow window) {
        return TestWindow.onFx(
                () -> papers(window).stream().map(Node::getAccessibleText).toList());
    }

    private static List<Node> papers(TestWindow window) {
        ScrollPane pages = (ScrollPane) window.find("#report-pages").orElseThrow();
        return ((VBox) pages.getContent()).getChildren();
    }

    private static double width(TestWindow window) {
        window.awaitIdle();
        return TestWindow.onFx(
                () -> papers(window).getFirst().getBoundsInParent().getWidth());
    }

    private static void zooms(TestWindow window) {
        double fit = width(window);
        window.click("#report-zoom-in");
        assertThat(width(window)).isGreaterThan(fit * 1.2);
        window.click("#report-zoom-fit");
        assertThat(width(window)).isEqualTo(fit);
        window.click("#report-zoom-out");
        assertThat(width(window)).isLessThan(fit * 0.85);
        window.click("#report-zoom-fit");
    }

    private void saves(TestWindow window) throws IOException {
        window.click("#report-save-html");
        window.click("#report-save-pdf");
        window.await("saved", () -> window.notices().exported.size() == 2);
        window.awaitIdle();
        assertThat(Files.readString(folder.resolve("report.html"))).contains("<h2 id=\"summary-title\">Summary</h2>");
        assertThat(text(folder.resolve("report.pdf"))).contains("How good the models are");
        ListView<?> files = (ListView<?>) window.find("#report-files").orElseThrow();
        assertThat(TestWindow.onFx(() -> files.getItems().size())).isEqualTo(2);
    }

    private void leavesOut(TestWindow window) throws IOException {
        window.click("#report-part-3");
        awaitPages(window);
        Files.delete(folder.resolve("report.pdf"));
        window.click("#report-save-pdf");
        window.await("saved", () -> Files.exists(folder.resolve("report.pdf")));
        window.awaitIdle();
        assertThat(text(folder.resolve("report.pdf")))
                .contains("Summary", "Assumptions and limits")
                .doesNotContain("How good the models are");
    }

    private void shiftSheet(TestWindow window) throws IOException {
        window.click("#report-kind-1");
        awaitPages(window);
        assertThat(pageTexts(window)).hasSize(1);
        window.screenshots("reports-shift");
        RiskQueue queue = window.workspace().insightProperty().get().queue();
        assertThat(pageTexts(window).getFirst())
                .contains("1. " + queue.entries().getFirst().explanation().ticketId())
                .contains("20. " + queue.entries().get(19).explanation().ticketId());
        window.click("#report-save-csv");
        window.await("saved", () -> Files.exists(folder.resolve("shift_sheet.csv")));
        window.awaitIdle();
        window.run(() -> ((ComboBox<?>) window.find("#report-tickets").orElseThrow())
                .getSelectionModel()
                .select(0));
        awaitPages(window);
        assertThat(pageTexts(window).getFirst()).contains("10. ").doesNotContain("11. T");
    }

    private static void earlier(TestWindow window) {
        ListView<?> files = (ListView<?>) window.find("#report-files").orElseThrow();
        int pdf = TestWindow.onFx(() -> {
            for (int i = 0; i < files.getItems().size(); i++) {
                if (((EarlierFiles.Report) files.getItems().get(i)).isPdf()) {
                    return i;
                }
            }
            return -1;
        });
        window.run(() -> files.getSelectionModel().select(pdf));
        awaitPages(window);
        assertThat(pageTexts(window).getFirst()).contains("Which tickets are at risk");
        assertThat(window.find("#report-save-html")).isEmpty();
        window.screenshots("reports-earlier");
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void makingItCanBeCancelledAndBegunAgain() {
        try (TestWindow window = TrainedSample.open(1280, 800, folder)) {
            window.run(() -> {
                window.workspace().pageProperty().set(Page.REPORTS);
                ((javafx.scene.control.Button) window.find("#report-cancel").orElseThrow()).fire();
            });
            window.screenshots("reports-cancelled");
            assertThat(window.find("#report-pages")).isEmpty();
            window.click("#report-again");
            awaitPages(window);
        }
    }

    @Test
    void withoutDataTheWayLeadsToData() {
        try (TestWindow window = TestWindow.open(1280, 800, folder)) {
            window.run(() -> window.workspace().pageProperty().set(Page.REPORTS));
            window.screenshots("reports-empty");
            if (window.find("#reports-noData").isPresent()) {
                window.click("#reports-noData");
                assertThat(TestWindow.onFx(
                                () -> window.workspace().pageProperty().get()))
                        .isEqualTo(Page.DATA);
            }
        }
    }
}
