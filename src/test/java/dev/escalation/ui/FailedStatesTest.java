package dev.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user is left with when a step cannot be done. */
@Tag("slow")
@InWindow
class FailedStatesTest {
    /** Counted from the end of a line, as texts before it hold commas. */
    private static final int FLAG_FROM_END = 3;

    private static final Path SAMPLE = Path.of("sample-data");

    @TempDir
    Path folder;

    /** Nobody escalates in this desk: there is nothing to learn from. */
    @Test
    void dataOfOneOutcomeIsRefusedInWordsOnEveryScreen() throws IOException {
        Path data = withEscalations(0);
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            runEverything(window, data);
            Problem problem = awaitProblem(window);
            assertThat(problem.code()).isEqualTo("EW-TR-001");
            assertThat(problem.message()).doesNotContain("Exception").contains("escalat");
            for (Page page : List.of(Page.TICKETS, Page.MODELS, Page.EXPLAIN)) {
                window.click("#nav-" + page.id());
                window.screenshots("failed-training-" + page.id());
                assertThat(labels(window, "#without-model")).contains(problem.title(), problem.message(), "EW-TR-001");
                assertThat(window.textFaults()).isEmpty();
            }
            window.click("#nav-quality");
            assertThat(window.find("#without-model")).isEmpty();
        }
    }

    @Test
    void threeEscalationsAreTooFewAndTryingAgainSaysSoAgain() throws IOException {
        Path data = withEscalations(3);
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            runEverything(window, data);
            assertThat(awaitProblem(window).code()).isEqualTo("EW-TR-001");
            window.click("#nav-tickets");
            List<String> since = new ArrayList<>();
            window.run(() -> window.workspace()
                    .problemProperty()
                    .addListener((_, _, problem) -> since.add(problem == null ? "begun" : problem.code())));
            window.click("#try-again");
            window.await("tried again", () -> since.size() == 2);
            assertThat(since).containsExactly("begun", "EW-TR-001");
        }
    }

    @Test
    void whatIsNoTicketDataIsRefusedWithWhereAndWhatToDo() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Path binary = Files.write(folder.resolve("picture.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1});
        Path header = folder.resolve("tickets.csv");
        Files.write(
                header,
                List.of(Files.readAllLines(SAMPLE.resolve("tickets.csv")).getFirst()));
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            for (Path file : List.of(empty, binary, header)) {
                runEverything(window, file);
                Problem problem = awaitProblem(window);
                assertThat(problem.code()).as(file.toString()).isEqualTo("EW-IN-001");
                assertThat(problem.message()).contains(String.valueOf(file.getFileName()));
                assertThat(window.workspace().dataProperty().get()).isNull();
                window.screenshot("failed-" + file.getFileName());
            }
        }
    }

    /** A mended file is read by the same click. */
    @Test
    void tryingAgainReadsTheMendedFile() throws IOException {
        Path data = Files.createDirectories(folder.resolve("desk"));
        Files.copy(SAMPLE.resolve("ticket_events.csv"), data.resolve("ticket_events.csv"));
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            runEverything(window, data);
            awaitProblem(window);
            for (String name : List.of("tickets.csv", "customers.csv", "agents.csv")) {
                Files.copy(SAMPLE.resolve(name), data.resolve(name));
            }
            window.click("#strip-again");
            window.await("read", () -> window.workspace().dataProperty().get() != null);
            assertThat(window.workspace().problemProperty().get()).isNull();
        }
    }

    private static void runEverything(TestWindow window, Path data) {
        window.run(() -> window.context().workbench().runEverything(data, TrainedSample.QUICK));
    }

    private static Problem awaitProblem(TestWindow window) {
        window.await("refused", () -> window.workspace().problemProperty().get() != null);
        window.awaitIdle();
        return TestWindow.onFx(() -> window.workspace().problemProperty().get());
    }

    private static List<String> labels(TestWindow window, String place) {
        return TestWindow.onFx(() -> window.find(place).orElseThrow().lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList());
    }

    private static boolean isYes(String cell) {
        return !Set.of("false", "no", "0", "").contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /** The sample of which only so many tickets escalated. */
    private Path withEscalations(int most) throws IOException {
        Path data = Files.createDirectories(folder.resolve("desk"));
        Files.copy(SAMPLE.resolve("customers.csv"), data.resolve("customers.csv"));
        Files.copy(SAMPLE.resolve("agents.csv"), data.resolve("agents.csv"));
        List<String> tickets = Files.readAllLines(SAMPLE.resolve("tickets.csv"));
        List<String> kept = new ArrayList<>(List.of(tickets.getFirst()));
        int escalated = 0;
        for (String line : tickets.subList(1, tickets.size())) {
            String[] cells = line.split(",", -1);
            boolean yes = cells.length > FLAG_FROM_END && isYes(cells[cells.length - FLAG_FROM_END]);
            escalated += yes ? 1 : 0;
            if (!yes || escalated <= most) {
                kept.add(line);
            }
        }
        Files.write(data.resolve("tickets.csv"), kept);
        Files.copy(SAMPLE.resolve("ticket_events.csv"), data.resolve("ticket_events.csv"));
        return data;
    }
}
