package dev.escalation.bench;

import dev.escalation.app.Training;
import dev.escalation.features.FeaturePlan;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.live.TicketRow;
import dev.escalation.model.ModelKind;
import dev.escalation.model.TrainedModel;
import dev.escalation.model.TrainingOptions;
import dev.escalation.ui.Page;
import dev.escalation.ui.TestWindow;
import dev.escalation.ui.TicketSet;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.Workbench;
import dev.escalation.ui.work.Hold;
import dev.escalation.ui.work.Holds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

/**
 * A window with very many generated tickets: how long the JavaFX thread is held while they are read, learned from and
 * scrolled, and how long a key press in the search and a click on a column head take until the rows are there.
 */
final class WindowBench {
    private static final int TICKETS = Integer.getInteger("bench.tickets", 100_000);
    /** Rows in the list; more than there are tickets repeats them, for finding reasons without a large desk. */
    private static final int ROWS = Integer.getInteger("bench.rows", TICKETS);
    /** How many of the longest holds are printed with what the JavaFX thread did; for finding the reason. */
    private static final int HOLDS = Integer.getInteger("bench.holds", 0);

    void run() throws IOException, InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("testfx.robot", "glass");
        Path work = Files.createTempDirectory("workbench-window");
        Path data = work.resolve("data");
        BenchData.generate(data, TICKETS);
        try (TestWindow window = TestWindow.open(1440, 900, work);
                Holds heart = Holds.record()) {
            window.awaitIdle();
            heart.begin();
            showEveryScreen(window);
            report("first show of every screen, on the sample: longest hold", heart);
            heart.begin();
            runEverything(window, data);
            report("import, training and queue: longest hold of the JavaFX thread", heart);
            explain(heart);
            showAll(window);
            heart.begin();
            scroll(window);
            report("scrolling 100 pages: longest hold", heart);
            explain(heart);
            heart.begin();
            searchAndSort(window, heart);
            explain(heart);
        } finally {
            BenchData.delete(work);
        }
    }

    /** What is shown for the first time loads classes and styles; that is not what is measured afterwards. */
    private static void showEveryScreen(TestWindow window) {
        runEverything(window, Path.of("sample-data"));
        for (Page page : List.of(Page.DATA, Page.QUALITY, Page.MODELS, Page.EXPLAIN, Page.TICKETS)) {
            window.run(() -> window.workspace().pageProperty().set(page));
            window.awaitIdle();
        }
        scroll(window);
    }

    private static void runEverything(TestWindow window, Path data) {
        window.run(() -> window.context().workbench().runEverything(data, settings()));
        window.await("reading", () -> !window.context().work().isIdle());
        window.await("explained", () -> window.workspace().insightProperty().get() != null);
        window.awaitIdle();
    }

    private static Workbench.TrainingSettings settings() {
        TrainingOptions defaults = TrainingOptions.defaults();
        TrainingOptions quick = new TrainingOptions(
                EnumSet.of(ModelKind.LOGISTIC),
                defaults.embargo(),
                defaults.thresholdRule(),
                defaults.calibration(),
                defaults.seed());
        return new Workbench.TrainingSettings(
                new FeaturePlan(Target.ESCALATION, PredictionPoints.only(List.of(0, 4))), quick);
    }

    /** The queue with every score there is, of whatever period. */
    private static void showAll(TestWindow window) {
        TrainingRun run = Objects.requireNonNull(
                TestWindow.onFx(() -> window.workspace().runProperty().get()));
        Training training = run.training();
        TrainedModel model = training.comparison().best().model().orElseThrow();
        int known = training.table().rows();
        int[] rows = IntStream.range(0, ROWS).map(row -> row % known).toArray();
        window.run(() -> window.context().workbench().show(new TicketSet.Scores("All", training, model, rows)));
        window.await("all rows", () -> table(window).getItems().size() == rows.length);
        window.awaitIdle();
        System.gc();
        Runtime memory = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "rows in the queue: %d, of %d; heap in use %d MiB%n",
                rows.length,
                known,
                (memory.totalMemory() - memory.freeMemory()) >> 20);
    }

    private static void scroll(TestWindow window) {
        int rows = TestWindow.onFx(() -> table(window).getItems().size());
        for (int page = 0; page < 100; page++) {
            int to = (int) ((long) page * rows / 100);
            window.run(() -> table(window).scrollTo(to));
            window.await("a pulse", () -> true);
        }
    }

    private static void searchAndSort(TestWindow window, Holds heart) {
        double[] searches = new double[15];
        String[] words = {"v", "vp", "vpn", "", "s", "sy", "syn", "sync", "", "p", "pa", "pas", "", "e", ""};
        for (int i = 0; i < searches.length; i++) {
            String text = words[i];
            searches[i] = untilRows(window, () -> search(window).setText(text));
        }
        String[] columns = {"sla", "ticket", "reason", "risk", "group", "sla", "ticket"};
        double[] sorts = new double[columns.length];
        for (int i = 0; i < sorts.length; i++) {
            String column = columns[i];
            sorts[i] = untilRows(window, () -> sort(window, column));
        }
        report("search and sort: longest hold", heart);
        report("key press to filtered rows: median", median(searches));
        report("key press to filtered rows: longest", max(searches));
        report("sort: median", median(sorts));
        report("sort: longest", max(sorts));
    }

    private static double untilRows(TestWindow window, Runnable action) {
        long[] changed = new long[1];
        ListChangeListener<TicketRow> listener = _ -> changed[0] = System.nanoTime();
        long[] started = new long[1];
        window.run(() -> {
            table(window).getItems().addListener(listener);
            started[0] = System.nanoTime();
            action.run();
        });
        window.await("rows", () -> changed[0] != 0);
        window.run(() -> table(window).getItems().removeListener(listener));
        return (changed[0] - started[0]) / 1e6;
    }

    private static void sort(TestWindow window, String id) {
        TableView<TicketRow> table = table(window);
        TableColumn<TicketRow, ?> column = table.getColumns().stream()
                .filter(c -> c.getId().equals(id))
                .findFirst()
                .orElseThrow();
        table.getSortOrder().setAll(List.of(column));
    }

    @SuppressWarnings("unchecked")
    private static TableView<TicketRow> table(TestWindow window) {
        return (TableView<TicketRow>) window.find("#table").orElseThrow();
    }

    private static TextField search(TestWindow window) {
        return (TextField) window.find("#search").orElseThrow();
    }

    /** The longest holds with their stacks, for finding the reason. */
    private static void explain(Holds heart) {
        heart.longest(HOLDS).stream().map(Hold::allWords).forEach(System.out::println);
    }

    private static void report(String what, Holds heart) {
        System.out.printf(
                Locale.ROOT, "%s: %.0f ms, working %.0f ms%n", what, heart.longestMillis(), heart.busiestMillis());
    }

    private static void report(String what, double millis) {
        System.out.printf(Locale.ROOT, "%s: %.0f ms%n", what, millis);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double max(double[] values) {
        return Arrays.stream(values).max().orElse(Double.NaN);
    }
}
