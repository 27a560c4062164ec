package dev.escalation.ui.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.etl.CleanResult;
import dev.escalation.etl.TableLog;
import dev.escalation.ui.Page;
import dev.escalation.ui.TestWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityJourneyTest {
    private static final Path SAMPLE = Path.of("sample-data");

    @TempDir
    Path folder;

    @TempDir
    Path desk;

    @Test
    void rejectsRepairsAndColumnsOfADirtyDesk() throws IOException {
        makeDirtyDesk();
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            CleanResult clean = load(window, desk);
            assertThat(rejectedRows(window)).isEqualTo(rejectsOf(clean, "tickets"));
            assertThat(rejectedRows(window)).isEqualTo(24 + 5); // 24 are in the sample
            window.screenshots("quality");

            ToggleButton chip = (ToggleButton) window.find("#reject-chip-2").orElseThrow();
            window.click("#reject-chip-2");
            assertThat(chip.isSelected()).isTrue();
            long usedTwice = IntStream.range(0, clean.rejects().size())
                    .mapToObj(clean.rejects()::get)
                    .filter(reject -> reject.table().equals("tickets"))
                    .filter(reject -> reject.reason().startsWith("id used twice"))
                    .count();
            assertThat(rejectedRows(window)).isEqualTo(Math.toIntExact(usedTwice));

            select(window, "ticket_events");
            assertThat(rejectedRows(window)).isEqualTo(rejectsOf(clean, "ticket_events"));
            assertThat(((ListView<?>) window.find("#quality-columns").orElseThrow()).getItems())
                    .isNotEmpty();
            window.screenshots("quality-events");
            select(window, SummaryRow.ALL);
            assertThat(rejectedRows(window)).isEqualTo(clean.rejects().size());
            window.screenshots("quality-all");

            window.click("#export-rejects");
            window.click("#export-summary");
            window.await("exported", () -> window.notices().exported.size() == 2);
            assertThat(Files.readAllLines(folder.resolve("rejects.csv")))
                    .hasSize(clean.rejects().size() + 1);
            assertThat(Files.readAllLines(folder.resolve("quality.csv")))
                    .hasSize(clean.logs().size() + 1);
        }
    }

    @Test
    void aCleanDeskInASmallWindow() {
        try (TestWindow window = TestWindow.open(1280, 800, folder)) {
            CleanResult clean = load(window, SAMPLE);
            SummaryRow sum = summary(window).getItems().getLast();
            assertThat(sum.in())
                    .isEqualTo(clean.logs().stream().mapToLong(TableLog::rowsIn).sum());
            window.screenshots("quality-small");
        }
    }

    private void makeDirtyDesk() throws IOException {
        for (String table : List.of("customers", "agents", "tickets", "ticket_events")) {
            List<String> lines = new ArrayList<>(Files.readAllLines(SAMPLE.resolve(table + ".csv")));
            switch (table) {
                case "customers" ->
                    lines.addAll(List.of(
                            "X1,Ann Bell, ann.bell@EXAMPLE.com ,  north america ,Premium",
                            "X1,Twice,a@b.example,Europe,free"));
                case "tickets" -> {
                    lines.add(2000, ticket("D1", "31/02/2025 10:00"));
                    lines.add(3000, ticket("D2", "soon"));
                    lines.add(ticket("", "2025-12-31T02:51:01Z"));
                    lines.add(ticket("T0000001", "2025-12-31T02:51:01Z"));
                    lines.add("D3,C000121,only three cells");
                    for (int i = 0; i < 40; i++) {
                        lines.add(ticket("E" + i, "2026-01-31T02:51:01Z"));
                    }
                }
                case "ticket_events" ->
                    lines.addAll(List.of(
                            "E1,NOBODY,Created,2025-12-31T02:51:01Z,C000121,customer,,,",
                            "E2,T0000001,Danced,2025-12-31T02:51:01Z,C000121,customer,,,"));
                default -> {}
            }
            Files.write(desk.resolve(table + ".csv"), lines);
        }
    }

    private static String ticket(String id, String created) {
        return id + ",C000121,A0017,No access,Call +44 20 7946 0961, closed , URGENT ,access,web,Accounts," + created
                + ",2020-01-01T00:00:00Z,,not a date,yes,false,,Beacon Mail";
    }

    private static CleanResult load(TestWindow window, Path from) {
        window.run(() -> window.context().workbench().look(from));
        window.await("looked at", () -> window.workspace().sourceProperty().get() != null);
        window.run(() -> window.context()
                .workbench()
                .load(Objects.requireNonNull(window.workspace().sourceProperty().get())));
        window.await("read", () -> window.workspace().dataProperty().get() != null);
        window.click("#nav-" + Page.QUALITY.id());
        window.awaitIdle();
        return Objects.requireNonNull(window.workspace().dataProperty().get()).clean();
    }

    private static void select(TestWindow window, String table) {
        TableView<SummaryRow> summary = summary(window);
        int row = IntStream.range(0, summary.getItems().size())
                .filter(i -> summary.getItems().get(i).table().equals(table))
                .findFirst()
                .orElseThrow();
        window.run(() -> summary.getSelectionModel().select(row));
        window.awaitIdle();
    }

    @SuppressWarnings("unchecked")
    private static TableView<SummaryRow> summary(TestWindow window) {
        return (TableView<SummaryRow>) window.find("#quality-summary").orElseThrow();
    }

    private static int rejectedRows(TestWindow window) {
        return ((TableView<?>) window.find("#quality-rejects").orElseThrow())
                .getItems()
                .size();
    }

    private static int rejectsOf(CleanResult clean, String table) {
        return clean.logs().stream()
                .filter(log -> log.table().equals(table))
                .mapToInt(log -> Math.toIntExact(log.rowsRejected()))
                .sum();
    }
}
