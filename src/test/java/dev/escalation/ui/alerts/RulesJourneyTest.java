package dev.escalation.ui.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.app.Insight;
import dev.escalation.app.alert.AlertsFile;
import dev.escalation.app.alert.AlertsPlan;
import dev.escalation.app.alert.RuleTerms;
import dev.escalation.app.notify.DeliverySettings;
import dev.escalation.app.notify.WebhookSettings;
import dev.escalation.live.alert.AlertFigures;
import dev.escalation.live.alert.AlertPreview;
import dev.escalation.live.alert.AlertRule;
import dev.escalation.live.alert.AlertRules;
import dev.escalation.live.alert.QuietHours;
import dev.escalation.live.replay.TestPeriod;
import dev.escalation.store.secrets.SecretPlace;
import dev.escalation.task.Progress;
import dev.escalation.ui.InWindow;
import dev.escalation.ui.Page;
import dev.escalation.ui.TestWindow;
import dev.escalation.ui.TrainedSample;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.text.Formats;
import dev.escalation.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody states when to be told, sees what that would have come to, and finds it again. */
@Tag("slow")
@InWindow
class RulesJourneyTest {
    private static final Formats ENGLISH = Texts.of(Locale.ENGLISH).formats();

    @TempDir
    static Path folder;

    private static TestWindow window;
    private static Path file;

    @BeforeAll
    static void keepInWorkspace() {
        window = TrainedSample.open(1440, 900, folder);
        Path desk = folder.resolve("desk");
        file = desk.resolve(AlertsFile.NAME);
        window.run(() -> window.context().workbench().workspaces().keep(desk));
        window.await("kept", () -> window.workspace().sessionProperty().get() != null);
        window.awaitIdle();
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @BeforeEach
    void begin() throws IOException {
        for (String name : List.of("", ".earlier-1", ".earlier-2")) {
            Files.deleteIfExists(file.resolveSibling(AlertsFile.NAME + name));
        }
        window.run(() -> window.workspace().pageProperty().set(Page.LIVE));
        window.awaitIdle();
    }

    @AfterEach
    void closePanel() {
        if (window.find("#rules-panel").isPresent()) {
            window.click("#rules-cancel");
        }
    }

    private static void open() {
        window.click("#alerts-rules");
        window.await("open", () -> window.find("#rules-panel").isPresent());
        window.awaitIdle();
    }

    private static String words(String selector) {
        return TestWindow.onFx(() -> ((Label) window.find(selector).orElseThrow()).getText());
    }

    private static List<String> sentences() {
        List<String> all = new ArrayList<>();
        window.run(() -> window.find("#rules-panel").orElseThrow().lookupAll(".rule-sentence").stream()
                .map(node -> ((Label) node).getText())
                .forEach(all::add));
        return all;
    }

    /** Of the panel; the page under it is not read. */
    private static List<String> faults() {
        Node page = TestWindow.onFx(() -> window.find("#rules-panel")
                .orElseThrow()
                .getParent()
                .getChildrenUnmodifiable()
                .getFirst());
        window.run(() -> page.setVisible(false));
        List<String> faults = window.textFaults();
        window.run(() -> page.setVisible(true));
        return faults;
    }

    private static void write(String selector, String text) {
        window.run(() -> ((TextField) window.find(selector).orElseThrow()).setText(text));
    }

    private static void tick(String selector) {
        window.run(() -> ((CheckBox) window.find(selector).orElseThrow()).setSelected(true));
    }

    private static Optional<Node> focused() {
        return TestWindow.onFx(() -> Optional.ofNullable(
                window.find("#rules-panel").orElseThrow().getScene().getFocusOwner()));
    }

    private static void tabTo(String id) {
        for (int i = 0; i < 120; i++) {
            if (focused().filter(node -> id.equals(node.getId())).isPresent()) {
                return;
            }
            window.robot().type(KeyCode.TAB);
        }
        throw new AssertionError("the keyboard does not come to " + id);
    }

    private static void typeIn(String id, String text) {
        tabTo(id);
        window.robot().push(KeyCode.CONTROL, KeyCode.A);
        window.robot().type(KeyCode.DELETE);
        window.robot().write(text);
    }

    private static double line() {
        return insight().model().threshold().threshold();
    }

    private static Insight insight() {
        return TestWindow.onFx(() ->
                Objects.requireNonNull(window.workspace().insightProperty().get()));
    }

    private static ZoneId zone() {
        return TestWindow.onFx(
                () -> Objects.requireNonNull(window.workspace().dataProperty().get())
                        .clean()
                        .data()
                        .rules()
                        .zone());
    }

    private static RuleTerms usual() {
        return new RuleTerms(
                "likely to escalate",
                Optional.of(new RuleTerms.Line(OptionalDouble.empty(), RuleTerms.Again.USUAL)),
                Optional.empty(),
                OptionalDouble.empty(),
                AlertRule.Only.ALL,
                24);
    }

    @Test
    void aRuleIsAddedByKeyboardAndFoundAgain() throws IOException {
        open();
        String again = String.format(Locale.ROOT, "%.1f\u00a0%%", line() * 50);
        assertThat(sentences())
                .containsExactly("Tell me when the risk reaches the alert line (" + ENGLISH.risk(line())
                        + "); again only after the risk fell below " + again.replace(".0\u00a0", "\u00a0")
                        + "; at most once in 24 hours.");
        tabTo("rules-add");
        window.robot().type(KeyCode.SPACE);
        assertThat(focused().orElseThrow().getId()).isEqualTo("rule-name");
        typeIn("rule-name", "rising fast");
        typeIn("rule-rise", "15");
        assertThat(words("#rule-wrong-3")).isEqualTo("Say within how many hours, up to 8760.");
        tabTo("rules-save");
        window.robot().type(KeyCode.SPACE);
        assertThat(words("#rules-problem")).startsWith("Not saved: something is not right yet.");
        assertThat(focused().orElseThrow().getId()).isEqualTo("rule-within");
        assertThat(file).doesNotExist();
        window.screenshots("rules-wrong");
        assertThat(faults()).isEmpty();

        typeIn("rule-within", "4");
        typeIn("rule-cool-down", "12");
        tabTo("rules-save");
        window.robot().type(KeyCode.SPACE);
        window.await("saved", () -> window.find("#rules-panel").isEmpty());
        RuleTerms rising = new RuleTerms(
                "rising fast",
                usual().line(),
                Optional.of(new AlertRule.Rise(0.15, 4)),
                OptionalDouble.empty(),
                AlertRule.Only.ALL,
                12);
        assertThat(AlertsFile.read(file).plan())
                .isEqualTo(new AlertsPlan(
                        List.of(usual(), rising),
                        Optional.of(zone()),
                        Optional.empty(),
                        OptionalInt.empty(),
                        DeliverySettings.NONE));
        open();
        assertThat(sentences()).hasSize(2);
        assertThat(sentences().getLast())
                .contains("and the risk has risen by 15 points within 4\u00a0h;")
                .endsWith("at most once in 12 hours.");
    }

    @Test
    void thePreviewSaysWhatTheSameRulesComeTo() throws IOException {
        Files.writeString(file, """
                zone: UTC
                quiet_hours: {from: "20:00", to: "07:00"}
                rules:
                  - {name: likely, score: alert line}
                  - {name: urgent, score: 0.2, again_below: 0.1, priority: [Urgent]}
                """);
        open();
        window.click("#rules-preview");
        window.await("previewed", () -> window.find("#rules-preview-0").isPresent());
        window.screenshots("rules");
        assertThat(faults()).isEmpty();

        AlertRules rules = AlertsFile.read(file).rules(line());
        TrainingRun run = TestWindow.onFx(
                () -> Objects.requireNonNull(window.workspace().runProperty().get()));
        List<AlertPreview> expected = AlertPreview.of(
                new TestPeriod(run.training().comparison(), insight().model()),
                60,
                List.of(rules, rules.with(AlertRule::withoutHysteresis)),
                Progress.NONE);
        AlertFigures week = expected.getFirst().lastWeek();
        assertThat(week.alerts()).isGreaterThan(3);
        assertThat(words("#rules-preview-0"))
                .startsWith("In the last week this would have fired " + week.alerts() + " times for " + week.tickets()
                        + " tickets; " + judged(week));
        AlertFigures all = expected.getFirst().figures();
        String perDay = String.format(Locale.ROOT, "%.1f", all.perDay());
        assertThat(words("#rules-preview-1"))
                .startsWith("Over the test period: " + perDay + " a day; " + judged(all))
                .endsWith("as " + ENGLISH.count(expected.getFirst().notices()) + " messages.");
        AlertFigures urgent = expected.getFirst().only("urgent").figures();
        assertThat(words("#rules-preview-2"))
                .contains("urgent: " + String.format(Locale.ROOT, "%.1f", urgent.perDay()) + " a day");
        AlertFigures plain = expected.getLast().figures();
        assertThat(plain.alerts()).isGreaterThan(all.alerts());
        assertThat(words("#rules-preview-3"))
                .contains(String.format(Locale.ROOT, "%.1f", plain.perDay()) + " a day")
                .contains("instead of " + perDay + " a day");
        assertThat(words("#rules-preview-4"))
                .startsWith("Test period ")
                .contains(insight().model().kind().label());

        tick("#quiet-day-5");
        assertThat(window.find("#rules-preview-0")).as("other rules").isEmpty();
    }

    private static String judged(AlertFigures figures) {
        return figures.right() + " right, " + figures.wrong() + " wrong (" + ENGLISH.risk(figures.precision()) + ", "
                + Math.round(figures.low() * 100) + " to " + Math.round(figures.high() * 100) + "), "
                + figures.open() + " not decided yet";
    }

    @Test
    void aPreviewIsCancelled() {
        open();
        window.run(() -> {
            ((javafx.scene.control.Button) window.find("#rules-preview").orElseThrow()).fire();
            ((javafx.scene.control.Button) window.find("#rules-preview-cancel").orElseThrow()).fire();
        });
        window.awaitIdle();
        assertThat(window.find("#rules-preview-0")).isEmpty();
        assertThat(TestWindow.onFx(
                        () -> window.find("#rules-preview").orElseThrow().isDisabled()))
                .isFalse();
    }

    @Test
    void whatWasWrittenByHandIsKeptBeside() throws IOException {
        String byHand = "# ask Ada before changing\nrules:\n  - {name: likely, score: 0.5, tier: [gold]}\n";
        Files.writeString(file, byHand);
        open();
        assertThat(sentences().getFirst()).contains("the risk reaches 50\u00a0%, only tier gold;");
        write("#quiet-from", "20:00");
        window.click("#rules-save");
        assertThat(words("#quiet-wrong-0")).isEqualTo("Write both times as 20:00, or leave both empty.");
        assertThat(file).hasContent(byHand);
        write("#quiet-to", "7:30");
        tick("#quiet-day-6");
        write("#quiet-most", "20");
        window.click("#rules-save");
        window.await("saved", () -> window.find("#rules-panel").isEmpty());
        AlertsPlan plan = AlertsFile.read(file).plan();
        assertThat(plan.quiet())
                .contains(new QuietHours(LocalTime.of(20, 0), LocalTime.of(7, 30), Set.of(DayOfWeek.SUNDAY)));
        assertThat(plan.mostADay()).isEqualTo(OptionalInt.of(20));
        assertThat(plan.rules().getFirst().only().tiers()).containsExactly("gold");
        assertThat(file.resolveSibling("alerts.yaml.earlier-1")).hasContent(byHand);
        assertThat(window.notices().told.getLast())
                .isEqualTo("alerts.yaml had been written by hand. It is kept as alerts.yaml.earlier-1.");
        open();
        window.click("#rules-save");
        window.await("saved", () -> window.find("#rules-panel").isEmpty());
        assertThat(file.resolveSibling("alerts.yaml.earlier-2")).doesNotExist();
    }

    @Test
    void aFileThatCannotBeUsedIsToldAndReplacedOnlyWhenSaved() throws IOException {
        String wrong = "rules:\n  - name: likely\n    score: high\n";
        Files.writeString(file, wrong);
        open();
        assertThat(words("#rules-unusable")).contains("line 3").contains("'score' takes a number");
        window.screenshots("rules-unusable");
        assertThat(faults()).isEmpty();
        window.click("#rules-unusable-open");
        assertThat(window.notices().pages.getLast()).isEqualTo(file.toUri().toString());
        assertThat(TestWindow.onFx(
                        () -> window.find("#rules-save").orElseThrow().isDisabled()))
                .isTrue();
        window.click("#rules-unusable-replace");
        assertThat(file).hasContent(wrong);
        window.click("#rules-save");
        window.await("saved", () -> window.find("#rules-panel").isEmpty());
        assertThat(AlertsFile.read(file).plan().rules()).containsExactly(usual());
        assertThat(window.notices().told.getLast()).contains("alerts.yaml.earlier-");
    }

    @Test
    void aSecretIsKeptWhereItIsWantedAndNeverShown() throws IOException {
        open();
        String secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        assertThat(words("#deliver-leaves")).startsWith("Nothing leaves this machine");
        write("#deliver-url", "http://hooks.example/x");
        assertThat(words("#deliver-wrong-3")).startsWith("An address that begins with https://");
        write("#deliver-url", "https://hooks.example/x");
        assertThat(words("#deliver-leaves")).contains("to hooks.example:").contains("No text of a ticket is sent.");
        tick("#deliver-text-0");
        assertThat(words("#deliver-leaves")).endsWith("Also its subject, with personal data masked.");
        window.run(() -> choose("#deliver-secret-place", SecretPlace.FILE));
        assertThat(words("#deliver-wrong-4")).isEqualTo("Type it, so that it can be kept there.");
        write("#deliver-secret", "whsec_short");
        assertThat(words("#deliver-wrong-4")).startsWith("It is whsec_ and");
        write("#deliver-secret", "");
        window.run(() -> window.find("#deliver-to").orElseThrow().requestFocus());
        window.screenshots("rules-deliver");
        assertThat(faults()).isEmpty();
        window.resize(1280, 800);
        window.screenshot("rules-deliver-1280");
        assertThat(faults()).isEmpty();
        window.resize(1440, 900);
        write("#deliver-secret", secret);
        window.click("#rules-save");
        write("#connect-passphrase", "open sesame");
        write("#connect-passphrase-again", "open sesame");
        window.click("#connect-passphrase-confirm");
        window.await("saved", () -> window.find("#rules-panel").isEmpty());
        assertThat(Files.readString(file)).doesNotContain("whsec").contains("secret: file");
        assertThat(AlertsFile.read(file).delivery())
                .isEqualTo(new DeliverySettings(
                        false,
                        Optional.empty(),
                        Set.of(DeliverySettings.Text.SUBJECT),
                        Optional.of(new WebhookSettings("https://hooks.example/x", SecretPlace.FILE)),
                        Optional.empty()));
        assertThat(window.context()
                        .workbench()
                        .databases()
                        .connections()
                        .secrets()
                        .get(SecretPlace.FILE, "alerts-webhook"))
                .contains(secret);
        open();
        PasswordField field = (PasswordField) window.find("#deliver-secret").orElseThrow();
        assertThat(field.getText()).isEmpty();
        assertThat(field.getPromptText()).isEqualTo("kept; type to replace it");
    }

    @SuppressWarnings("unchecked")
    private static void choose(String selector, Object value) {
        ((ComboBox<Object>) window.find(selector).orElseThrow()).setValue(value);
    }
}
