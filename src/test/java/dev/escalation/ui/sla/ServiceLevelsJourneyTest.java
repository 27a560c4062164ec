package dev.escalation.ui.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.app.sla.SlaPolicyFile;
import dev.escalation.data.CleanData;
import dev.escalation.simulate.clock.Shift;
import dev.escalation.simulate.clock.WorkingHours;
import dev.escalation.simulate.sla.SlaPolicy;
import dev.escalation.simulate.sla.SlaReading;
import dev.escalation.ui.InWindow;
import dev.escalation.ui.Page;
import dev.escalation.ui.TestWindow;
import dev.escalation.ui.text.Formats;
import dev.escalation.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody sees what was read off the tickets, states something else, and goes back. */
@Tag("slow")
@InWindow
class ServiceLevelsJourneyTest {
    private static final Formats ENGLISH = Texts.of(Locale.ENGLISH).formats();

    @TempDir
    static Path folder;

    private static TestWindow window;
    private static Optional<SlaPolicy> inferred = Optional.empty();

    private final List<Optional<SlaPolicy>> saved = new ArrayList<>();

    @BeforeAll
    static void load() {
        window = TestWindow.open(1440, 900, folder);
        window.run(() -> window.context().workbench().look(Path.of("sample-data")));
        window.await("looked", () -> window.workspace().sourceProperty().get() != null);
        window.run(() -> window.context()
                .workbench()
                .load(Objects.requireNonNull(window.workspace().sourceProperty().get())));
        window.await("data", () -> window.workspace().dataProperty().get() != null);
        CleanData data = Objects.requireNonNull(
                        window.workspace().dataProperty().get())
                .clean()
                .data();
        inferred = SlaReading.of(data, IntStream.range(0, data.tickets().size()).toArray());
        window.run(() -> window.workspace().pageProperty().set(Page.SIMULATE));
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @BeforeEach
    void nothingIsStated() throws IOException {
        window.workspace().serviceLevels().forget();
    }

    @AfterEach
    void closePanel() {
        window.run(() -> window.find("#sla-panel")
                .ifPresent(panel -> ((Pane) panel.getParent()).getChildren().remove(panel)));
    }

    private void open(Optional<SlaPolicy> read) {
        window.run(() -> {
            StackPane page = (StackPane)
                    window.find("#nav-simulate").orElseThrow().getScene().getRoot();
            new ServiceLevelsPanel(window.context(), page, read, saved::add).open();
        });
        window.awaitIdle();
    }

    private static boolean isOpen() {
        return window.find("#sla-panel").isPresent();
    }

    private static String text(String selector) {
        return TestWindow.onFx(() -> ((Label) window.find(selector).orElseThrow()).getText());
    }

    private static void write(String selector, String text) {
        window.run(() -> ((TextField) window.find(selector).orElseThrow()).setText(text));
    }

    private static String written(String selector) {
        return TestWindow.onFx(() -> ((TextField) window.find(selector).orElseThrow()).getText());
    }

    /** Of the panel; the page under it is not read. */
    private static List<String> faults() {
        Node page = window.find("#nav-simulate").orElseThrow();
        Node frame = TestWindow.onFx(
                () -> page.getScene().getRoot().getChildrenUnmodifiable().getFirst());
        window.run(() -> frame.setVisible(false));
        List<String> faults = window.textFaults();
        window.run(() -> frame.setVisible(true));
        return faults;
    }

    private static boolean isWrong(String selector) {
        return TestWindow.onFx(() -> window.find(selector).orElseThrow().getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("wrong")));
    }

    @SuppressWarnings("unchecked")
    private static void choose(String selector, int index) {
        window.run(() -> ((ComboBox<Object>) window.find(selector).orElseThrow())
                .getSelectionModel()
                .select(index));
    }

    private static void reveal(String selector) {
        window.run(() -> {
            Node node = window.find(selector).orElseThrow();
            var scroll = (javafx.scene.control.ScrollPane)
                    window.find("#sla-panel .scroll-pane").orElseThrow();
            double all = scroll.getContent().getBoundsInLocal().getHeight()
                    - scroll.getViewportBounds().getHeight();
            double at =
                    scroll.getContent().sceneToLocal(node.localToScene(0, 0)).getY();
            scroll.setVvalue(Math.clamp((at - 60) / all, 0, 1));
        });
    }

    /** Reading says 6 000 of 6 000; one cell changes, and it is stated; going back forgets it. */
    @Test
    void readOffTheTicketsChangedAndBack() throws IOException {
        open(inferred);
        String all = ENGLISH.count(6000);
        assertThat(text("#sla-origin"))
                .isEqualTo("Read off the tickets: " + all + " of " + all + " were due to the minute when this says.");
        assertThat(text("#sla-kept")).contains("until other data is opened");
        // four priorities by four tiers, and one kind whose tier is not known; the tightest first: urgent tickets of
        // enterprises within 48 * 0.5 hours
        assertThat(((TableView<?>) window.find("#sla-targets").orElseThrow()).getItems())
                .hasSize(17);
        assertThat(written("#sla-resolve-0")).isEqualTo("24");
        assertThat(written("#sla-reply-0")).isEmpty();
        window.screenshots("sla-read");
        assertThat(faults()).isEmpty();

        write("#sla-reply-0", "48");
        assertThat(text("#sla-wrong-0")).isEqualTo("Reply is due after resolving");
        assertThat(isWrong("#sla-reply-0")).isTrue();
        assertThat(isWrong("#sla-resolve-0")).isFalse();
        assertThat(text("#sla-origin")).isEqualTo("Changed here, not saved yet.");
        window.click("#sla-save");
        assertThat(isOpen()).isTrue();
        assertThat(text("#sla-problem")).isEqualTo("Correct what is marked first.");
        write("#sla-resolve-1", "0");
        assertThat(text("#sla-wrong-1")).isEqualTo("Above 0, such as 8 or 1.5");
        window.screenshots("sla-wrong");
        assertThat(faults()).isEmpty();
        write("#sla-resolve-1", "36");
        write("#sla-reply-0", "1.5");
        assertThat(window.find("#sla-problem")).isEmpty();
        window.click("#sla-save");
        window.await("saved", () -> !isOpen());
        SlaPolicy stated = saved.getLast().orElseThrow();
        assertThat(stated.evidence()).isEqualTo(new SlaPolicy.Evidence.Stated());
        assertThat(stated.firstReplyHours("Urgent", "enterprise")).hasValue(1.5);
        assertThat(stated.firstReplyHours("Low", "free")).isEmpty();
        assertThat(window.workspace().serviceLevels().stated()).contains(stated);

        open(inferred);
        assertThat(text("#sla-origin")).isEqualTo("Stated by you.");
        assertThat(written("#sla-reply-0")).isEqualTo("1.5");
        window.click("#sla-back");
        assertThat(text("#sla-origin")).startsWith("Read off the tickets");
        assertThat(window.workspace().serviceLevels().stated()).isPresent();
        window.click("#sla-save");
        window.await("saved", () -> !isOpen());
        assertThat(saved).hasSize(2);
        assertThat(saved.getLast()).isEmpty();
        assertThat(window.workspace().serviceLevels().stated()).isEmpty();
    }

    /** From nothing: a target and working hours with holidays, all typed. */
    @Test
    void statedFromNothing() throws IOException {
        open(Optional.empty());
        assertThat(text("#sla-origin")).startsWith("The tickets tell neither when they were due");
        window.click("#sla-add");
        window.awaitIdle();
        assertThat(isWrong("#sla-resolve-0")).isTrue();
        window.click("#sla-add");
        window.awaitIdle();
        choose("#sla-priority-1", 0);
        assertThat(text("#sla-wrong-1")).isEqualTo("There is such a target above");
        choose("#sla-priority-1", 2);
        write("#sla-resolve-0", "40");
        write("#sla-resolve-1", "8.25");
        choose("#sla-clock", 1);
        window.awaitIdle();
        assertThat(written("#sla-from-monday")).isEqualTo("09:00");
        reveal("#sla-day-monday");
        write("#sla-to-friday", "9:00");
        assertThat(isWrong("#sla-to-friday")).isTrue();
        write("#sla-to-friday", "14 o'clock");
        assertThat(isWrong("#sla-to-friday")).isTrue();
        assertThat(isWrong("#sla-from-friday")).isFalse();
        window.run(() -> {
            ((TextArea) window.find("#sla-holidays").orElseThrow()).setText("2026-12-25\n\n2026-02-30");
            ((ComboBox<?>) window.find("#sla-zone").orElseThrow()).getEditor().setText("Europe/Atlantis");
        });
        assertThat(text("#sla-holidays-wrong")).startsWith("Line 3: “2026-02-30” is no date.");
        assertThat(text("#sla-zone-wrong")).startsWith("No such time zone.");
        reveal("#sla-holidays");
        window.screenshots("sla-hours-wrong");
        window.click("#sla-save");
        assertThat(isOpen()).isTrue();
        write("#sla-to-friday", "14:00");
        window.run(() -> {
            ((TextArea) window.find("#sla-holidays").orElseThrow()).setText("2026-12-25\n\n2026-01-01\n");
            ((ComboBox<?>) window.find("#sla-zone").orElseThrow()).getEditor().setText("Europe/Berlin");
            ((CheckBox) window.find("#sla-day-sunday").orElseThrow()).setSelected(true);
            ((CheckBox) window.find("#sla-pauses").orElseThrow()).setSelected(true);
        });
        write("#sla-from-sunday", "22:00");
        write("#sla-to-sunday", "6:00");
        window.screenshots("sla-hours");
        assertThat(faults()).isEmpty();
        window.click("#sla-save");
        window.await("saved", () -> !isOpen());
        SlaPolicy stated = saved.getLast().orElseThrow();
        WorkingHours hours = stated.hours();
        assertThat(hours.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(hours.holidays()).containsExactlyInAnyOrder(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 1, 1));
        assertThat(hours.week())
                .hasSize(6)
                .contains(
                        new Shift(DayOfWeek.FRIDAY, LocalTime.of(9, 0), LocalTime.of(14, 0)),
                        new Shift(DayOfWeek.SUNDAY, LocalTime.of(22, 0), LocalTime.of(6, 0)));
        assertThat(stated.pauses()).isTrue();
        assertThat(stated.resolveHours("High", "free")).hasValue(8.25);
        assertThat(stated.resolveHours("Low", "free")).hasValue(40);
    }

    /** What is exported can be imported; a file that cannot be used changes nothing. */
    @Test
    void exportedAndImported() throws IOException {
        open(inferred);
        window.click("#sla-export");
        window.await("exported", () -> !window.notices().exported.isEmpty());
        Path file = window.notices().exported.getLast();
        assertThat(SlaPolicyFile.read(file).targets())
                .isEqualTo(inferred.orElseThrow().targets());
        Files.writeString(file, Files.readString(file).replace("resolve_hours: 24}", "resolve_hours: 20}"));
        window.notices().nextFile = Optional.of(file);
        window.click("#sla-import");
        window.await("read", () -> written("#sla-resolve-0").equals("20"));
        assertThat(text("#sla-origin")).isEqualTo("Changed here, not saved yet.");

        Path bad = Files.writeString(folder.resolve("bad.yaml"), "clock: sundial\n");
        window.notices().nextFile = Optional.of(bad);
        window.click("#sla-import");
        window.await("refused", () -> !text("#sla-problem").isEmpty());
        assertThat(text("#sla-problem"))
                .startsWith("Nothing was imported. bad.yaml, line 1: 'clock' is 'calendar', or");
        assertThat(written("#sla-resolve-0")).isEqualTo("20");
        window.click("#sla-cancel");
        window.await("closed", () -> !isOpen());
        assertThat(saved).isEmpty();
        assertThat(window.workspace().serviceLevels().stated()).isEmpty();
    }

    /** Without a mouse: the first field has the focus, Tab goes on, and Escape leaves all as it was. */
    @Test
    void byKeyboard() {
        open(inferred);
        window.await("the first hours", () -> focused("sla-resolve-0"));
        window.robot().type(KeyCode.TAB);
        window.await("hours to the first reply", () -> focused("sla-reply-0"));
        window.robot().write("2");
        window.await("typed", () -> written("#sla-reply-0").equals("2"));
        window.robot().type(KeyCode.TAB);
        window.await("the way out of the row", () -> focused("sla-remove-0"));
        Node button = window.find("#sla-remove-0").orElseThrow();
        assertThat(button.getAccessibleText()).isEqualTo("Remove the target of Urgent, enterprise");
        assertThat(window.find("#sla-reply-0").orElseThrow().getAccessibleText())
                .isEqualTo("Hours to first reply: Urgent, enterprise");
        window.robot().type(KeyCode.SPACE);
        window.await(
                "one row less",
                () -> ((TableView<?>) window.find("#sla-targets").orElseThrow())
                                .getItems()
                                .size()
                        == 16);
        window.robot().type(KeyCode.ESCAPE);
        window.await("closed", () -> !isOpen());
        assertThat(saved).isEmpty();
    }

    private static boolean focused(String id) {
        Node owner = window.find("#sla-panel").orElseThrow().getScene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }
}
