package dev.escalation.ui.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.ui.InWindow;
import dev.escalation.ui.Page;
import dev.escalation.ui.TestWindow;
import dev.escalation.ui.TicketSet;
import dev.escalation.ui.TrainedSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@InWindow
class RoutingPaneTest {
    @TempDir
    Path folder;

    @Test
    void fromATicketToWhoShouldGetItAndWhetherThatIsFair() throws IOException {
        try (TestWindow window = TrainedSample.open(1440, 900, folder)) {
            window.click("#nav-simulate");
            window.click("#simulate-part-2");
            window.await("candidates", () -> window.find("#routing-candidate-1").isPresent());
            window.screenshots("routing-1440");
            assertThat(window.textFaults()).isEmpty();
            candidatesFollowTheTicket(window);
            simulate(window);
            export(window);
            window.click("#routing-open");
            window.awaitIdle();
            assertThat(TestWindow.onFx(() -> window.workspace().pageProperty().get()))
                    .isEqualTo(Page.TICKETS);
            TicketSet.SomeOpen shown = (TicketSet.SomeOpen)
                    TestWindow.onFx(() -> window.workspace().ticketsProperty().get());
            assertThat(shown.rows()).hasSize(1);
        }
    }

    /** The sample without a word on who works on tickets. */
    @Test
    void aDeskWithoutAgentsSaysSo() throws IOException {
        Path data = withoutAgents();
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            window.run(() -> window.context().workbench().runEverything(data, TrainedSample.QUICK));
            window.await("explained", () -> window.workspace().insightProperty().get() != null);
            window.click("#nav-simulate");
            window.click("#simulate-part-2");
            window.awaitIdle();
            assertThat(words(window, "#routing")).contains("Nobody to choose from");
            window.screenshots("routing-nobody-1440");
        }
    }

    private Path withoutAgents() throws IOException {
        Path data = Files.createDirectories(folder.resolve("without-agents"));
        Path sample = Path.of("sample-data");
        Files.copy(sample.resolve("customers.csv"), data.resolve("customers.csv"));
        List<String> tickets = Files.readAllLines(sample.resolve("tickets.csv")).stream()
                .map(line -> line.replaceFirst(",A\\d{4},", ",,"))
                .toList();
        Files.write(data.resolve("tickets.csv"), tickets);
        return data;
    }

    private static void candidatesFollowTheTicket(TestWindow window) {
        List<String> before = words(window, "#routing-candidate-1");
        assertThat(before.toString()).contains("Resolves this kind in", "open tickets (usual:", "fair share");
        ListView<?> tickets = (ListView<?>) window.find("#routing-tickets").orElseThrow();
        window.run(() -> tickets.getSelectionModel().select(7));
        window.awaitIdle();
        assertThat(words(window, "#routing-candidate-1")).isNotEqualTo(before);
    }

    private static void simulate(TestWindow window) {
        window.click("#routing-simulate");
        window.await("simulated", () -> window.find("#routing-effects").isPresent());
        window.screenshots("routing-simulated-1440");
        assertThat(words(window, "#routing-effects"))
                .contains("As today", "Least loaded", "By skill only", "Recommended");
        assertThat(window.textFaults()).isEmpty();
        String evenly = text(window, "#routing-fair-words");
        window.click("#routing-rule-2");
        window.awaitIdle();
        assertThat(words(window, "#routing-fair")).contains("Piles work on the best");
        assertThat(text(window, "#routing-fair-words")).isNotEqualTo(evenly);
        window.screenshots("routing-skill-1440");
        assertThat(window.textFaults()).isEmpty();
    }

    private void export(TestWindow window) throws IOException {
        window.click("#routing-export-effect");
        window.await("effects written", () -> window.notices().exported.size() == 1);
        window.click("#routing-export-fair");
        window.await("loads written", () -> window.notices().exported.size() == 2);
        // four rules with four figures each, and the header
        assertThat(Files.readAllLines(folder.resolve("routing-effects.csv"))).hasSize(17);
        assertThat(Files.readAllLines(folder.resolve("routing-fairness.csv")).getFirst())
                .startsWith("rule,agent,name,busy_today,busy");
        assertThat(Files.readAllLines(folder.resolve("routing-fairness.csv"))).hasSizeGreaterThan(100);
    }

    private static String text(TestWindow window, String selector) {
        return ((Label) window.find(selector).orElseThrow()).getText();
    }

    private static List<String> words(TestWindow window, String selector) {
        Node node = window.find(selector).orElseThrow();
        return TestWindow.onFx(() -> node.lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .toList());
    }
}
