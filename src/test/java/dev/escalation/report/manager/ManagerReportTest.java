package dev.escalation.report.manager;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.features.FeatureTable;
import dev.escalation.live.RiskBand;
import dev.escalation.model.Comparison;
import dev.escalation.model.ModelResult;
import dev.escalation.model.evaluation.Evaluation;
import dev.escalation.report.ReportedSample;
import dev.escalation.report.document.HtmlReport;
import dev.escalation.report.document.PdfReport;
import dev.escalation.report.document.ReportBlock;
import dev.escalation.report.document.ReportBlock.DataTable;
import dev.escalation.report.document.ReportBlock.Note;
import dev.escalation.report.document.ReportBlock.Paragraph;
import dev.escalation.report.document.ReportBlock.Picture;
import dev.escalation.report.document.ReportDocument;
import dev.escalation.report.document.ReportSection;
import dev.escalation.report.document.Tone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report on the sample, against the comparison itself. */
@Tag("slow")
class ManagerReportTest {
    private static final Pattern IMAGE = Pattern.compile("<img [^>]*>");
    private static final Pattern ALT = Pattern.compile(" alt=\"[^\"]{60,}\"");

    @TempDir
    Path folder;

    private static ReportDocument report() {
        return ManagerReport.of(ReportedSample.subject(), List.of());
    }

    private static ReportSection section(ReportDocument report, String id) {
        return report.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static <T extends ReportBlock> List<T> blocks(ReportSection section, Class<T> kind) {
        return section.blocks().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static String words(ReportSection section) {
        StringBuilder words = new StringBuilder();
        blocks(section, Paragraph.class)
                .forEach(block -> words.append(block.text()).append('\n'));
        blocks(section, Note.class).forEach(block -> words.append(block.text()).append('\n'));
        return words.toString();
    }

    @Test
    void theSectionsStandInTheOrderOfTheirUse() {
        assertThat(report().sections())
                .extracting(ReportSection::id)
                .containsExactly("summary", "open", "data", "quality", "models", "explanation", "limits", "origin");
        ReportSection acting = new ReportSection("acting", "What acting would save", List.of(new Paragraph("Some.")));
        ReportDocument not = ManagerReport.of(ReportedSample.subject(), List.of(acting));
        assertThat(words(section(not, "summary"))).doesNotContain("which is simulated in a section of its own");
        ReportSection fit = new ReportSection("fit", "How far it can be believed", List.of(new Paragraph("Far.")));
        ReportDocument more = ManagerReport.of(ReportedSample.subject(), List.of(acting, fit));
        assertThat(more.sections())
                .extracting(ReportSection::id)
                .containsSubsequence("explanation", "acting", "fit", "limits");
        assertThat(words(section(more, "summary"))).contains("which is simulated in a section of its own");
    }

    /** 809 escalated, 233 undecided, as counted in the files by the command line's summary and sample-data/README.md. */
    @Test
    void theSummarySaysInWordsHowGoodTheModelIs() {
        Evaluation test = ReportedSample.training().comparison().best().test();
        String words = words(section(report(), "summary"));
        assertThat(words)
                .contains("of 100 tickets that it flags, about ".substring(3)
                        + Math.round(test.precision().value() * 100))
                .contains("it finds about " + Math.round(test.recall().value() * 100))
                .contains("Picked at random, " + Math.round(100.0 * test.positives() / test.rows())
                        + " of 100 would escalate")
                .contains("6\u202f000\u00a0tickets", "809 escalated and 233 are undecided")
                .contains("Enough evidence: the test holds " + test.positiveTickets() + "\u00a0tickets")
                .contains("What this does not say");
        long critical = ReportedSample.insight().queue().entries().stream()
                .filter(entry -> entry.band() == RiskBand.CRITICAL)
                .count();
        assertThat(words).startsWith("Of 233\u00a0open tickets, " + critical + " ");
    }

    @Test
    void theTableOfModelsIsTheComparison() {
        Comparison comparison = ReportedSample.training().comparison();
        DataTable table = blocks(section(report(), "models"), DataTable.class).getFirst();
        assertThat(table.rows()).hasSize(comparison.results().size());
        for (int i = 0; i < table.rows().size(); i++) {
            ModelResult result = comparison.results().get(i);
            assertThat(table.rows().get(i).get(3).text())
                    .isEqualTo(String.format(
                            Locale.ROOT,
                            "%.3f",
                            result.test().averagePrecision().value()));
            assertThat(table.rows().get(i).get(4).text())
                    .isEqualTo(String.format(
                            Locale.ROOT, "%.3f", result.test().rocAuc().value()));
            assertThat(table.rows().get(i).getFirst().detail())
                    .isEqualTo(result.equals(comparison.best()) ? "in use" : "");
        }
        assertThat(words(section(report(), "models"))).contains("Nothing of the future is used");
    }

    @Test
    void theFirstOfTheQueueIsTheFirstOfTheReport() {
        DataTable tickets = blocks(section(report(), "open"), DataTable.class).get(1);
        assertThat(tickets.rows()).hasSize(10);
        for (int i = 0; i < 10; i++) {
            assertThat(tickets.rows().get(i).getFirst().text())
                    .isEqualTo(ReportedSample.insight()
                            .queue()
                            .entries()
                            .get(i)
                            .explanation()
                            .ticketId());
        }
    }

    @Test
    void theHtmlIsSmallNeedsNothingAndHasWordsForEveryChart() throws IOException {
        Path file = folder.resolve("report.html");
        HtmlReport.write(report(), file);
        assertThat(Files.size(file)).isLessThan(5_000_000);
        String html = Files.readString(file);
        assertThat(html).doesNotContain("http://", "https://", "<script", "<link", "<iframe", "javascript:");
        List<String> images =
                IMAGE.matcher(html).results().map(found -> found.group()).toList();
        assertThat(images).hasSize(report().pictures().size()).hasSizeGreaterThanOrEqualTo(7);
        assertThat(images).allMatch(image -> ALT.matcher(image).find());
        assertThat(report().pictures())
                .extracting(Picture::chart)
                .allMatch(chart ->
                        chart.spoken().chars().filter(Character::isDigit).count() > 10);
        assertThat(html)
                .contains(
                        "snapshot " + hash(), "seed " + ReportedSample.subject().seed());
    }

    private static String hash() {
        FeatureTable table = ReportedSample.subject().table();
        return table.data().origin().snapshotHash().substring(0, 8);
    }

    @Test
    void thePdfHasTheSameWordsOnNumberedPages() throws IOException {
        byte[] pdf = PdfReport.of(report());
        assertThat(PdfReport.of(report())).isEqualTo(pdf);
        assertThat(pdf).hasSizeLessThan(5_000_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(5, 10);
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("Summary", "Assumptions and limits", "Where the figures come from", hash());
            assertThat(text).contains("1 / " + document.getNumberOfPages());
        }
    }

    @Test
    void anAlarmStandsBeforeEverything() {
        ReportSubject subject = ReportedSample.subject();
        ModelPart part = subject.model().orElseThrow();
        var alarm = new dev.escalation.model.leak.LeakFinding(
                dev.escalation.model.leak.LeakFinding.Kind.SINGLE_FEATURE,
                "status",
                dev.escalation.model.leak.LeakFinding.Severity.ALARM,
                "Alone it tells all");
        ModelPart alarmed = new ModelPart(
                part.inUse(),
                part.compared(),
                part.comparison(),
                part.testedOn(),
                part.cut(),
                List.of(alarm),
                part.explanation(),
                "the effects do not add up",
                part.importance(),
                part.queue(),
                part.earlier());
        ReportDocument report = ManagerReport.of(
                new ReportSubject(subject.account(), subject.table(), Optional.of(alarmed), "", 7, "workbench 1"),
                List.of());
        assertThat(section(report, "summary").blocks().getFirst())
                .isEqualTo(
                        new Note(
                                Tone.ALARM,
                                "Do not rely on the figures of this report before this is explained: status: Alone it tells all."));
        assertThat(words(section(report, "summary"))).contains("What drives the risk is not known");
        assertThat(words(section(report, "explanation")))
                .contains("could not be explained: the effects do not add up.");
        assertThat(blocks(section(report, "explanation"), Picture.class)).isEmpty();
    }

    @Test
    void withoutAModelTheReportTellsOfTheDataAndWhy() {
        ReportSubject subject = ReportedSample.subject();
        ReportDocument report = ManagerReport.of(
                new ReportSubject(
                        subject.account(), subject.table(), Optional.empty(), "Too few tickets", 7, "workbench 1"),
                List.of());
        assertThat(report.sections())
                .extracting(ReportSection::id)
                .containsExactly("summary", "data", "quality", "limits", "origin");
        assertThat(words(section(report, "summary"))).contains("Not enough evidence. Too few tickets.");
    }
}
