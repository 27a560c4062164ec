package dev.escalation.ui.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeatureTable;
import dev.escalation.live.action.ActionLedger;
import dev.escalation.live.action.TicketAction;
import dev.escalation.live.replay.Course;
import dev.escalation.model.ModelInput;
import dev.escalation.model.TrainedModel;
import dev.escalation.task.Progress;
import dev.escalation.ui.InWindow;
import dev.escalation.ui.LiveDesk;
import dev.escalation.ui.Page;
import dev.escalation.ui.TestWindow;
import dev.escalation.ui.TrainedSample;
import dev.escalation.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Back to a past day; what is shown is held against scores made anew and against the tickets' own file. */
@Tag("slow")
@InWindow
class TimeMachineTest {
    @TempDir
    static Path folder;

    private static TestWindow window;

    @BeforeAll
    static void train() {
        window = TrainedSample.open(1440, 900, folder);
        window.run(() -> window.workspace().pageProperty().set(Page.LIVE));
        window.click("#live-past");
        window.await("a day", () -> window.find("#past-queue").isPresent());
        window.awaitIdle();
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @SuppressWarnings("unchecked")
    private static TableView<Course> table() {
        return (TableView<Course>) window.find("#past-queue").orElseThrow();
    }

    private static String words(String selector) {
        return ((Label) window.find(selector).orElseThrow()).getText();
    }

    /** Goes to a day and one of its half hours. */
    private static void go(LocalDate day, int halfHour) {
        window.run(() -> ((DatePicker) window.find("#past-day").orElseThrow()).setValue(day));
        window.awaitIdle();
        window.run(() -> ((Slider) window.find("#replay-slider").orElseThrow()).setValue(halfHour));
        window.awaitIdle();
    }

    private static List<Course> shown() {
        return TestWindow.onFx(() -> List.copyOf(table().getItems()));
    }

    @Test
    void theQueueIsThatOfABatchAtThatMoment() {
        go(LocalDate.of(2026, 5, 12), 27);
        long moment = Instant.parse("2026-05-12T13:30:00Z").toEpochMilli();
        FeatureTable now = TestWindow.onFx(
                () -> window.workspace().runProperty().get().training().table());
        TrainedModel model =
                TestWindow.onFx(() -> window.workspace().insightProperty().get().model());
        FeatureTable then =
                FeatureBuilder.build(now.data(), now.plan(), now.vectors(), OptionalLong.of(moment), Progress.NONE);
        int[] rows = then.queueRows();
        double[] risk = model.probabilities(ModelInput.all(then), rows, Progress.NONE);
        List<Integer> order = IntStream.range(0, rows.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -risk[i]).thenComparing(i -> then.ticketId(rows[i])))
                .toList();
        assertThat(rows.length).isGreaterThan(100);
        assertThat(shown())
                .extracting(course -> course.ticket().id())
                .containsExactlyElementsOf(
                        order.stream().map(i -> then.ticketId(rows[i])).toList());
        for (int place = 0; place < rows.length; place++) {
            assertThat(shown().get(place).risk()[27]).isEqualTo(risk[order.get(place)]);
        }
        assertThat(words("#past-where")).isEqualTo("You look at the past: Tue 12 May 2026, 13:30");
    }

    /** Escalations and ends as the file of tickets has them. */
    @Test
    void whatHappenedAfterwardsIsAsInTheFile() throws IOException {
        go(LocalDate.of(2026, 6, 9), 18);
        Instant moment = Instant.parse("2026-06-09T09:00:00Z");
        Map<String, String[]> file = tickets();
        int happened = 0;
        int ended = 0;
        for (Course course : shown()) {
            String[] ticket = file.get(course.ticket().id());
            String words = Afterwards.words(
                    Texts.of(Locale.ENGLISH), course.ticket().fate(), moment.toEpochMilli(), "escalated");
            Optional<Instant> escalated = moment(ticket[2]);
            if (escalated.isPresent()) {
                assertThat(words).isEqualTo("Escalated after " + inWords(Duration.between(moment, escalated.get())));
                happened++;
            } else if (moment(ticket[1]).isPresent()) {
                assertThat(words).startsWith("Ended without, after ");
                ended++;
            }
        }
        assertThat(happened).isGreaterThan(3);
        assertThat(ended).isGreaterThan(50);
        int all = happened;
        window.await(
                "counted",
                () -> window.robot()
                        .lookup(node -> node instanceof Label label
                                && label.getText().endsWith("; " + all + " of all escalated later"))
                        .tryQuery()
                        .isPresent());
    }

    /** By hand: minutes, hours and minutes, or days and hours. */
    private static String inWords(Duration after) {
        long minutes = Math.round(after.toSeconds() / 60.0);
        String large = minutes >= 48 * 60 ? minutes / 1440 + " d" : minutes >= 60 ? minutes / 60 + " h" : "";
        long rest = minutes >= 48 * 60 ? minutes % 1440 / 60 : minutes % 60;
        String small = rest + (minutes >= 48 * 60 ? " h" : " m");
        String both = large.isEmpty() ? small : rest == 0 ? large : large + " " + small;
        return both.replace(' ', '\u00a0');
    }

    private static Optional<Instant> moment(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(cell));
    }

    /** Number to closed, resolved and escalated. */
    private static Map<String, String[]> tickets() throws IOException {
        Map<String, String[]> all = new HashMap<>();
        try (var csv = de.siegmar.fastcsv.reader.CsvReader.builder()
                .ofNamedCsvRecord(Files.newBufferedReader(Path.of("sample-data/tickets.csv")))) {
            csv.forEach(row -> all.put(row.getField("ticket_id"), new String[] {
                row.getField("closed_at"), row.getField("resolved_at"), row.getField("escalated_at")
            }));
        }
        return all;
    }

    @Test
    void itSaysWhatTheModelKnewOfTheTime() {
        go(LocalDate.of(2026, 2, 3), 20);
        assertThat(words("#past-part")).isEqualTo("Training period");
        assertThat(words("#past-honest")).contains("has learned from these tickets");
        window.screenshots("time-machine-train");
        assertThat(window.textFaults()).isEmpty();
        go(LocalDate.of(2026, 6, 16), 20);
        assertThat(words("#past-part")).isEqualTo("Test period");
        window.screenshots("time-machine");
        assertThat(window.textFaults()).isEmpty();
        window.resize(1280, 800);
        window.screenshots("time-machine-1280");
        assertThat(window.textFaults()).isEmpty();
        window.resize(1440, 900);
    }

    @Test
    void whatWasDoneStandsBesideAndThereIsOneWayBack() throws IOException {
        go(LocalDate.of(2026, 6, 10), 18);
        String id = shown().getFirst().ticket().id();
        ActionLedger ledger = ActionLedger.ofSession();
        ledger.add(List.of(new TicketAction(
                id, TicketAction.Kind.ACKNOWLEDGE, 0, Optional.empty(), "ada", "", Double.NaN, 0, "")));
        LiveDesk.keepActionsIn(window, ledger);
        window.run(() -> ((Slider) window.find("#replay-slider").orElseThrow()).setValue(19));
        window.run(() -> ((Slider) window.find("#replay-slider").orElseThrow()).setValue(18));
        window.await(
                "done",
                () -> window.robot().lookup("Acknowledged by ada").tryQuery().isPresent());
        window.click("#past-back");
        window.await("now", () -> window.find("#live-now").isPresent());
        assertThat(window.find("#past-banner")).isEmpty();
        window.click("#live-past");
        window.await("the same day", () -> window.find("#past-banner").isPresent());
    }
}
