package dev.escalation.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.ingest.ImportPlan;
import dev.escalation.ui.InWindow;
import dev.escalation.ui.TestWindow;
import dev.escalation.ui.Workspace;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zip files, process logs and very wide files on the page of the data. */
@InWindow
class PackedJourneyTest {
    @TempDir
    Path folder;

    private static ImportPlan look(TestWindow window, Path path) {
        window.run(() -> window.context().workbench().look(path));
        window.await("looked", () -> {
            var source = window.workspace().sourceProperty().get();
            return source != null && source.from().equals(path);
        });
        window.awaitIdle();
        return Objects.requireNonNull(window.workspace().sourceProperty().get()).plan();
    }

    private static Workspace.Source source(TestWindow window) {
        return Objects.requireNonNull(window.workspace().sourceProperty().get());
    }

    private static TableView<?> table(TestWindow window, String id) {
        return (TableView<?>) window.find(id).orElseThrow();
    }

    private Path zip() throws IOException {
        Path file = folder.resolve("desk export.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String table : new String[] {"agents", "customers", "tickets", "ticket_events"}) {
                zip.putNextEntry(new ZipEntry("export/" + table + ".csv"));
                Files.copy(Path.of("sample-data", table + ".csv"), zip);
            }
        }
        return file;
    }

    @Test
    void aZipFileIsShownAndReadLikeAFolder() throws IOException {
        try (TestWindow window = TestWindow.open(1280, 800, folder)) {
            ImportPlan plan = look(window, zip());
            assertThat(table(window, "#data-files").getItems()).hasSize(4).hasSameSizeAs(plan.files());
            assertThat(table(window, "#data-files").getColumns().getFirst().getCellData(2))
                    .isEqualTo("tickets.csv");
            window.run(() -> window.context().workbench().load(source(window)));
            window.await("read", () -> window.workspace().dataProperty().get() != null);
            window.awaitIdle();
            var logs = Objects.requireNonNull(window.workspace().dataProperty().get())
                    .clean()
                    .logs();
            assertThat(logs)
                    .anyMatch(log -> log.source().equals("desk export.zip/export/tickets.csv") && log.rowsIn() > 1000);
            assertThat(table(window, "#data-files").getColumns().get(2).getCellData(2))
                    .isNotEqualTo("not read");
            window.screenshots("data-zip");
        }
    }

    @Test
    void aProcessLogIsShownWithItsKeys() throws IOException {
        String events = IntStream.range(0, 40).mapToObj(i -> """
                        <trace><string key="concept:name" value="Case %d"/><string key="product" value="Router"/>
                        <event><string key="concept:name" value="Insert ticket"/><string key="org:group" value="Line 1"/>
                        <date key="time:timestamp" value="2026-03-04T10:00:00.000+01:00"/></event>
                        <event><string key="concept:name" value="Resolve ticket"/><string key="org:group" value="Line 2"/>
                        <date key="time:timestamp" value="2026-03-05T10:00:00.000+01:00"/></event></trace>
                        """.formatted(i)).collect(Collectors.joining());
        Path log = Files.writeString(folder.resolve("desk.xes"), "<log>" + events + "</log>");
        try (TestWindow window = TestWindow.open(1280, 800, folder)) {
            look(window, log);
            window.screenshots("data-xes");
            window.click("#data-view-rows");
            window.awaitIdle();
            assertThat(table(window, "#data-rows").getItems()).hasSize(80);
            assertThat(table(window, "#data-rows").getColumns())
                    .extracting(column -> column.getText())
                    .containsExactly(
                            "case:concept:name", "case:product", "concept:name", "org:group", "time:timestamp");
            window.screenshots("data-xes-rows");
        }
    }

    @Test
    void aVeryWideFileDoesNotHoldTheWindow() throws IOException {
        String names = IntStream.range(0, 5000).mapToObj(i -> ",attr.c" + i).collect(Collectors.joining());
        String row = "T1,2026-01-05" + ",7".repeat(5000) + "\n";
        Path wide = folder.resolve("tickets.csv");
        try (OutputStream out = Files.newOutputStream(wide)) {
            out.write(("ticket_id,created_at" + names + "\n" + row).getBytes(StandardCharsets.UTF_8));
        }
        try (TestWindow window = TestWindow.open(1280, 800, folder)) {
            look(window, wide);
            window.click("#data-view-rows");
            window.awaitIdle();
            assertThat(table(window, "#data-rows").getColumns()).hasSize(201);
            assertThat(table(window, "#data-rows").getColumns().getLast().getText())
                    .isEqualTo("and 4,802 more columns");
        }
    }
}
