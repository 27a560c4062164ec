package dev.escalation.ui.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.app.Insight;
import dev.escalation.explain.Phrases;
import dev.escalation.explain.RiskMove;
import dev.escalation.explain.whatif.Field;
import dev.escalation.explain.whatif.NearestChange;
import dev.escalation.explain.whatif.Setting;
import dev.escalation.explain.whatif.WhatIf;
import dev.escalation.live.TicketRow;
import dev.escalation.task.Progress;
import dev.escalation.ui.InWindow;
import dev.escalation.ui.TestWindow;
import dev.escalation.ui.TrainedSample;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.text.Formats;
import dev.escalation.ui.text.Texts;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody asks why a risk has moved, and tries what would bring it down. */
@Tag("slow")
@InWindow
class WhatIfJourneyTest {
    private static final Formats ENGLISH = Texts.of(Locale.ENGLISH).formats();

    @TempDir
    static Path folder;

    private static TestWindow window;
    private static Insight insight;
    private static TrainingRun run;

    @BeforeAll
    static void train() {
        window = TrainedSample.open(1440, 900, folder);
        insight = Objects.requireNonNull(
                TestWindow.onFx(() -> window.workspace().insightProperty().get()));
        run = Objects.requireNonNull(
                TestWindow.onFx(() -> window.workspace().runProperty().get()));
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

    private static WhatIf whatIf(TicketRow row) {
        return WhatIf.of(
                insight.model(),
                run.training().table(),
                row.tableRow(),
                run.training().usual());
    }

    @Test
    void whyARiskMovedStandsUnderItsReasons() {
        TicketRow row = table().getItems().stream()
                .filter(one -> !Double.isNaN(one.change()))
                .max(Comparator.comparingDouble(one -> Math.abs(one.change())))
                .orElseThrow();
        window.run(() -> table().getSelectionModel().select(row));
        window.await("why it moved", () -> visible("#ticket-move"));
        assertThat(text("#move-figures"))
                .isEqualTo(ENGLISH.risk(row.risk() - row.change()) + " \u2192 " + ENGLISH.risk(row.risk()));
        int then = insight.earlier().row(row.ticket()).orElseThrow();
        RiskMove move = RiskMove.between(
                insight.model(),
                insight.earlier().table(),
                then,
                run.training().table(),
                row.tableRow(),
                run.training().usual(),
                Phrases.ENGLISH);
        RiskMove.Moved first = move.factors().getFirst();
        assertThat(labels("#ticket-move"))
                .contains(first.now(), ENGLISH.points(move.points().orElseThrow()[0]));
        assertThat(labels("#ticket-move")).anyMatch(words -> words.contains(first.before()));
        window.screenshots("tickets-moved");

        TicketRow isNew = table().getItems().stream()
                .filter(one -> Double.isNaN(one.change()))
                .findFirst()
                .orElseThrow();
        window.run(() -> table().getSelectionModel().select(isNew));
        window.awaitIdle();
        assertThat(visible("#ticket-move")).isFalse();
    }

    @Test
    void valuesAreTriedAndTheTicketStaysAsItIs() {
        TicketRow row = withOptions();
        window.run(() -> table().getSelectionModel().select(row));
        window.awaitIdle();
        window.click("#detail-whatif");
        window.await(
                "options", () -> !((VBox) node("#whatif-options")).getChildren().isEmpty());
        assertThat(text("#whatif-risk")).isEqualTo(ENGLISH.risk(row.risk()));
        window.screenshots("tickets-whatif");

        // typed: what the engine says of the same setting
        Field load = field(row, "group_open_load");
        type("#whatif-group_open_load", "3");
        double alone = whatIf(row).risk(Map.of(load.info().name(), new Setting.Amount(3)));
        window.await("the answer", () -> text("#whatif-risk").equals(ENGLISH.risk(alone)));
        type("#whatif-group_open_load", "x");
        assertThat(labels("#whatif-panel")).contains("No number of 0 or more");
        assertThat(text("#whatif-risk")).isEqualTo(ENGLISH.risk(alone));
        type("#whatif-group_open_load", "3,0");

        // chosen
        String other = field(row, "group").levels().stream()
                .filter(level -> !level.equals(row.group()))
                .findFirst()
                .orElseThrow();
        window.run(() -> choose("#whatif-group", other));
        double both =
                whatIf(row).risk(Map.of("group_open_load", new Setting.Amount(3), "group", new Setting.Level(other)));
        window.await("both", () -> text("#whatif-risk").equals(ENGLISH.risk(both)));
        window.await("kept", () -> links("#whatif-tried").stream().anyMatch(words -> words.contains(other)));

        // a step that the program offers
        NearestChange.Option option =
                NearestChange.of(whatIf(row), Progress.NONE).options().getFirst();
        window.run(() -> ((Button) inside("#whatif-options", ".button").getFirst()).fire());
        double best = whatIf(row).risk(firstShown(row).settings());
        window.await("the step", () -> text("#whatif-risk").equals(ENGLISH.risk(best)));
        assertThat(option.risk()).isLessThan(row.risk());
        window.awaitIdle();
        window.screenshots("tickets-whatif-step");

        // back, by what was tried and by the button
        window.run(() -> tried(other).fire());
        window.await("again", () -> text("#whatif-risk").equals(ENGLISH.risk(both)));
        assertThat(((TextField) node("#whatif-group_open_load")).getText()).isEqualTo("3");
        window.click("#whatif-reset");
        window.await("as it is", () -> text("#whatif-risk").equals(ENGLISH.risk(row.risk())));
        window.click("#whatif-close");
        assertThat(window.find("#whatif-panel")).isEmpty();
        assertThat(text("#detail-risk")).isEqualTo(ENGLISH.risk(row.risk()));
    }

    /** The panel shows what is enough first; without any, the best single step. */
    private static NearestChange.Option firstShown(TicketRow row) {
        NearestChange change = NearestChange.of(whatIf(row), Progress.NONE);
        return change.enough().isEmpty()
                ? change.options().getFirst()
                : change.enough().getFirst();
    }

    private static TicketRow withOptions() {
        return table().getItems().stream()
                .limit(40)
                .filter(row ->
                        !NearestChange.of(whatIf(row), Progress.NONE).options().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static Field field(TicketRow row, String name) {
        return whatIf(row).fields().stream()
                .filter(field -> field.info().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void type(String selector, String words) {
        window.run(() -> ((TextField) node(selector)).setText(words));
    }

    @SuppressWarnings("unchecked")
    private static void choose(String selector, String level) {
        ((ComboBox<String>) node(selector)).setValue(level);
    }

    private static Button tried(String words) {
        return inside("#whatif-tried", ".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> links(String selector) {
        return TestWindow.onFx(() -> inside(selector, ".button").stream()
                .map(found -> ((Button) found).getText())
                .toList());
    }

    private static List<String> labels(String selector) {
        return TestWindow.onFx(() -> inside(selector, ".label").stream()
                .filter(Label.class::isInstance)
                .map(found -> ((Label) found).getText())
                .toList());
    }

    private static List<Node> inside(String selector, String style) {
        return List.copyOf(((Parent) node(selector)).lookupAll(style));
    }

    private static Node node(String selector) {
        return window.find(selector).orElseThrow();
    }

    private static boolean visible(String selector) {
        return window.find(selector).filter(Node::isVisible).isPresent();
    }

    private static String text(String selector) {
        return TestWindow.onFx(() -> ((Label) node(selector)).getText());
    }
}
