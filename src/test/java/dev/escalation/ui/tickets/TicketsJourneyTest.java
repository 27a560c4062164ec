package dev.escalation.ui.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.app.Insight;
import dev.escalation.explain.sentence.FactSheet;
import dev.escalation.live.RiskBand;
import dev.escalation.live.RiskQueue;
import dev.escalation.live.TicketRow;
import dev.escalation.ui.InWindow;
import dev.escalation.ui.TestWindow;
import dev.escalation.ui.TicketSet;
import dev.escalation.ui.TrainedSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The risk queue of the sample, used as a service manager would. */
@Tag("slow")
@InWindow
class TicketsJourneyTest {
    @TempDir
    static Path folder;

    private static TestWindow window;
    private static Insight insight;

    @BeforeAll
    static void train() {
        window = TrainedSample.open(1440, 900, folder);
        insight = TestWindow.onFx(() -> window.workspace().insightProperty().get());
        window.await(
                "rows",
                () -> table().getItems().size() == insight.queue().entries().size());
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @SuppressWarnings("unchecked")
    private static TableView<TicketRow> table() {
        return (TableView<TicketRow>) window.find("#table").orElseThrow();
    }

    private static List<TicketRow> shown() {
        window.awaitIdle();
        return TestWindow.onFx(() -> List.copyOf(table().getItems()));
    }

    private static void clear() {
        window.run(() -> ((TextField) window.find("#search").orElseThrow()).clear());
        window.robot().clickOn("#table").type(KeyCode.ESCAPE);
        window.await(
                "all rows",
                () -> table().getItems().size() == insight.queue().entries().size());
    }

    @Test
    void theQueueShowsEveryOpenTicketHighestRiskFirst() {
        clear();
        assertThat(shown())
                .extracting(TicketRow::id)
                .containsExactlyElementsOf(insight.queue().entries().stream()
                        .map(entry -> entry.explanation().ticketId())
                        .toList());
        window.screenshots("tickets");
        assertThat(window.textFaults()).isEmpty();
        window.resize(1280, 800);
        window.screenshot("tickets-small");
        assertThat(window.find("#ticket-story").orElseThrow().localToScene(0, 0).getX()
                        + window.find("#ticket-story")
                                .orElseThrow()
                                .getLayoutBounds()
                                .getWidth())
                .isLessThan(1280);
        window.resize(1440, 900);
    }

    @Test
    void theDetailIsOfTheSelectedTicket() {
        clear();
        window.robot().clickOn("#table").type(KeyCode.HOME);
        RiskQueue.Entry top = insight.queue().entries().getFirst();
        window.await(
                "detail of the top ticket",
                () -> window.find("#detail-sentence")
                        .map(node -> ((Label) node).getText())
                        .orElse("")
                        .equals(FactSheet.of(top.explanation(), insight.queue().words())
                                .template()));
        int row = top.explanation().row();
        String subject = insight.queue()
                .table()
                .data()
                .tickets()
                .subject()
                .get(insight.queue().table().ticket()[row]);
        assertThat(((Label) window.find("#detail-title").orElseThrow()).getText())
                .isEqualTo(subject);
    }

    @Test
    void chipsAndSearchFilterTogether() {
        clear();
        long expected = insight.queue().entries().stream()
                .filter(entry -> entry.band() == RiskBand.HIGH)
                .count();
        window.click("#chip-high");
        window.await("filtered", () -> table().getItems().size() == expected);
        List<TicketRow> high = shown();
        assertThat(high).hasSize((int) expected).allMatch(row -> row.band() == RiskBand.HIGH);
        String id = high.getLast().id();
        window.robot().clickOn("#search").write(id);
        window.await("one row", () -> table().getItems().size() == 1);
        assertThat(shown()).extracting(TicketRow::id).containsExactly(id);
        window.screenshot("tickets-filtered");
        window.robot().clickOn("#search").write(" nonsense");
        window.await("no row", () -> table().getItems().isEmpty());
        window.screenshot("tickets-nothing-fits");
        clear();
    }

    /** From anywhere in the window, with the selected row in sight. */
    @Test
    void theKeysOfTriageWalkSearchAndClear() {
        clear();
        window.run(() -> {
            table().getSelectionModel().clearAndSelect(0);
            window.find("#nav-tickets").orElseThrow().requestFocus();
        });
        for (int i = 0; i < 40; i++) {
            window.robot().type(KeyCode.J);
        }
        window.robot().type(KeyCode.K);
        window.awaitIdle();
        assertThat(TestWindow.onFx(() -> table().getSelectionModel().getSelectedIndex()))
                .isEqualTo(39);
        assertThat(TestWindow.onFx(TicketsJourneyTest::selectedIsInSight)).isTrue();
        window.robot().type(KeyCode.SLASH);
        window.robot().write("/a");
        assertThat(TestWindow.onFx(() -> window.find("#search").orElseThrow().isFocused()))
                .isTrue();
        window.robot().type(KeyCode.ESCAPE);
        window.awaitIdle();
        assertThat(TestWindow.onFx(() -> table().isFocused())).isTrue();
        assertThat(shown()).hasSize(insight.queue().entries().size());
    }

    private static boolean selectedIsInSight() {
        int selected = table().getSelectionModel().getSelectedIndex();
        return table().lookupAll(".table-row-cell").stream()
                .map(node -> (TableRow<?>) node)
                .filter(row -> row.getIndex() == selected)
                .map(row -> row.localToScene(row.getLayoutBounds()))
                .anyMatch(bounds -> table().localToScene(table().getLayoutBounds())
                        .contains(bounds.getCenterX(), bounds.getMaxY()));
    }

    @Test
    void filtersAndTicketAreThereAgainAfterALookAtOthers() {
        clear();
        window.click("#chip-elevated");
        List<TicketRow> elevated = shown();
        window.run(() -> table().getSelectionModel().clearAndSelect(3));
        int[] some = {elevated.getFirst().tableRow()};
        window.run(() -> window.context().workbench().show(new TicketSet.SomeOpen("one of them", some)));
        window.await("one row", () -> table().getItems().size() == 1);
        assertThat(shown()).containsExactly(elevated.getFirst());
        window.click("#chip-set");
        window.await("the others", () -> table().getItems().size() == elevated.size());
        assertThat(TestWindow.onFx(() -> table().getSelectionModel().getSelectedItem()))
                .isEqualTo(elevated.get(3));
        clear();
    }

    @Test
    void theExportHoldsExactlyWhatIsShown() throws IOException {
        clear();
        window.click("#chip-elevated");
        List<TicketRow> rows = shown();
        window.click("#export");
        window.await("exported", () -> !window.notices().exported.isEmpty());
        List<String> lines = Files.readAllLines(folder.resolve("tickets.csv"));
        assertThat(lines.getFirst())
                .isEqualTo(
                        "Risk,Ticket number,Subject,Customer,Tier,SLA left,24 h change,Main reason,Standing,Score as of");
        assertThat(lines).hasSize(rows.size() + 1);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(lines.get(i + 1))
                    .startsWith(rows.get(i).risk() + "," + rows.get(i).id() + ",");
        }
        clear();
    }
}
