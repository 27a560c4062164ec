package dev.escalation.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.app.Insight;
import dev.escalation.chart.Chart;
import dev.escalation.chart.DependenceChart;
import dev.escalation.chart.HeatChart;
import dev.escalation.chart.LevelsChart;
import dev.escalation.chart.PartialChart;
import dev.escalation.chart.PartialLevelsChart;
import dev.escalation.explain.Explanation;
import dev.escalation.explain.GlobalImportance;
import dev.escalation.explain.GlobalImportance.Column;
import dev.escalation.explain.Interactions;
import dev.escalation.explain.Phrases;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureTable;
import dev.escalation.live.RiskBand;
import dev.escalation.live.TicketFilter;
import dev.escalation.live.TicketRow;
import dev.escalation.model.ModelInput;
import dev.escalation.task.Progress;
import dev.escalation.ui.InWindow;
import dev.escalation.ui.Page;
import dev.escalation.ui.TestWindow;
import dev.escalation.ui.TrainedSample;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.chart.ChartView;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One factor from several sides, and all of it for some tickets only. */
@Tag("slow")
@InWindow
class ExplainViewsTest {
    @TempDir
    static Path folder;

    private static TestWindow window;
    private static Insight insight;
    private static FeatureTable table;
    private static final Map<Integer, TicketRow> rows = new HashMap<>();

    @BeforeAll
    static void train() {
        window = TrainedSample.open(1440, 900, folder);
        insight = Objects.requireNonNull(
                TestWindow.onFx(() -> window.workspace().insightProperty().get()));
        TrainingRun run = Objects.requireNonNull(
                TestWindow.onFx(() -> window.workspace().runProperty().get()));
        table = run.training().table();
        Cohort.rows(insight, run.training(), Phrases.ENGLISH, Progress.NONE)
                .forEach(row -> rows.put(row.tableRow(), row));
        window.run(() -> window.workspace().pageProperty().set(Page.EXPLAIN));
        window.await("a factor", () -> !text("#factorName").isEmpty());
        window.awaitIdle();
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @Test
    void aNumberIsColouredByTheFactorItActsWithMost() {
        int row = numeric();
        choose(row);
        window.await(
                "groups",
                () -> shown("#factorChart") instanceof DependenceChart made
                        && made.groups().isPresent());
        Column column = insight.importance().columns().get(row);
        int[] all = insight.explanation().rows();
        int[] some = IntStream.range(0, 100).map(i -> all[i * all.length / 100]).toArray();
        List<Interactions.Partner> partners = Interactions.of(
                        insight.model(), table, column.info().name(), some, Progress.NONE)
                .partners();
        String strongest = table.column(partners.getFirst().column()).info().label();
        DependenceChart chart = (DependenceChart) chart("#factorChart");
        assertThat(chart.groups().orElseThrow().fact()).isEqualTo(strongest);
        ComboBox<?> colour = (ComboBox<?>) node("#factor-colour");
        assertThat(TestWindow.onFx(() -> colour.getItems().size())).isEqualTo(Math.min(5, partners.size()) + 1);
        window.screenshots("explain-coloured");
        window.run(() -> colour.getSelectionModel().selectLast());
        window.await(
                "its own value",
                () -> shown("#factorChart") instanceof DependenceChart made
                        && made.groups().isEmpty());
    }

    @Test
    void otherValuesOfANumberAndOfLevels() {
        choose(numeric());
        window.click("#factor-view-1");
        window.await("other values", () -> shown("#factorChart") instanceof PartialChart);
        PartialChart lines = (PartialChart) chart("#factorChart");
        assertThat(lines.lines()).hasDimensions(60, lines.values().length);
        assertThat(visible("#factor-colour")).isFalse();
        window.screenshots("explain-other-values");
        int levels = IntStream.range(0, 12)
                .filter(i -> insight.importance().columns().get(i).info().name().equals("category"))
                .findFirst()
                .orElseThrow();
        choose(levels);
        window.await("other levels", () -> shown("#factorChart") instanceof PartialLevelsChart);
        PartialLevelsChart bars = (PartialLevelsChart) chart("#factorChart");
        assertThat(bars.levels()).hasSizeGreaterThan(2);
        double risk = insight.model()
                .probabilities(ModelInput.all(table), insight.explanation().rows(), Progress.NONE)[0];
        assertThat(bars.levels()).allMatch(level -> level.low() <= level.high() && level.mean() < 1 && risk < 1);
        window.screenshots("explain-other-levels");
        window.click("#factor-view-0");
        window.await("effects", () -> shown("#factorChart") instanceof LevelsChart);
    }

    @Test
    void whatMattersIsFollowedOverTime() {
        window.click("#factors-scope-1");
        window.await("weeks", () -> shown("#factors-time") instanceof HeatChart);
        window.awaitIdle();
        HeatChart heat = (HeatChart) chart("#factors-time");
        assertThat(heat.rows().getFirst().name())
                .isEqualTo(insight.importance().columns().getFirst().info().label());
        assertThat(text("#factors-course"))
                .startsWith(heat.rows().getFirst().name() + " is the strongest factor in ")
                .endsWith(" weeks.");
        window.screenshots("explain-time");
        window.click("#factors-scope-0");
        window.await("all together", () -> visible("#factors"));
    }

    @Test
    void aFilterOfTheQueueIsForEveryView() {
        TicketFilter filter = new TicketFilter("enterprise", EnumSet.noneOf(RiskBand.class), TicketFilter.Due.ANY);
        window.run(() -> window.workspace().ticketFilterProperty().set(filter));
        MenuButton menu = (MenuButton) node("#explain-cohort");
        window.run(() -> {
            menu.getOnShowing().handle(null);
            menu.getItems().getLast().fire();
        });
        window.await(
                "fewer scores",
                () -> ((Label) node("#explain-subtitle")).getText().startsWith("What moves"));
        window.awaitIdle();
        int[] inside = IntStream.range(0, insight.explanation().rows().length)
                .filter(i -> TicketFilter.searched(
                                rows.get(insight.explanation().rows()[i]))
                        .contains("enterprise"))
                .toArray();
        assertThat(inside.length).isBetween(31, insight.explanation().rows().length - 1);
        assertThat(text("#explain-subtitle")).contains("What moves " + inside.length + " scores");
        Explanation some = insight.explanation().only(inside);
        Column first = GlobalImportance.of(some, table).columns().getFirst();
        assertThat(text("#factorName")).isEqualTo(first.info().label());
        long open = insight.queue().entries().stream()
                .filter(entry -> entry.explanation().factors().stream()
                        .anyMatch(f -> f.column().equals(first.info().name()) && f.effect() > 0))
                .filter(entry -> tier(entry.explanation().row()).equals("enterprise"))
                .count();
        assertThat(TestWindow.onFx(
                        () -> ((ListView<?>) node("#openTickets")).getItems().size()))
                .isEqualTo((int) open);
        window.screenshots("explain-cohort");

        window.run(() -> ((TextField) node("#explain-search")).setText("nobody has this"));
        window.await("too few", () -> window.find("#explain-all").isPresent());
        window.awaitIdle();
        window.screenshots("explain-too-few");
        window.click("#explain-all");
        window.await("all tickets", () -> window.find("#explain-all").isEmpty());
        window.awaitIdle();
        assertThat(text("#factorName"))
                .isEqualTo(insight.importance().columns().getFirst().info().label());
        assertThat(((TextField) node("#explain-search")).getText()).isEmpty();
    }

    private static String tier(int row) {
        return String.valueOf(
                ((FeatureColumn.Categorical) table.column("tier")).values().get(row));
    }

    private static int numeric() {
        return IntStream.range(0, 12)
                .filter(i -> insight.importance().columns().get(i).info().name().equals("hours_to_sla_due"))
                .findFirst()
                .orElseThrow();
    }

    private static void choose(int row) {
        window.run(() -> ((FactorsView) node("#factors")).select(row));
        window.awaitIdle();
        assertThat(text("#factorName").toLowerCase(Locale.ROOT))
                .isEqualTo(
                        insight.importance().columns().get(row).info().label().toLowerCase(Locale.ROOT));
    }

    private static Chart chart(String id) {
        return Objects.requireNonNull(TestWindow.onFx(() -> ((ChartView) node(id)).getChart()));
    }

    private static @Nullable Chart shown(String id) {
        return TestWindow.onFx(
                () -> window.find(id).map(node -> ((ChartView) node).getChart()).orElse(null));
    }

    private static Node node(String id) {
        return window.find(id).orElseThrow();
    }

    private static boolean visible(String id) {
        return window.find(id)
                .filter(node -> TestWindow.onFx(
                        () -> node.isVisible() && node.getParent().isVisible()))
                .isPresent();
    }

    private static String text(String id) {
        return window.find(id).map(node -> ((Label) node).getText()).orElse("");
    }
}
