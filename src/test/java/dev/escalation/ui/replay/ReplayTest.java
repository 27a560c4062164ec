package dev.escalation.ui.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.app.Training;
import dev.escalation.data.Instants;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.TextUse;
import dev.escalation.live.replay.Course;
import dev.escalation.live.replay.Flagging;
import dev.escalation.live.replay.QueueReplay;
import dev.escalation.live.replay.Tally;
import dev.escalation.live.replay.TestPeriod;
import dev.escalation.model.Comparison;
import dev.escalation.model.Split;
import dev.escalation.task.Progress;
import dev.escalation.ui.InWindow;
import dev.escalation.ui.Page;
import dev.escalation.ui.TestWindow;
import dev.escalation.ui.TicketSet;
import dev.escalation.ui.TrainedSample;
import dev.escalation.ui.TrainingRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pane shows is held against the domain, computed again beside it. */
@Tag("slow")
@InWindow
class ReplayTest {
    /** The latest day of the sample whose following week is in the data. */
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 22);

    @TempDir
    Path folder;

    @Test
    void aDayOnceMore() throws IOException {
        try (TestWindow window = TrainedSample.open(1440, 900, folder)) {
            open(window);
            TestPeriod period = period(window);
            QueueReplay day = QueueReplay.of(period.day(FIRST, Progress.NONE), new Flagging.Top(10));
            assertThat(text(window, "#replay-time")).isEqualTo("09:00");
            assertQueue(window, day, 18);
            assertThat(fateColumn(window)).isFalse();
            window.screenshots("replay-1440");
            assertThat(window.textFaults()).isEmpty();

            stepsByKeys(window, day);
            plays(window, day);
            whatHappened(window, day);
            anotherRule(window, period);
            exports(window, day);
            anotherDay(window, period);
            window.resize(1280, 800);
            window.screenshots("replay-1280");
            assertThat(window.textFaults()).isEmpty();
            opensATicket(window);
        }
    }

    /** A test period without a whole day, and features that cannot be made again. */
    @Test
    void withoutADayItSaysSoAndAFailureHasAWayOn() {
        try (TestWindow window = TrainedSample.open(1440, 900, folder)) {
            TrainingRun run = TestWindow.onFx(() ->
                    Objects.requireNonNull(window.workspace().runProperty().get()));
            ReplayPane pane = TestWindow.onFx(() -> new ReplayPane(window.context()));
            Comparison of = run.training().comparison();
            long end = of.table().data().lastMoment();
            window.run(() -> pane.show(with(run, startingAt(of, end - 1))));
            window.await("empty", () -> words(pane).contains("No whole day to show"));
            window.run(() -> pane.show(with(run, withoutVectors(of))));
            window.await("failed", () -> pane.node().lookup("#replay-again") != null);
            assertThat(TestWindow.onFx(() -> words(pane))).contains("Replaying a day");
            window.run(() -> pane.show(run));
            window.await("a day", () -> pane.node().lookup("#replay-queue") != null);
        }
    }

    private static String words(ReplayPane pane) {
        return pane.node().lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .collect(Collectors.joining("\n"));
    }

    private static TrainingRun with(TrainingRun run, Comparison comparison) {
        Training of = run.training();
        Training other = new Training(comparison, of.cut(), of.findings(), of.usual());
        return new TrainingRun(run.number() + 1, run.finishedAt(), run.took(), run.data(), other);
    }

    private static Comparison startingAt(Comparison of, long testStart) {
        Split split = of.split();
        return new Comparison(
                of.table(),
                new Split(
                        split.ofTicket(),
                        split.start(),
                        split.validationStart(),
                        testStart,
                        split.end(),
                        split.embargoHours(),
                        split.outcomeKnownHours()),
                of.options(),
                of.validationRows(),
                of.testRows(),
                of.results(),
                of.best());
    }

    private static Comparison withoutVectors(Comparison of) {
        FeatureTable table = of.table();
        FeatureTable texts = new FeatureTable(
                table.data(),
                table.plan().with(TextUse.ON),
                table.ticket(),
                table.asOf(),
                table.ageHours(),
                table.label(),
                table.outcomes(),
                table.similar(),
                table.columns());
        return new Comparison(
                texts, of.split(), of.options(), of.validationRows(), of.testRows(), of.results(), of.best());
    }

    private static void open(TestWindow window) {
        window.click("#nav-simulate");
        window.click("#simulate-part-1");
        window.await("a day is shown", () -> window.find("#replay-queue").isPresent());
        window.awaitIdle();
    }

    private static TestPeriod period(TestWindow window) {
        return TestWindow.onFx(() -> {
            Training training = Objects.requireNonNull(
                            window.workspace().runProperty().get())
                    .training();
            return new TestPeriod(
                    training.comparison(),
                    Objects.requireNonNull(window.workspace().insightProperty().get())
                            .model());
        });
    }

    private static void assertQueue(TestWindow window, QueueReplay day, int moment) {
        window.awaitIdle();
        List<String> shown = TestWindow.onFx(() -> table(window).getItems().stream()
                .map(course -> ((Course) course).ticket().id())
                .toList());
        List<String> expected = IntStream.range(0, day.size(moment))
                .mapToObj(place -> day.at(moment, place).ticket().id())
                .toList();
        assertThat(shown).hasSizeGreaterThan(100).isEqualTo(expected);
    }

    private static TableView<?> table(TestWindow window) {
        return (TableView<?>) window.find("#replay-queue").orElseThrow();
    }

    private static boolean fateColumn(TestWindow window) {
        return TestWindow.onFx(() -> table(window).getColumns().getLast().isVisible());
    }

    private static String text(TestWindow window, String selector) {
        Node node = window.find(selector).orElseThrow();
        return TestWindow.onFx(() -> ((Label) node).getText());
    }

    private static void stepsByKeys(TestWindow window, QueueReplay day) {
        window.run(() -> window.find("#replay-slider").orElseThrow().requestFocus());
        window.robot().type(KeyCode.RIGHT);
        assertThat(text(window, "#replay-time")).isEqualTo("09:30");
        window.robot().type(KeyCode.J);
        assertThat(text(window, "#replay-time")).isEqualTo("10:00");
        assertQueue(window, day, 20);
        window.robot().type(KeyCode.K);
        window.robot().type(KeyCode.LEFT);
        assertThat(text(window, "#replay-time")).isEqualTo("09:00");
    }

    /** Plays on by itself, waits while somebody points at the list, and stops when the page is left. */
    private static void plays(TestWindow window, QueueReplay day) {
        window.click("#replay-play");
        window.await("half an hour later", () -> moment(window) > 18);
        window.robot().moveTo("#replay-queue");
        int held = TestWindow.onFx(() -> moment(window));
        pause(1500);
        assertThat(TestWindow.onFx(() -> moment(window))).isEqualTo(held);
        window.screenshots("replay-waits");
        window.robot().moveTo("#replay-day-" + FIRST);
        window.await("it goes on", () -> moment(window) > held);
        window.run(() -> window.workspace().pageProperty().set(Page.TICKETS));
        window.run(() -> window.workspace().pageProperty().set(Page.SIMULATE));
        int left = TestWindow.onFx(() -> moment(window));
        pause(1300);
        assertThat(TestWindow.onFx(() -> moment(window))).isEqualTo(left);
        window.run(() -> window.find("#replay-slider").orElseThrow().requestFocus());
        window.robot().type(KeyCode.SPACE);
        window.await("it plays again", () -> moment(window) > left);
        window.robot().type(KeyCode.SPACE);
        assertQueue(window, day, TestWindow.onFx(() -> moment(window)));
    }

    private static int moment(TestWindow window) {
        return (int) Math.round(((Slider) window.find("#replay-slider").orElseThrow()).getValue());
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis); // that nothing happens has no condition to wait on
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void whatHappened(TestWindow window, QueueReplay day) {
        goTo(window, 18);
        Tally soFar = day.tallyUpTo(18);
        assertThat(text(window, "#replay-right")).isEqualTo(String.valueOf(soFar.right()));
        window.click("#replay-fates");
        window.awaitIdle();
        assertThat(fateColumn(window)).isTrue();
        Tally moment = day.tallyAt(18);
        Tally whole = day.tally();
        assertThat(text(window, "#replay-sentence"))
                .contains(
                        "Of %d tickets flagged at 09:00, %d escalated in the following week; %d that escalated were not flagged."
                                .formatted(moment.flagged(), moment.right(), moment.missed()));
        assertThat(text(window, "#replay-whole"))
                .contains(
                        "Over the day %d tickets were flagged: %d escalated".formatted(whole.flagged(), whole.right()));
        assertThat(text(window, "#replay-missed")).isEqualTo(String.valueOf(whole.missed()));
        window.screenshots("replay-happened");
        assertThat(window.textFaults()).isEmpty();
        window.click("#replay-fates");
        assertThat(fateColumn(window)).isFalse();
        goTo(window, 48);
        assertThat(text(window, "#replay-time")).isEqualTo("24:00");
        assertThat(TestWindow.onFx(
                        () -> ((ToggleButton) window.find("#replay-fates").orElseThrow()).isSelected()))
                .isTrue();
        window.screenshots("replay-end");
        goTo(window, 18);
    }

    private static void goTo(TestWindow window, int moment) {
        window.run(() -> ((Slider) window.find("#replay-slider").orElseThrow()).setValue(moment));
        window.awaitIdle();
    }

    private static void anotherRule(TestWindow window, TestPeriod period) {
        ComboBox<?> rule = (ComboBox<?>) window.find("#replay-rule").orElseThrow();
        window.run(() -> rule.getSelectionModel().select(0));
        window.awaitIdle();
        QueueReplay five = QueueReplay.of(period.day(FIRST, Progress.NONE), new Flagging.Top(5));
        assertThat(text(window, "#replay-flagged"))
                .isEqualTo(String.valueOf(five.tally().flagged()));
        window.run(() -> rule.getSelectionModel().select(4));
        window.awaitIdle();
        window.screenshots("replay-alert-line");
        window.run(() -> rule.getSelectionModel().select(1));
        window.awaitIdle();
    }

    private void exports(TestWindow window, QueueReplay day) throws IOException {
        export(window, "moment", 1);
        List<String> queue = Files.readAllLines(folder.resolve("queue-" + FIRST + ".csv"));
        assertThat(queue).hasSize(day.size(18) + 1);
        assertThat(queue.get(1))
                .startsWith(Instants.format(day.moment(18)) + ",1,"
                        + day.at(18, 0).ticket().id());
        export(window, "day", 2);
        List<String> tickets = Files.readAllLines(folder.resolve("day-" + FIRST + ".csv"));
        assertThat(tickets).hasSize(day.courses().size() + 1);
        long right = tickets.stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[1].equals("0") && !cells[4].isEmpty() && cells[5].equals("came"))
                .count();
        assertThat(right).isEqualTo(day.tally().right());
        export(window, "days", 3);
        assertThat(Files.readAllLines(folder.resolve("days.csv"))).hasSize(37);
    }

    private static void export(TestWindow window, String what, int count) {
        window.click("#replay-export");
        String item = "#replay-export-" + what;
        window.await("menu", () -> window.robot().lookup(item).tryQuery().isPresent());
        window.robot().clickOn(item);
        window.await("exported", () -> window.notices().exported.size() == count);
    }

    private static void anotherDay(TestWindow window, TestPeriod period) {
        window.click("#replay-previous");
        window.await("the day before", () -> chosen(window, FIRST.minusDays(1)));
        assertQueue(window, QueueReplay.of(period.day(FIRST.minusDays(1), Progress.NONE), new Flagging.Top(10)), 18);
        assertThat(fateColumn(window)).isFalse();
        window.click("#replay-day-" + FIRST.minusDays(4));
        window.await("a day of the strip", () -> chosen(window, FIRST.minusDays(4)));
        window.click("#replay-fates");
    }

    private static boolean chosen(TestWindow window, LocalDate day) {
        return window.find("#replay-day-" + day).stream()
                .flatMap(bar -> bar.getPseudoClassStates().stream())
                .anyMatch(state -> state.getPseudoClassName().equals("chosen"));
    }

    private static void opensATicket(TestWindow window) {
        String until = FIRST.minusDays(4) + "T09:00:00Z";
        FeatureTable scores = TestWindow.onFx(
                () -> Objects.requireNonNull(window.workspace().runProperty().get())
                        .training()
                        .table());
        String id = TestWindow.onFx(() -> table(window).getItems().stream()
                .map(course -> ((Course) course).ticket())
                .filter(ticket -> IntStream.range(0, scores.rows())
                        .anyMatch(row -> scores.ticket()[row] == ticket.ticket()
                                && Instants.format(scores.asOf()[row]).compareTo(until) <= 0))
                .findFirst()
                .orElseThrow()
                .id());
        window.robot().clickOn(id);
        window.awaitIdle();
        assertThat(TestWindow.onFx(() -> window.workspace().pageProperty().get()))
                .isEqualTo(Page.TICKETS);
        TicketSet.Scores set = (TicketSet.Scores)
                TestWindow.onFx(() -> window.workspace().ticketsProperty().get());
        assertThat(set.name()).startsWith(id);
        assertThat(set.rows()).hasSize(1);
        assertThat(set.training().table().ticketId(set.rows()[0])).isEqualTo(id);
        assertThat(Instants.format(set.training().table().asOf()[set.rows()[0]]))
                .isLessThanOrEqualTo(until);
    }
}
