package dev.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.app.Insight;
import dev.escalation.explain.sentence.FactSheet;
import dev.escalation.live.RiskQueue;
import dev.escalation.live.TicketRow;
import dev.escalation.model.Comparison;
import dev.escalation.model.ModelResult;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;

/** The README's walk: from the trained sample to the exported list, by mouse and keys alone. */
final class FiveMinuteWalk {
    private final TestWindow window;
    private final Path exports;

    /** @param window which has run the sample */
    FiveMinuteWalk(TestWindow window, Path exports) {
        this.window = window;
        this.exports = exports;
    }

    void go() throws IOException {
        readWhyTheTopTicketIsAtRisk();
        savePicture();
        double line = moveTheLineUp();
        List<String> opened = openTheFalseAlarms(line);
        saveTheList(opened);
        backToTheOpenTickets();
    }

    private void readWhyTheTopTicketIsAtRisk() {
        window.click("#nav-tickets");
        window.await("rows", () -> !table().getItems().isEmpty());
        window.robot().clickOn("#table").type(KeyCode.HOME);
        RiskQueue.Entry top = insight().queue().entries().getFirst();
        String sentence =
                FactSheet.of(top.explanation(), insight().queue().words()).template();
        window.await("why", () -> text("#detail-sentence").equals(sentence));
        assertThat(sentence).contains("risk that this ticket escalates");
        assertThat(TestWindow.onFx(() -> table().getItems().getFirst().id()))
                .isEqualTo(top.explanation().ticketId());
    }

    private void savePicture() throws IOException {
        window.click("#reasons-png");
        File picture = exported(1).toFile();
        BufferedImage image = ImageIO.read(picture);
        assertThat(picture).hasName("reasons.png");
        assertThat(image.getWidth()).isGreaterThanOrEqualTo(800);
        long colors = IntStream.range(0, image.getHeight())
                .flatMap(y -> IntStream.range(0, image.getWidth()).map(x -> image.getRGB(x, y)))
                .distinct()
                .count();
        assertThat(colors).as("something is drawn").isGreaterThan(20);
    }

    /** By ten points, with the keys. */
    private double moveTheLineUp() {
        window.click("#nav-models");
        window.awaitIdle();
        window.run(() -> window.find("#alert-line").orElseThrow().requestFocus());
        window.robot().press(KeyCode.HOME).release(KeyCode.HOME);
        for (int i = 0; i < 40; i++) {
            window.robot().press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        }
        return 0.40;
    }

    private List<String> openTheFalseAlarms(double line) {
        Comparison comparison =
                window.workspace().runProperty().get().training().comparison();
        ModelResult inUse = comparison.results().stream()
                .filter(result ->
                        result.model().filter(insight().model()::equals).isPresent())
                .findFirst()
                .orElseThrow();
        int[] rows = comparison.testRows();
        boolean[] label = comparison.table().label();
        long expected = IntStream.range(0, rows.length)
                .filter(i -> inUse.testProbability()[i] >= line && !label[rows[i]])
                .count();
        assertThat(expected).isPositive();
        window.click("#cell-false-alarms");
        window.await("their tickets", () -> table().getItems().size() == expected);
        window.awaitIdle();
        return TestWindow.onFx(
                () -> table().getItems().stream().map(TicketRow::id).toList());
    }

    private void saveTheList(List<String> ids) throws IOException {
        window.click("#export");
        Path file = exported(2);
        assertThat(file.getFileName()).hasToString("tickets.csv");
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(ids.size() + 1);
        for (int i = 0; i < ids.size(); i++) {
            assertThat(lines.get(i + 1).split(",", -1)[1]).isEqualTo(ids.get(i));
        }
    }

    private void backToTheOpenTickets() {
        window.click("#chip-set");
        int open = insight().queue().entries().size();
        window.await("the open tickets", () -> table().getItems().size() == open);
    }

    private Path exported(int count) {
        window.await("exported", () -> window.notices().exported.size() == count);
        Path file = window.notices().exported.getLast();
        assertThat(file).hasParent(exports).isNotEmptyFile();
        return file;
    }

    private Insight insight() {
        return Objects.requireNonNull(window.workspace().insightProperty().get());
    }

    private String text(String selector) {
        return window.find(selector).map(node -> ((Label) node).getText()).orElse("");
    }

    @SuppressWarnings("unchecked")
    private TableView<TicketRow> table() {
        return (TableView<TicketRow>) window.find("#table").orElseThrow();
    }
}
