package dev.escalation.ui.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.analysis.Column;
import dev.escalation.app.Insight;
import dev.escalation.app.ReadTexts;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.SimilarHistory;
import dev.escalation.live.TicketRow;
import dev.escalation.task.Progress;
import dev.escalation.text.similar.Neighbour;
import dev.escalation.text.topics.Topic;
import dev.escalation.ui.InWindow;
import dev.escalation.ui.Page;
import dev.escalation.ui.TestWindow;
import dev.escalation.ui.TrainedSample;
import dev.escalation.ui.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What tickets say is read when somebody asks for it; then similar tickets and topics are there. */
@Tag("slow")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
@InWindow
class ReadTextsJourneyTest {
    @TempDir
    Path folder;

    @Test
    void similarTicketsAndTopics() throws IOException {
        try (TestWindow window = TrainedSample.open(1440, 900, folder)) {
            readOnce(window.workspace());
            TicketRow row = first(window);
            window.await("offered", () -> window.find("#read-texts-similar").isPresent());
            toSimilar(window);
            window.screenshots("tickets-similar-offer");
            window.run(() -> window.context().workbench().readTexts());
            window.await("read", () -> window.workspace().textsProperty().get() != null);
            window.await("similar", () -> lines(window).size() >= 5);
            window.awaitIdle();
            theNearestAreListed(window, row);
            toSimilar(window);
            window.screenshots("tickets-similar");
            assertThat(window.textFaults()).isEmpty();
            topicsAreAColumn(window);
        }
    }

    /** Takes minutes on a busy machine; afterwards the window finds what was read. */
    private static void readOnce(Workspace workspace) throws IOException {
        ReadTexts.of(workspace.dataProperty().get().clean().data(), null, Progress.NONE);
    }

    private static void theNearestAreListed(TestWindow window, TicketRow row) {
        ReadTexts read = window.workspace().textsProperty().get();
        Insight insight = window.workspace().insightProperty().get();
        FeatureTable table = insight.queue().table();
        List<Neighbour> nearest = SimilarHistory.of(table.data(), table.target(), read.vectors(), Progress.NONE)
                .nearest(row.ticket(), row.asOf(), 5)
                .tickets();
        assertThat(lines(window)).hasSize(5);
        for (int i = 0; i < 5; i++) {
            assertThat(lines(window).get(i)).contains(nearest.get(i).ticketId() + ", created ");
            assertThat(lines(window).get(i)).contains(nearest.get(i).escalated() ? "escalated" : "did not escalate");
        }
        long escalated = nearest.stream().filter(Neighbour::escalated).count();
        assertThat(label(window, "#similar-words")).startsWith(escalated + " of the 5 ");
        assertThat(lines(window)).anyMatch(line -> line.contains("What helped: "));
    }

    @SuppressWarnings("unchecked")
    private void topicsAreAColumn(TestWindow window) throws IOException {
        window.click("#nav-" + Page.EXPLORE.id());
        window.await("explored", () -> !label(window, "#explore-finding").isEmpty());
        ComboBox<Column.Categories> column =
                (ComboBox<Column.Categories>) window.find("#explore-column").orElseThrow();
        window.await("topics", () -> ReadTexts.TOPIC.equals(column.getValue().name()));
        window.click("#explore-measure-2");
        window.awaitIdle();
        window.screenshots("explore-topics");
        assertThat(window.textFaults()).isEmpty();
        List<Topic> topics = window.workspace().textsProperty().get().topics().topics();
        assertThat(topics).hasSizeGreaterThan(3);
        window.click("#explore-export");
        window.await("exported", () -> !window.notices().exported.isEmpty());
        List<String> lines = Files.readAllLines(window.notices().exported.getFirst());
        for (Topic topic : topics) {
            assertThat(lines)
                    .anyMatch(line -> line.startsWith(
                            "topic,\"" + topic.name() + "\"," + topic.rows().size() + ","));
        }
        TableView<?> levels = (TableView<?>) window.find("#explore-levels").orElseThrow();
        window.run(() -> levels.getSelectionModel().select(1));
        window.awaitIdle();
        window.screenshots("explore-topic");
    }

    @SuppressWarnings("unchecked")
    private static TicketRow first(TestWindow window) {
        TableView<TicketRow> table =
                (TableView<TicketRow>) window.find("#table").orElseThrow();
        window.run(() -> table.getSelectionModel().clearAndSelect(0));
        window.awaitIdle();
        return TestWindow.onFx(() -> table.getSelectionModel().getSelectedItem());
    }

    /** What each of the listed tickets says. */
    private static List<String> lines(TestWindow window) {
        return TestWindow.onFx(() -> window.find("#ticket-similar").stream()
                .flatMap(similar -> similar.lookupAll(".similar-ticket").stream())
                .map(line -> line.lookupAll(".label").stream()
                        .map(label -> ((Label) label).getText())
                        .collect(Collectors.joining(" | ")))
                .toList());
    }

    private static void toSimilar(TestWindow window) {
        window.run(() -> {
            Node similar = window.find("#ticket-similar").orElseThrow();
            Node parent = similar;
            while (!(parent instanceof ScrollPane)) {
                parent = parent.getParent();
            }
            ScrollPane scroll = (ScrollPane) parent;
            Node content = scroll.getContent();
            double top = content.sceneToLocal(similar.localToScene(similar.getBoundsInLocal()))
                    .getMinY();
            double room = content.getBoundsInLocal().getHeight()
                    - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(Math.clamp(top / room, 0, 1));
        });
    }

    private static String label(TestWindow window, String selector) {
        return window.find(selector).map(node -> ((Label) node).getText()).orElse("");
    }
}
