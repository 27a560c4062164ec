package dev.escalation.app.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashReportsTest {
    private static final String SUBJECT = "Printer on floor 3 prints only half pages";
    private static final String ADDRESS = "anna.berger@example.org";

    @TempDir
    Path settings;

    private static Exception failureWithData() {
        Exception failure = new IllegalStateException(
                "cannot sort " + SUBJECT + " of " + ADDRESS, new NumberFormatException("For input string: " + SUBJECT));
        failure.addSuppressed(new IOException(ADDRESS + ": no such file"));
        return failure;
    }

    @Test
    void aReportHoldsKindsAndPlacesAndNoWordOfTheData() throws IOException {
        Logger logger = Logger.getLogger("dev.escalation.test");
        try (ProgramLog log = ProgramLog.in(settings.resolve("logs"))) {
            logger.info("training began");
            logger.log(Level.WARNING, "a step failed", failureWithData());
            CrashReports.Reported reported = CrashReports.in(settings, log).report(failureWithData());
            String text = Files.readString(reported.file().orElseThrow());
            assertThat(text)
                    .doesNotContain(ADDRESS, SUBJECT, "anna", "Printer")
                    .contains(
                            "java.lang.IllegalStateException (message left out)",
                            "caused by: java.lang.NumberFormatException (message left out)",
                            "suppressed: java.io.IOException (message left out)",
                            "CrashReportsTest.failureWithData(CrashReportsTest.java:",
                            "training began",
                            "a step failed",
                            reported.report().code(),
                            "java: " + Runtime.version(),
                            "MB at most");
            String logFile = Files.readString(settings.resolve("logs/workbench.0.log"));
            assertThat(logFile).contains("training began").doesNotContain("anna", "Printer");
        }
    }

    @Test
    void whatJavaItselfSaysIsKeptAndNothingThatOnlyLooksLikeIt() {
        String[] none = new String[1];
        assertThat(trace(() -> none[0].length())).contains("is null");
        assertThat(trace(() -> System.out.print(none[3]))).contains(": Index 3 out of bounds for length 1");
        assertThat(SafeTrace.of(new OutOfMemoryError("Java heap space"))).contains(": Java heap space");
        assertThat(SafeTrace.of(new NullPointerException(ADDRESS + " is null"))).doesNotContain("anna");
        assertThat(SafeTrace.of(new IndexOutOfBoundsException("Index 3 out of bounds for length 1 of " + SUBJECT)))
                .doesNotContain("Printer");
        assertThat(SafeTrace.of(new OutOfMemoryError(SUBJECT))).doesNotContain("Printer");
    }

    private static String trace(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            return SafeTrace.of(e);
        }
        throw new AssertionError("nothing failed");
    }

    @Test
    void aFailureThatComesAgainIsWrittenOnceAndHasTheSameCodeOnEveryDay() throws IOException {
        CrashReports reports = CrashReports.in(settings);
        CrashReports.Reported first = reports.report(failureWithData());
        assertThat(reports.report(failureWithData())).isEqualTo(first);
        assertThat(reports.files()).hasSize(1);
        assertThat(first.report().code()).matches("EW-X-[0-9A-F]{6}");
        CrashReports tomorrow = CrashReports.in(settings.resolve("other"));
        assertThat(tomorrow.report(failureWithData()).report().code())
                .isEqualTo(first.report().code());
        assertThat(tomorrow.report(new IllegalStateException("elsewhere"))
                        .report()
                        .code())
                .isNotEqualTo(first.report().code());
    }

    @Test
    void theNewestTenStayAndOtherFilesAreLeftAlone() throws IOException {
        CrashReports reports = CrashReports.in(settings);
        Path folder = Files.createDirectories(reports.folder());
        Files.writeString(folder.resolve("notes.txt"), "mine");
        for (int i = 0; i < 12; i++) {
            String name = i % 2 == 0 ? "hs_err_pid" + i + ".log" : "crash-2026-" + i + ".txt";
            Path old = Files.writeString(folder.resolve(name), "old");
            Files.setLastModifiedTime(old, FileTime.fromMillis(1_000_000L * i));
        }
        Path file = reports.report(failureWithData()).file().orElseThrow();
        List<Path> kept = reports.files();
        assertThat(kept).hasSize(CrashReports.KEPT).first().isEqualTo(file);
        assertThat(kept).doesNotContain(folder.resolve("hs_err_pid0.log"), folder.resolve("crash-2026-1.txt"));
        assertThat(folder.resolve("notes.txt")).exists();
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoSecondFailure() throws IOException {
        Files.writeString(settings.resolve(CrashReports.FOLDER), "a file in its place");
        CrashReports.Reported reported = CrashReports.in(settings).report(failureWithData());
        assertThat(reported.file()).isEmpty();
        assertThat(reported.report().text()).contains(reported.report().code());
    }
}
