package dev.escalation.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.analysis.Column;
import dev.escalation.data.CleanData;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import dev.escalation.data.Outcome;
import dev.escalation.ui.InWindow;
import dev.escalation.ui.Page;
import dev.escalation.ui.TestWindow;
import dev.escalation.ui.text.Formats;
import dev.escalation.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@InWindow
class ExploreJourneyTest {
    private static final Formats ENGLISH = Texts.of(Locale.ENGLISH).formats();

    @TempDir
    Path folder;

    @Test
    void everyQuestionIsAnswered() throws IOException {
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            CleanData data = load(window, Path.of("sample-data"));
            assertThat(words(window, "#explore-finding"))
                    .contains(ENGLISH.count(data.tickets().size()));
            window.screenshots("explore-volume");

            window.click("#explore-measure-1");
            window.awaitIdle();
            window.screenshots("explore-resolution");

            window.click("#explore-measure-2");
            window.awaitIdle();
            choose(window, "tier");
            assertThat(rows(window)).extracting(LevelsTable.Row::name).startsWith("All tickets");
            LevelsTable.Row premium = row(window, "premium");
            assertThat(premium.level().tickets()).isEqualTo(ticketsOfTier(data, "premium"));
            assertThat(rows(window).getFirst().level().escalated().yes()).isEqualTo(escalated(data));
            window.screenshots("explore-escalation");

            window.run(() -> table(window).getSelectionModel().select(premium));
            window.awaitIdle();
            assertThat(words(window, "#explore-finding")).startsWith("Tier (customer): premium");
            window.click("#explore-measure-3");
            window.click("#explore-grain-1");
            window.awaitIdle();
            window.screenshots("explore-breach");
            window.click("#explore-export");
            window.await("exported", () -> window.notices().exported.size() == 1);
            assertThat(Files.readAllLines(folder.resolve("tickets-by-value.csv")))
                    .hasSize(rows(window).size() + 1)
                    .anyMatch(line ->
                            line.startsWith("tier,premium," + premium.level().tickets() + ","));

            window.click("#explore-part-1");
            window.awaitIdle();
            window.screenshots("explore-columns");
            window.click("#explore-target-1");
            window.awaitIdle();
            assertThat(words(window, "#explore-links-note")).contains("no prediction");
        }
    }

    @Test
    void everythingCanBeReadInASmallWindow() {
        try (TestWindow window = TestWindow.open(1280, 800, folder)) {
            load(window, Path.of("sample-data"));
            for (int measure = 0; measure < Measure.values().length; measure++) {
                window.click("#explore-measure-" + measure);
                window.awaitIdle();
                window.screenshot("explore-small-" + measure);
                assertThat(window.textFaults()).as("measure " + measure).isEmpty();
            }
            window.click("#explore-part-1");
            window.awaitIdle();
            window.screenshot("explore-small-columns");
            assertThat(window.textFaults()).isEmpty();
        }
    }

    @Test
    void dataWithoutSlaAndOutcomeSaysSo(@TempDir Path desk) throws IOException {
        StringBuilder tickets =
                new StringBuilder("ticket_id,customer_id,agent_id,subject,status,priority,created_at\n");
        for (int i = 0; i < 30; i++) {
            tickets.append("T%d,C1,A1,No access,%s,High,2025-0%d-01T10:00:00Z\n"
                    .formatted(i, i % 3 == 0 ? "Open" : "Pending", 1 + i % 4));
        }
        Files.writeString(desk.resolve("tickets.csv"), tickets);
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            load(window, desk);
            window.click("#explore-measure-3");
            window.awaitIdle();
            assertThat(words(window, "#explore-finding")).contains("no SLA");
            window.screenshots("explore-no-sla");
            window.click("#explore-measure-1");
            window.awaitIdle();
            assertThat(words(window, "#explore-finding")).contains("none is resolved yet");
            window.screenshots("explore-no-resolution");
            assertThat(window.textFaults()).isEmpty();
        }
    }

    private static int ticketsOfTier(CleanData data, String tier) {
        Dictionary ids = data.customers().ids();
        CodedColumn customer = data.tickets().customer();
        return (int) IntStream.range(0, data.tickets().size())
                .mapToObj(customer::get)
                .mapToInt(id -> id == null ? -1 : ids.codeOf(id))
                .filter(row -> row >= 0 && tier.equals(data.customers().tier().get(row)))
                .count();
    }

    private static int escalated(CleanData data) {
        byte[] flags = data.tickets().escalatedFlag();
        return (int) IntStream.range(0, flags.length)
                .filter(t -> flags[t] == Outcome.YES)
                .count();
    }

    private static CleanData load(TestWindow window, Path from) {
        window.run(() -> window.context().workbench().look(from));
        window.await("looked at", () -> window.workspace().sourceProperty().get() != null);
        window.run(() -> window.context()
                .workbench()
                .load(Objects.requireNonNull(window.workspace().sourceProperty().get())));
        window.await("read", () -> window.workspace().dataProperty().get() != null);
        window.click("#nav-" + Page.EXPLORE.id());
        window.await("explored", () -> !words(window, "#explore-finding").isEmpty());
        window.awaitIdle();
        return Objects.requireNonNull(window.workspace().dataProperty().get())
                .clean()
                .data();
    }

    @SuppressWarnings("unchecked")
    private static void choose(TestWindow window, String column) {
        ComboBox<Column.Categories> choice =
                (ComboBox<Column.Categories>) window.find("#explore-column").orElseThrow();
        window.run(() -> choice.getItems().stream()
                .filter(one -> one.name().equals(column))
                .forEach(choice::setValue));
        window.awaitIdle();
    }

    private static LevelsTable.Row row(TestWindow window, String name) {
        return rows(window).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<LevelsTable.Row> rows(TestWindow window) {
        return table(window).getItems();
    }

    @SuppressWarnings("unchecked")
    private static TableView<LevelsTable.Row> table(TestWindow window) {
        return (TableView<LevelsTable.Row>) window.find("#explore-levels").orElseThrow();
    }

    private static String words(TestWindow window, String label) {
        return window.find(label).map(node -> ((Label) node).getText()).orElse("");
    }
}
