package dev.escalation.ui.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.live.replay.Snapshots;
import dev.escalation.live.replay.TestPeriod;
import dev.escalation.model.Comparison;
import dev.escalation.model.ModelResult;
import dev.escalation.model.closer.CloserLook;
import dev.escalation.model.closer.LeadTime;
import dev.escalation.model.closer.Slices;
import dev.escalation.task.Progress;
import dev.escalation.ui.InWindow;
import dev.escalation.ui.Page;
import dev.escalation.ui.TestWindow;
import dev.escalation.ui.TicketSet;
import dev.escalation.ui.TrainedSample;
import dev.escalation.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@InWindow
class CloserJourneyTest {
    private static final Says SAYS = new Says(Texts.of(Locale.ENGLISH));

    @TempDir
    Path folder;

    @Test
    void everyQuestionHasItsAnswerAndOpensItsTickets() throws IOException {
        try (TestWindow window = TrainedSample.open(1440, 900, folder)) {
            window.click("#nav-models");
            window.click("#models-part-2");
            for (Question question : Question.values()) {
                ask(window, question);
                window.screenshots("closer-" + question.id());
            }
            theAnswersAreThoseOfTheModel(window);
            theCostOfALineIsAsked(window);
            anotherNumberOfReviewsIsTried(window);
            otherListsAreAsked(window);
            groupsAreExported(window);
            smallWindows(window);
            ticketsAreOpened(window);
            assertThat(window.workspace().problemProperty().get()).isNull();
        }
    }

    private static void ask(TestWindow window, Question question) {
        window.click("#closer-question-" + question.id());
        window.awaitIdle();
        window.await("answered " + question, () -> !answer(window).isEmpty());
    }

    private static String answer(TestWindow window) {
        String text = window.find("#closer-answer")
                .map(node -> ((Label) node).getText())
                .orElse("");
        return text.equals(window.context().texts().get("closer.computing")) ? "" : text;
    }

    private static CloserLook look(TestWindow window) {
        Comparison comparison =
                window.workspace().runProperty().get().training().comparison();
        return new CloserLook(comparison, comparison.best());
    }

    private static void theAnswersAreThoseOfTheModel(TestWindow window) {
        ask(window, Question.EARLY);
        LeadTime lead = look(window).leadTime();
        assertThat(answer(window)).contains("Of " + lead.outcomes() + " ", " " + lead.alerted() + " were alerted");
        ask(window, Question.WEAK);
        Slices slices = look(window).slices(Progress.NONE);
        assertThat(table(window, "weak").getItems()).hasSameSizeAs(slices.all());
        ask(window, Question.LINE);
        assertThat(answer(window))
                .contains(window.context().texts().said(result(window).thresholdHow()));
    }

    private static ModelResult result(TestWindow window) {
        return look(window).result();
    }

    private static void theCostOfALineIsAsked(TestWindow window) {
        ask(window, Question.LINE);
        window.click("#closer-curve-2");
        window.awaitIdle();
        write(window, "#closer-false-alarm", "1");
        write(window, "#closer-miss", "3");
        window.awaitIdle();
        var counts = result(window).test().confusion();
        double cost = counts.falsePositives() + 3.0 * counts.falseNegatives();
        assertThat(answer(window)).contains("costs " + SAYS.amount(cost) + " hours");
        window.screenshots("closer-line-cost");
        write(window, "#closer-miss", "much");
        assertThat(answer(window)).contains("costs " + SAYS.amount(cost) + " hours");
        window.click("#closer-curve-0");
    }

    private static void anotherNumberOfReviewsIsTried(TestWindow window) {
        ask(window, Question.REVIEWS);
        write(window, "#closer-per-day", "7");
        window.awaitIdle();
        var point = look(window).capacity(result(window), 7).at(7);
        assertThat(answer(window)).startsWith("7 reviews a day catch " + SAYS.share(point.share()));
    }

    private static void otherListsAreAsked(TestWindow window) {
        ask(window, Question.LISTS);
        write(window, "#closer-top", "20");
        window.awaitIdle();
        TestPeriod period =
                new TestPeriod(look(window).comparison(), result(window).model().orElseThrow());
        Snapshots expected = Snapshots.of(
                period.morningsBesideRule(Progress.NONE),
                new Snapshots.Asked(java.time.DayOfWeek.MONDAY, 20, 7),
                new BitSet(),
                look(window).seed());
        assertThat(answer(window))
                .contains(
                        "Of " + expected.listed() + " places on " + expected.weeksOver() + " lists",
                        SAYS.share(expected.model()));
    }

    private void groupsAreExported(TestWindow window) throws IOException {
        ask(window, Question.WEAK);
        window.click("#closer-export-slices");
        window.await("written", () -> window.notices().exported.size() == 1);
        List<String> lines = Files.readAllLines(folder.resolve("slices.csv"));
        assertThat(lines.getFirst()).startsWith("model,column,level,rows,tickets");
        assertThat(lines).hasSize(table(window, "weak").getItems().size() + 1);
    }

    private static void smallWindows(TestWindow window) {
        Scene scene = window.find("#closer").orElseThrow().getScene();
        window.run(() -> {
            scene.getWindow().setWidth(1280);
            scene.getWindow().setHeight(800);
        });
        window.await("resized", () -> scene.getWidth() <= 1280 && scene.getHeight() <= 800);
        for (Question question : List.of(Question.LINE, Question.WEAK, Question.LISTS, Question.TRUST)) {
            ask(window, question);
            window.screenshots("closer-" + question.id() + "-1280");
        }
    }

    private static void ticketsAreOpened(TestWindow window) {
        ask(window, Question.EARLY);
        Node table = table(window, "early");
        Node link = TestWindow.onFx(() -> table.lookupAll(".button").stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow());
        window.run(((Button) link)::fire);
        assertThat(window.workspace().pageProperty().get()).isEqualTo(Page.TICKETS);
        TicketSet.Scores shown =
                (TicketSet.Scores) window.workspace().ticketsProperty().get();
        assertThat(shown.rows())
                .hasSize(look(window).leadTime().within().getFirst().alerted());
    }

    private static TableView<?> table(TestWindow window, String id) {
        return (TableView<?>) window.find("#closer-" + id + "-table").orElseThrow();
    }

    private static void write(TestWindow window, String field, String text) {
        window.run(() -> ((TextField) window.find(field).orElseThrow()).setText(text));
    }
}
