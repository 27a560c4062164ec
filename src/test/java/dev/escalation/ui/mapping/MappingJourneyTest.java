package dev.escalation.ui.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.cli.CliRun;
import dev.escalation.etl.CleanResult;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.ingest.guess.UnknownLog;
import dev.escalation.store.ProfileFolder;
import dev.escalation.ui.LoadedData;
import dev.escalation.ui.Matching;
import dev.escalation.ui.Page;
import dev.escalation.ui.TestWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A new user matches the columns of an event log that no profile knows, and works on with it everywhere. */
@Isolated("sets where this process finds its settings")
class MappingJourneyTest {
    private static final int TICKETS = 120;

    @TempDir
    Path folder;

    @Test
    void anUnknownLogIsMatchedSavedLoadedAndReadAgain() throws IOException {
        Path log = UnknownLog.write(folder.resolve("incident_export.csv"), TICKETS, "dd/MM/yyyy HH:mm");
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            look(window, log);
            assertThat(window.workspace().pageProperty().get()).isEqualTo(Page.DATA);
            assertThat(window.workspace().problemProperty().get()).isNull();
            assertThat(columns(window).getItems()).hasSameSizeAs(UnknownLog.HEADER);
            await(window, "a hint", "“State”: the value -100 has no meaning yet.");
            assertThat(tickets(window).getItems()).contains("INC10045");
            window.screenshots("mapping");

            choose(window, "#mapping-target-11", "group"); // "Site code" is no group: "Assigned group" is
            await(
                    window,
                    "two for one",
                    "incident_export.csv: “Assigned group” and “Site code” are both read as Group."
                            + " Keep one of them.");
            assertThat(window.find("#mapping-use").orElseThrow().isDisabled()).isTrue();
            window.screenshots("mapping-problem");
            choose(window, "#mapping-target-11", MappingWords.FURTHER);
            choose(window, "#mapping-value-" + openValue(window), "Pending");
            await(window, "nothing to solve", "Nothing to solve. This mapping can be used.");
            window.awaitIdle();
            assertThat(tickets(window).getItems()).contains("INC10045");
            assertThat(steps(window)).isPositive();
            for (String part : List.of("dates", "outcome", "values")) {
                window.click("#mapping-part-" + part);
                window.screenshots("mapping-" + part);
            }

            save(window, "incidents");
            assertThat(window.notices().exported)
                    .containsExactly(
                            folder.resolve("settings/profiles/incidents.yaml").toAbsolutePath());
            window.click("#mapping-use");
            window.await("loaded", () -> window.workspace().dataProperty().get() != null);
            window.awaitIdle();
            assertThat(window.workspace().matchingProperty().get()).isNull();
            assertThat(window.find("#data-story")).isPresent();
            window.screenshots("mapping-loaded");
            checkCommandLine(log, clean(window));

            window.run(() -> window.context().workbench().look(log)); // by the saved profile now
            window.await("looked again", () -> loadedBefore(window));
            assertThat(Objects.requireNonNull(
                                    window.workspace().sourceProperty().get())
                            .plan()
                            .whyMapping())
                    .startsWith("Your saved profile was chosen because 11 of the 11 columns of 'incidents'");
        }
    }

    @Test
    void everyWordFitsASmallWindow() throws IOException {
        Path log = UnknownLog.write(
                folder.resolve("a.csv"), UnknownLog.HEADER, TICKETS, "dd/MM/yyyy HH:mm", 0); // dates tell nothing
        try (TestWindow window = TestWindow.open(1280, 800, folder)) {
            look(window, log);
            await(
                    window,
                    "asked",
                    "Dates such as 03/03/2025 08:05 may have the day or the month first. Say which one it is.");
            window.click("#mapping-part-dates");
            assertThat(window.textFaults()).isEmpty();
            window.screenshots("mapping-small-open");
            choose(window, "#mapping-order", dev.escalation.ingest.guess.DateOrder.DAY_FIRST);
            window.awaitIdle();
            assertThat(window.textFaults()).isEmpty();
            window.click("#mapping-part-outcome");
            assertThat(window.textFaults()).isEmpty();
            window.click("#mapping-part-values");
            assertThat(window.textFaults()).isEmpty();
            window.screenshots("mapping-small");
            window.click("#mapping-save");
            type(window, "servicenow");
            assertThat(note(window)).isEqualTo("A profile of the program is called so. Choose another name.");
            assertThat(window.find("#mapping-save-confirm").orElseThrow().isDisabled())
                    .isTrue();
            window.screenshots("mapping-save");
        }
    }

    @Test
    void aKnownSourceIsAdjustedAndOneThatIsNoTicketsIsOffered() throws IOException {
        Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        try (TestWindow window = TestWindow.open(1280, 800, folder)) {
            window.run(() -> window.context().workbench().look(Path.of("sample-data")));
            window.await("looked at", () -> window.workspace().sourceProperty().get() != null);
            window.click("#match-columns");
            window.await("matching", () -> window.workspace().matchingProperty().get() != null);
            window.awaitIdle();
            assertThat(matching(window).draft().base().name()).isEqualTo("native");
            assertThat(window.textFaults()).isEmpty();
            window.screenshots("mapping-adjust");
            window.click("#mapping-cancel");
            assertThat(window.workspace().matchingProperty().get()).isNull();

            window.run(() -> window.context().workbench().look(other));
            window.click("#strip-match");
            window.awaitIdle();
            assertThat(matching(window).from()).isEqualTo(other);
            window.screenshots("mapping-no-tickets");
        }
    }

    /** The same file by the same profile, in another process's way: the counts are the same. */
    private void checkCommandLine(Path log, CleanResult clean) throws IOException {
        String before = System.getProperty("workbench.config");
        System.setProperty("workbench.config", folder.resolve("settings").toString());
        try {
            CliRun imported = CliRun.of("import", "--from", log, "--profile", "incidents", "--quiet");
            assertThat(imported.err()).isEmpty();
            assertThat(imported.exitCode()).isZero();
            assertThat(imported.out()).contains("Mapping: incidents. The saved profile was chosen.");
            CliRun auto = CliRun.of("import", "--from", log, "--quiet");
            assertThat(auto.out()).contains("Mapping: incidents. Your saved profile was chosen because");
            Path out = folder.resolve("out");
            CliRun cleaned = CliRun.of("etl", "--from", log, "--profile", "incidents", "--out", out, "--quiet");
            assertThat(cleaned.exitCode()).isZero();
            assertThat(Files.readAllLines(out.resolve("clean/tickets.csv")))
                    .hasSize(1 + clean.data().tickets().size());
            assertThat(Files.readAllLines(out.resolve("clean/ticket_events.csv")))
                    .hasSize(1 + clean.data().events().size());
            assertThat(Files.readString(out.resolve("summary.json")))
                    .contains(clean.data().origin().snapshotHash());
            Path workspace = folder.resolve("ws"); // carries the profile with its data
            CliRun kept = CliRun.of("import", "--from", log, "--workspace", workspace, "--quiet");
            assertThat(kept.err()).isEmpty();
            assertThat(CliRun.of("etl", "--workspace", workspace, "--quiet").exitCode())
                    .isZero();
            assertThat(Files.readString(workspace.resolve("exports/etl/summary.json")))
                    .contains(clean.data().origin().snapshotHash());
            CliRun unknown = CliRun.of("import", "--from", log, "--profile", "incident", "--quiet");
            assertThat(unknown.exitCode()).isEqualTo(2);
            assertThat(unknown.err()).contains("incident: there is no profile of this name", "incidents");
        } finally {
            if (before == null) {
                System.clearProperty("workbench.config");
            } else {
                System.setProperty("workbench.config", before);
            }
        }
        assertThat(ProfileFolder.in(folder.resolve("settings")).names()).containsExactly("incidents");
        assertThat(Importer.plan(
                                log,
                                new MappingChoice.Auto(ProfileFolder.in(folder.resolve("settings"))
                                        .all()))
                        .mapping()
                        .name())
                .isEqualTo("incidents");
    }

    private static void look(TestWindow window, Path from) {
        window.run(() -> window.context().workbench().look(from));
        window.await("matching", () -> window.workspace().matchingProperty().get() != null);
        window.awaitIdle();
    }

    private static boolean loadedBefore(TestWindow window) {
        return !Objects.equals(
                window.workspace().sourceProperty().get(),
                Objects.requireNonNull(window.workspace().dataProperty().get()).source());
    }

    private static CleanResult clean(TestWindow window) {
        LoadedData data =
                Objects.requireNonNull(window.workspace().dataProperty().get());
        assertThat(data.clean().data().tickets().size()).isEqualTo(TICKETS);
        return data.clean();
    }

    private static void save(TestWindow window, String name) {
        window.click("#mapping-save");
        type(window, name);
        assertThat(note(window)).isEqualTo("On the command line: --profile " + name);
        window.click("#mapping-save-confirm");
        window.await("saved", () -> !window.notices().exported.isEmpty());
    }

    private static void type(TestWindow window, String name) {
        TextField field = (TextField) window.find("#mapping-save-name").orElseThrow();
        window.run(() -> field.setText(name));
    }

    private static String note(TestWindow window) {
        return ((Label) window.find("#mapping-save-note").orElseThrow()).getText();
    }

    private static Matching matching(TestWindow window) {
        return Objects.requireNonNull(window.workspace().matchingProperty().get());
    }

    /** Chooses as a click in the list does. */
    @SuppressWarnings("unchecked")
    private static <T> void choose(TestWindow window, String box, T value) {
        ComboBox<T> choice = (ComboBox<T>) window.find(box).orElseThrow();
        assertThat(choice.getItems()).contains(value);
        window.run(() -> choice.setValue(value));
        window.awaitIdle();
    }

    private static int openValue(TestWindow window) {
        for (int i = 0; ; i++) {
            ComboBox<?> choice =
                    (ComboBox<?>) window.find("#mapping-value-" + i).orElseThrow();
            if (ValueRow.OPEN.equals(choice.getValue())) {
                return i;
            }
        }
    }

    private static void await(TestWindow window, String what, String sentence) {
        window.await(what, () -> sentences(window).contains(sentence));
    }

    private static List<String> sentences(TestWindow window) {
        return ((VBox) window.find("#mapping-problems").orElseThrow())
                .lookupAll(".label").stream()
                        .filter(Label.class::isInstance)
                        .map(node -> ((Label) node).getText())
                        .toList();
    }

    private static TableView<?> columns(TestWindow window) {
        return (TableView<?>) window.find("#mapping-columns").orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> tickets(TestWindow window) {
        return (ComboBox<String>) window.find("#data-ticket").orElseThrow();
    }

    private static int steps(TestWindow window) {
        Node story = window.find("#data-story").orElseThrow();
        return ((VBox) story).getChildren().size();
    }
}
