package dev.escalation.ui.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.analysis.DayFinding;
import dev.escalation.chart.Estimate;
import dev.escalation.chart.LevelFiguresChart;
import dev.escalation.chart.TimeChart;
import dev.escalation.data.CleanData;
import dev.escalation.etl.CleanResult;
import dev.escalation.etl.ColumnProfile;
import dev.escalation.etl.RepairExample;
import dev.escalation.etl.TableLog;
import dev.escalation.features.FeaturePlan;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.ui.InWindow;
import dev.escalation.ui.Page;
import dev.escalation.ui.TestWindow;
import dev.escalation.ui.TicketSet;
import dev.escalation.ui.TrainedSample;
import dev.escalation.ui.Workbench;
import dev.escalation.ui.chart.ChartView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@InWindow
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
            window.screenshots("quality");
            assertThat(window.textFaults()).isEmpty();

            part(window, QualityPart.TIME);
            // On that Saturday the desk has forty tickets more than its own.
            List<?> odd = ((TableView<?>) window.find("#quality-odd-days").orElseThrow()).getItems();
            assertThat(odd).hasSize(1);
            assertThat(((DayFinding) odd.getFirst()).kind()).isEqualTo(DayFinding.Kind.MANY);
            assertThat(((DayFinding) odd.getFirst()).count()).isGreaterThanOrEqualTo(40);
            window.screenshots("quality-days-odd");

            part(window, QualityPart.ROWS);
            assertThat(rejectedRows(window)).isEqualTo(rejectsOf(clean, "tickets"));
            assertThat(rejectedRows(window)).isEqualTo(24 + 5); // 24 are in the sample
            window.screenshots("quality-rows");
            assertThat(window.textFaults()).isEmpty();

            ToggleButton chip = (ToggleButton) window.find("#reject-chip-2").orElseThrow();
            window.click("#reject-chip-2");
            window.awaitIdle();
            assertThat(chip.isSelected()).isTrue();
            assertThat(rejectedRows(window)).isEqualTo(rejectsWith(clean, "id used twice"));

            window.click("#reject-chip-all");
            window.click("#quality-reject-search");
            window.robot().write("soon");
            window.awaitIdle();
            assertThat(rejectedRows(window)).isEqualTo(1);
            window.click("#export-rejects");
            window.await("exported", () -> window.notices().exported.size() == 1);
            assertThat(Files.readAllLines(folder.resolve("rejects.csv")))
                    .hasSize(2)
                    .last()
                    .asString()
                    .contains("soon");
            window.run(() -> search(window).setText(""));
            samplesAreDifferent(window);

            window.click("#quality-rows-ticket_events");
            window.awaitIdle();
            assertThat(rejectedRows(window)).isEqualTo(rejectsOf(clean, "ticket_events"));
            window.click("#quality-rows-all");
            window.awaitIdle();
            assertThat(rejectedRows(window)).isEqualTo(clean.rejects().size());
            window.click("#export-rejects");
            window.click("#export-summary");
            window.await("exported", () -> window.notices().exported.size() == 3);
            assertThat(Files.readAllLines(folder.resolve("rejects.csv")))
                    .hasSize(clean.rejects().size() + 1);
            assertThat(Files.readAllLines(folder.resolve("quality.csv")))
                    .hasSize(clean.logs().size() + 1);
        }
    }

    @Test
    void columnsDaysAndLabelsInASmallWindow() {
        try (TestWindow window = TestWindow.open(1280, 800, folder)) {
            CleanResult clean = load(window, SAMPLE);
            SummaryRow sum = summary(window).getItems().getLast();
            assertThat(sum.in())
                    .isEqualTo(clean.logs().stream().mapToLong(TableLog::rowsIn).sum());
            window.screenshots("quality-small");
            assertThat(window.textFaults()).isEmpty();
            columns(window, clean.data());
            days(window, clean.data());
            labels(window);
            part(window, QualityPart.ROWS);
            window.screenshots("quality-small-rows");
            assertThat(window.textFaults()).isEmpty();
        }
    }

    private static void columns(TestWindow window, CleanData data) {
        part(window, QualityPart.COLUMNS);
        window.screenshots("quality-columns-moments");
        assertThat(window.textFaults()).isEmpty();
        column(window, "priority");
        window.screenshots("quality-columns-values");
        ChartView chart = chart(window);
        LevelFiguresChart bars = (LevelFiguresChart) Objects.requireNonNull(chart.getChart());
        String first = bars.rows().getFirst().name();
        clickOn(window, chart, 0.5, 0.1);
        window.await("listed", () -> window.find("#quality-tickets-table").isPresent());
        long expected = IntStream.range(0, data.tickets().size())
                .filter(ticket -> first.equals(data.tickets().priority().get(ticket)))
                .count();
        assertThat(((TableView<?>) window.find("#quality-tickets-table").orElseThrow()).getItems())
                .hasSize((int) expected);
        window.screenshots("quality-tickets");
        window.click("#quality-tickets-close");
        column(window, "description");
        window.screenshots("quality-columns-texts");
        assertThat(window.textFaults()).isEmpty();
        window.click("#quality-columns-agents");
        window.awaitIdle();
        column(window, "experience_years");
        window.screenshots("quality-columns-numbers");
    }

    private static void days(TestWindow window, CleanData data) {
        part(window, QualityPart.TIME);
        window.screenshots("quality-days");
        assertThat(window.textFaults()).isEmpty();
        window.click("#quality-things-1");
        window.awaitIdle();
        TimeChart events = (TimeChart) Objects.requireNonNull(chart(window).getChart());
        double all = events.series().get(1).values().stream()
                .mapToDouble(Estimate::value)
                .sum();
        assertThat(all).isLessThanOrEqualTo(data.events().size()).isPositive();
        window.screenshots("quality-days-events");
    }

    private static void labels(TestWindow window) {
        part(window, QualityPart.LABELS);
        window.screenshots("quality-labels");
        assertThat(window.textFaults()).isEmpty();
        window.click("#quality-target-1");
        window.awaitIdle();
        window.screenshots("quality-labels-breach");
        assertThat(window.textFaults()).isEmpty();
    }

    /** A bar leads to the queue once there is a model. */
    @Test
    @Tag("slow")
    void aBarOpensItsTicketsInTheQueue() {
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            FeaturePlan everyTicket = new FeaturePlan(Target.ESCALATION, PredictionPoints.only(List.of(0)));
            window.run(() -> window.context()
                    .workbench()
                    .runEverything(SAMPLE, new Workbench.TrainingSettings(everyTicket, TrainedSample.QUICK.options())));
            window.await("explained", () -> window.workspace().insightProperty().get() != null);
            window.click("#nav-" + Page.QUALITY.id());
            window.awaitIdle();
            part(window, QualityPart.COLUMNS);
            column(window, "priority");
            clickOn(window, chart(window), 0.5, 0.1);
            window.await("queue", () -> window.workspace().pageProperty().get() == Page.TICKETS);
            window.awaitIdle();
            TicketSet.Scores set =
                    (TicketSet.Scores) window.workspace().ticketsProperty().get();
            assertThat(set.name()).startsWith("Priority: ");
            FeatureTable table = set.training().table();
            assertThat(IntStream.of(set.rows())
                            .mapToObj(row -> table.data().tickets().priority().get(table.ticket()[row]))
                            .distinct())
                    .containsExactly(set.name().substring("Priority: ".length()));
            window.screenshots("quality-queue");
        }
    }

    private static void samplesAreDifferent(TestWindow window) {
        for (Object repair : ((TableView<?>) window.find("#quality-repairs").orElseThrow()).getItems()) {
            List<RepairExample> examples = ((Repair) repair).examples();
            assertThat(examples.stream()
                            .map(e -> List.of(e.before(), e.after()))
                            .distinct()
                            .count())
                    .isEqualTo(examples.size());
        }
    }

    private static TextField search(TestWindow window) {
        return (TextField) window.find("#quality-reject-search").orElseThrow();
    }

    private static void part(TestWindow window, QualityPart part) {
        window.click("#quality-part-" + part.ordinal());
        window.awaitIdle();
    }

    private static void column(TestWindow window, String name) {
        ListView<?> list = (ListView<?>) window.find("#quality-columns").orElseThrow();
        int at = IntStream.range(0, list.getItems().size())
                .filter(i -> ((ColumnProfile) list.getItems().get(i)).name().equals(name))
                .findFirst()
                .orElseThrow();
        window.run(() -> list.getSelectionModel().select(at));
        window.awaitIdle();
    }

    private static ChartView chart(TestWindow window) {
        return TestWindow.onFx(() -> (ChartView) window.robot()
                .lookup(node -> node instanceof ChartView view && view.getChart() != null && isShown(view))
                .query());
    }

    private static boolean isShown(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private static void clickOn(TestWindow window, ChartView chart, double x, double y) {
        Bounds bounds = TestWindow.onFx(() -> chart.localToScreen(chart.getBoundsInLocal()));
        window.robot().clickOn(bounds.getMinX() + x * bounds.getWidth(), bounds.getMinY() + y * bounds.getHeight());
        window.awaitIdle();
    }

    private static int rejectsWith(CleanResult clean, String reason) {
        return Math.toIntExact(IntStream.range(0, clean.rejects().size())
                .mapToObj(clean.rejects()::get)
                .filter(reject -> reject.table().equals("tickets"))
                .filter(reject -> reject.reason().startsWith(reason))
                .count());
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
