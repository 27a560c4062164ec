package dev.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.live.TicketRow;
import dev.escalation.ui.chart.ChartView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@InWindow
class RememberedTest {
    @TempDir
    Path folder;

    @Test
    void theWindowComesBackAsItWasLeft() {
        try (TestWindow window = TrainedSample.open(1300, 820, folder)) {
            window.run(() -> {
                window.workspace().chosenDark(true);
                column(window, "group").setVisible(true);
                table(window).getColumns().add(0, table(window).getColumns().remove(7));
            });
            window.run(() -> window.workspace().pageProperty().set(Page.QUALITY));
            window.remember();
        }
        try (TestWindow window = TrainedSample.open(1440, 900, folder)) {
            assertThat(window.workspace().darkProperty().get()).isTrue();
            assertThat(window.workspace().pageProperty().get()).isEqualTo(Page.QUALITY);
            window.click("#nav-tickets");
            assertThat(table(window).getColumns().getFirst().getId()).isEqualTo("status");
            assertThat(column(window, "group").isVisible()).isTrue();
        }
    }

    @Test
    void theThemeButtonRepaintsEverythingAndIsKept() {
        try (TestWindow window = TrainedSample.open(1440, 900, folder)) {
            window.click("#nav-models");
            window.run(() -> window.workspace().chosenDark(false));
            window.awaitIdle();
            assertThat(cornerOfChart(window)).isEqualTo(Color.web("#ffffff"));
            window.click("#themeButton");
            assertThat(tokens(window)).endsWith("tokens-dark.css");
            window.await("repainted", () -> cornerOfChart(window).equals(Color.web("#0d1117")));
            window.remember();
        }
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            assertThat(tokens(window)).endsWith("tokens-dark.css");
            window.click("#themeButton");
            assertThat(tokens(window)).endsWith("tokens-light.css");
        }
    }

    private static String tokens(TestWindow window) {
        return TestWindow.onFx(() -> window.find("#themeButton")
                .orElseThrow()
                .getScene()
                .getStylesheets()
                .getFirst());
    }

    /** The paper of the ROC curve as it stands in the window. */
    private static Color cornerOfChart(TestWindow window) {
        return TestWindow.onFx(() -> {
            ChartView chart = window.robot()
                    .from(window.find("#card-roc").orElseThrow())
                    .lookup((Node inside) -> inside instanceof ChartView)
                    .queryAs(ChartView.class);
            ImageView picture = (ImageView) chart.getChildrenUnmodifiable().getFirst();
            Color corner = picture.getImage() == null
                    ? Color.TRANSPARENT
                    : picture.getImage().getPixelReader().getColor(0, 0);
            return corner.getOpacity() > 0
                    ? corner
                    : chart.snapshot(null, null).getPixelReader().getColor(1, 1);
        });
    }

    @Test
    void aViewKeepsItsNameAndOrderOverTheNextStart() {
        int rows;
        try (TestWindow window = TrainedSample.open(1440, 900, folder)) {
            window.click("#chip-elevated");
            window.run(() -> {
                column(window, "sla").setSortType(TableColumn.SortType.DESCENDING);
                table(window).getSortOrder().setAll(List.of(column(window, "sla")));
            });
            window.awaitIdle();
            rows = table(window).getItems().size();
            choose(window, "#view-save");
            window.screenshots("tickets-name-view");
            window.robot().write("My_elevated");
            window.click("#view-keep");
            assertThat(views(window).getText()).isEqualTo("View: My_elevated");
            window.remember();
        }
        try (TestWindow window = TrainedSample.open(1440, 900, folder)) {
            window.awaitIdle();
            assertThat(table(window).getItems()).hasSizeGreaterThan(rows);
            assertThat(views(window).getText()).isEqualTo("View: To do");
            chooseNamed(window, "My_elevated");
            window.await("its rows", () -> table(window).getItems().size() == rows);
            List<Double> left = table(window).getItems().stream()
                    .map(TicketRow::slaHoursLeft)
                    .filter(hours -> !hours.isNaN())
                    .toList();
            assertThat(left).isSortedAccordingTo(Comparator.reverseOrder());
            assertThat(window.find("#chip-elevated").map(node -> ((ToggleButton) node).isSelected()))
                    .contains(true);
        }
    }

    @Test
    void whatWasOpenLastTimeIsOneClickAway() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("tickets of us"));
        for (String name : List.of("tickets", "ticket_events", "customers", "agents")) {
            Files.copy(Path.of("sample-data", name + ".csv"), copy.resolve(name + ".csv"));
        }
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            assertThat(window.find("#openAgain")).isEmpty();
            window.run(() -> window.context().workbench().look(copy));
            window.await("looked", () -> window.workspace().sourceProperty().get() != null);
            window.run(() -> window.context()
                    .workbench()
                    .load(window.workspace().sourceProperty().get()));
            window.await("loaded", () -> window.workspace().dataProperty().get() != null);
            window.remember();
        }
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            window.run(() -> window.workspace().pageProperty().set(Page.TICKETS));
            window.screenshots("first-run-again");
            window.click("#openAgain");
            window.await("looked", () -> window.workspace().sourceProperty().get() != null);
            assertThat(window.workspace().sourceProperty().get().from()).isEqualTo(copy.toAbsolutePath());
            window.remember();
        }
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            window.run(() -> window.workspace().pageProperty().set(Page.TICKETS));
            assertThat(window.find("#openAgain")).as("nothing else was loaded").isPresent();
        }
    }

    /** Who the user is, the link to the help desk and the board. */
    @Test
    void howTicketsAreWorkedThroughComesBack() {
        String mine;
        try (TestWindow window = TrainedSample.open(1440, 900, folder)) {
            TicketRow some = table(window).getItems().stream()
                    .filter(row -> !row.agent().isEmpty())
                    .findFirst()
                    .orElseThrow();
            choose(window, "#view-mine");
            window.await("asked once", () -> window.find("#me-agent").isPresent());
            window.run(() -> agents(window).setValue(some.agent()));
            window.click("#me-keep");
            window.awaitIdle();
            assertThat(views(window).getText()).isEqualTo("View: Mine");
            mine = some.agent();
            window.robot().type(KeyCode.O);
            window.run(() -> ((TextField) window.find("#link-template").orElseThrow())
                    .setText("https://desk.example/{ticket_id}"));
            window.click("#link-keep");
            window.click("#present-board");
            window.remember();
        }
        try (TestWindow window = TrainedSample.open(1440, 900, folder)) {
            window.awaitIdle();
            assertThat(window.find("#board")).isPresent();
            window.robot().type(KeyCode.B);
            window.awaitIdle();
            choose(window, "#view-mine");
            window.await(
                    "mine",
                    () -> table(window).getItems().stream()
                            .allMatch(row -> row.agent().equals(mine)));
            window.awaitIdle();
            String id =
                    TestWindow.onFx(() -> table(window).getItems().getFirst().id());
            window.robot().type(KeyCode.O);
            assertThat(window.notices().pages).containsExactly("https://desk.example/" + id);
        }
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> agents(TestWindow window) {
        return (ComboBox<String>) window.find("#me-agent").orElseThrow();
    }

    private static MenuButton views(TestWindow window) {
        return (MenuButton) window.find("#views").orElseThrow();
    }

    private static void choose(TestWindow window, String id) {
        window.click("#views");
        window.await("menu", () -> window.robot().lookup(id).tryQuery().isPresent());
        window.robot().clickOn(id);
    }

    private static void chooseNamed(TestWindow window, String name) {
        window.click("#views");
        window.await("menu", () -> window.robot().lookup(name).tryQuery().isPresent());
        window.robot().clickOn(name);
    }

    @Test
    void aDamagedFileIsAsNone() throws IOException {
        Files.createDirectories(folder.resolve("settings"));
        Files.writeString(folder.resolve("settings/window.json"), "{\"page\": [1, 2");
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            assertThat(window.workspace().pageProperty().get()).isEqualTo(Page.TICKETS);
        }
    }

    @SuppressWarnings("unchecked")
    private static TableView<TicketRow> table(TestWindow window) {
        return (TableView<TicketRow>) window.find("#table").orElseThrow();
    }

    private static TableColumn<TicketRow, ?> column(TestWindow window, String id) {
        return table(window).getColumns().stream()
                .filter(column -> column.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
