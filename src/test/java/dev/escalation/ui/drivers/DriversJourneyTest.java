package dev.escalation.ui.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.analysis.Driver;
import dev.escalation.analysis.Driver.Finding;
import dev.escalation.analysis.Drivers;
import dev.escalation.analysis.Exploration;
import dev.escalation.analysis.OutcomeCost;
import dev.escalation.etl.Cleaning;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.Target;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.task.Progress;
import dev.escalation.ui.InWindow;
import dev.escalation.ui.Page;
import dev.escalation.ui.TestWindow;
import dev.escalation.ui.TicketSet;
import dev.escalation.ui.TrainedSample;
import dev.escalation.ui.quality.TicketOpening;
import dev.escalation.ui.text.Formats;
import dev.escalation.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@InWindow
class DriversJourneyTest {
    private static final Formats ENGLISH = Texts.of(Locale.ENGLISH).formats();

    @TempDir
    Path folder;

    @Test
    void aDriverLeadsToItsTickets() throws IOException {
        try (TestWindow window = TrainedSample.open(1440, 900, folder)) {
            open(window);
            assertThat(words(window, "#drivers-finding")).contains("more escalations than other tickets of the same");
            List<Driver> rows = rows(window);
            assertThat(rows).isNotEmpty().allMatch(driver -> driver.finding() == Finding.MORE);
            assertThat(rows.getFirst().label()).isEqualTo("Tier (customer): enterprise");
            window.screenshots("drivers-1440");

            window.click("#drivers-export");
            window.await("exported", () -> window.notices().exported.size() == 1);
            List<String> lines = Files.readAllLines(folder.resolve("drivers.csv"));
            assertThat(lines).hasSize(rows.size() + 1);
            assertThat(lines.get(1)).startsWith("tier,enterprise,1,764,");

            Driver first = rows.getFirst();
            window.click("#drivers-open");
            assertTickets(window, "Tier (customer): enterprise", first.share().decided());
            open(window);
            clickName(window, "Channel: phone");
            assertTickets(window, "Channel: phone", rows.get(1).share().decided());
            open(window);
            window.run(() -> table(window).requestFocus());
            window.run(() -> table(window).getSelectionModel().select(3));
            window.robot().type(KeyCode.ENTER);
            assertTickets(window, "Priority: Urgent", rows.get(3).share().decided());
        }
    }

    @Test
    void everyFindingAndTargetHasItsList() {
        try (TestWindow window = TrainedSample.open(1440, 900, folder)) {
            open(window);
            window.click("#drivers-kind-1");
            window.awaitIdle();
            assertThat(rows(window))
                    .isNotEmpty()
                    .allMatch(driver -> driver.adjusted().value() < 0);
            window.screenshots("drivers-fewer");
            window.click("#drivers-kind-2");
            window.awaitIdle();
            assertThat(rows(window)).extracting(Driver::finding).containsOnly(Finding.CHANCE, Finding.TOO_FEW);
            window.screenshots("drivers-chance");
            window.click("#drivers-kind-0");
            choose(window, "#drivers-target", Target.SLA_BREACH);
            assertThat(words(window, "#drivers-finding")).contains("SLA breaches");
            choose(window, "#drivers-column", "TICKET category");
            assertThat(rows(window))
                    .allMatch(driver -> driver.level().column().name().equals("category"));
            window.screenshots("drivers-breaches-category");
            choose(window, "#drivers-column", "TICKET created_hour");
            window.screenshots("drivers-nothing");
            assertThat(window.textFaults()).isEmpty();
        }
    }

    @Test
    void moneyIsShownOnceACostIsSet() {
        try (TestWindow window = TrainedSample.open(1280, 800, folder)) {
            open(window);
            window.screenshots("drivers-1280");
            assertThat(window.textFaults()).isEmpty();
            DriversPane pane = TestWindow.onFx(() -> new DriversPane(window.context()));
            window.run(() -> {
                pane.show(
                        Objects.requireNonNull(window.workspace().runProperty().get()));
                pane.cost(_ -> new OutcomeCost(OptionalDouble.of(250), "EUR"));
            });
            window.awaitIdle();
            put(window, pane.node());
            Driver first = rows(window).getFirst();
            assertThat(cardTexts(table(window)))
                    .contains("+" + ENGLISH.count(Math.round(first.adjusted().value() * 250)), "Costs in EUR");
            window.screenshots("drivers-money-1280");
            assertThat(window.textFaults()).isEmpty();
        }
    }

    /** A desk without SLA has no breaches to look for; and what goes wrong is said. */
    @Test
    void whatCannotBeToldIsSaid(@TempDir Path desk) throws IOException {
        StringBuilder tickets =
                new StringBuilder("ticket_id,customer_id,agent_id,subject,status,priority,created_at\n");
        for (int i = 0; i < 60; i++) {
            tickets.append("T%d,C1,A1,No access,Open,High,2025-0%d-01T10:00:00Z\n".formatted(i, 1 + i % 4));
        }
        Files.writeString(desk.resolve("tickets.csv"), tickets);
        Drivers none = Exploration.of(Cleaning.run(Importer.plan(desk, new MappingChoice.Auto()), Progress.NONE)
                        .data())
                .drivers(Target.SLA_BREACH, List.of(), Progress.NONE);
        assertThat(none.isKnown()).isFalse();
        assertThat(none.levels()).isEmpty();
        try (TestWindow window = TrainedSample.open(1440, 900, folder)) {
            open(window);
            DriverWords words = DriverWords.of(window.context().texts());
            DriversView view = TestWindow.onFx(() -> {
                StackPane page = new StackPane();
                return new DriversView(window.context(), words, new TicketOpening(window.context(), page));
            });
            put(window, view);
            window.run(view::computing);
            window.screenshots("drivers-computing");
            window.run(() -> view.show(none, "", Finding.MORE, OutcomeCost.UNKNOWN));
            window.screenshots("drivers-unknown");
            assertThat(cardTexts(view)).contains("No SLA breaches are known");
            DriversPane pane = TestWindow.onFx(() -> new DriversPane(window.context()));
            put(window, pane.node());
            window.run(() -> {
                pane.show(
                        Objects.requireNonNull(window.workspace().runProperty().get()));
                pane.showFailed(new IllegalStateException("broken on purpose"));
            });
            window.screenshots("drivers-failed");
            window.click("#drivers-again");
            window.await("counted", () -> window.find("#drivers-table").isPresent());
        }
    }

    /** In the place of the pane that is there. */
    private static void put(TestWindow window, Node node) {
        window.run(() -> ((StackPane) Objects.requireNonNull(
                        window.find("#drivers").orElseThrow().getParent()))
                .getChildren()
                .setAll(node));
        node.setId("drivers");
        window.awaitIdle();
    }

    private static List<String> cardTexts(Node node) {
        return TestWindow.onFx(() -> node.lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .toList());
    }

    private static void open(TestWindow window) {
        window.click("#nav-" + Page.SIMULATE.id());
        window.click("#simulate-part-3");
        window.await("counted", () -> window.find("#drivers-table").isPresent());
        window.awaitIdle();
    }

    /** Where every ticket has a score the queue shows them, else a list that says how many have none; here it is the list. */
    private static void assertTickets(TestWindow window, String name, int tickets) {
        window.await("shown", () -> window.find("#quality-tickets").isPresent());
        window.awaitIdle();
        assertThat(words(window, "#quality-tickets .text-heading"))
                .contains(name)
                .contains(ENGLISH.count(tickets));
        TableView<?> list = (TableView<?>) window.find("#quality-tickets-table").orElseThrow();
        assertThat(list.getItems()).hasSize(tickets).doesNotHaveDuplicates();
        window.click("#quality-tickets-queue");
        window.awaitIdle();
        TicketSet.Scores set =
                (TicketSet.Scores) window.workspace().ticketsProperty().get();
        assertThat(set.name()).isEqualTo(name);
        FeatureTable table = set.training().table();
        assertThat(Arrays.stream(set.rows()).map(row -> table.ticket()[row]).boxed())
                .doesNotHaveDuplicates()
                .isSubsetOf(list.getItems().toArray(Integer[]::new));
    }

    @SuppressWarnings("unchecked")
    private static <T> void choose(TestWindow window, String selector, T value) {
        ComboBox<T> box = (ComboBox<T>) window.find(selector).orElseThrow();
        window.run(() -> box.setValue(value));
        window.awaitIdle();
    }

    private static void clickName(TestWindow window, String name) {
        window.run(() -> table(window).lookupAll(".button.link").stream()
                .map(Button.class::cast)
                .filter(link -> link.getText().equals(name))
                .forEach(Button::fire));
    }

    private static List<Driver> rows(TestWindow window) {
        return List.copyOf(table(window).getItems());
    }

    @SuppressWarnings("unchecked")
    private static TableView<Driver> table(TestWindow window) {
        return (TableView<Driver>) window.find("#drivers-table").orElseThrow();
    }

    private static String words(TestWindow window, String label) {
        return window.find(label).map(node -> ((Label) node).getText()).orElse("");
    }
}
