package dev.escalation.ui.backtest;

import dev.escalation.app.BacktestJob;
import dev.escalation.chart.ChartOrigin;
import dev.escalation.model.backtest.Backtest;
import dev.escalation.report.overtime.BacktestChart;
import dev.escalation.report.overtime.OverTime;
import dev.escalation.report.overtime.OverTimeFiles;
import dev.escalation.ui.Context;
import dev.escalation.ui.Problem;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.chart.ChartCards;
import dev.escalation.ui.chart.ChartView;
import dev.escalation.ui.chart.Export;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.EmptyState;
import dev.escalation.ui.models.ModelsPane;
import dev.escalation.ui.work.RunningTask;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asked for by one button; what is known shows as it comes, and stays when the rest is cancelled. */
public final class BacktestPane implements ModelsPane {
    private static final double GAP = 14;
    private static final double UPPER_HEIGHT = 300;
    private static final double TABLE_SHARE = 0.55;

    private final Context context;
    private final StackPane root = new StackPane();
    private final VBox page = new VBox(GAP);
    private final VerdictCard verdict;
    private final Card chartCard = new Card();
    private final ChartView chart;
    private final WindowsTable windows;
    private final DriftCard drift;
    private final Button again;
    private final Button export;
    /** Of the runs of this session; a backtest takes too long to be made twice. */
    private final Map<TrainingRun, OverTime> known = new HashMap<>();

    private @Nullable TrainingRun shown;
    private @Nullable TrainingRun computing;

    public BacktestPane(Context context) {
        this.context = context;
        this.verdict = new VerdictCard(context.texts());
        this.windows = new WindowsTable(context.texts());
        this.drift = new DriftCard(context);
        this.chart = new ChartCards(context).on(chartCard, "backtest");
        this.again = Buttons.withIcon("fth-rotate-cw", text("backtest.start"), this::start);
        this.export = Buttons.withIcon("fth-download", text("common.export"), this::export);
        again.setId("backtest-again");
        again.managedProperty().bind(again.visibleProperty());
        export.managedProperty().bind(export.visibleProperty());
        export.setId("export-backtest");
        root.setId("backtest");
        chartCard.setTitle(text("backtest.chart"));
        chartCard.setMinWidth(0);
        Card table = new Card();
        table.setTitle(text("backtest.windows"));
        table.setContent(windows.node());
        HBox upper = new HBox(GAP, chartCard, table);
        upper.setMinHeight(UPPER_HEIGHT);
        for (Region half : List.of(chartCard, table)) {
            half.setMinHeight(0);
            HBox.setHgrow(half, Priority.ALWAYS);
        }
        upper.widthProperty().subscribe(width -> {
            table.setPrefWidth(width.doubleValue() * TABLE_SHARE);
            chartCard.setPrefWidth(width.doubleValue() * (1 - TABLE_SHARE));
        });
        VBox.setVgrow(upper, Priority.SOMETIMES);
        VBox.setVgrow(drift.node(), Priority.ALWAYS);
        page.getChildren().addAll(verdict, upper, drift.node());
    }

    private String text(String key) {
        return context.texts().get(key);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public List<Node> actions() {
        return List.of(again, export);
    }

    @Override
    public void show(TrainingRun run) {
        shown = run;
        refresh();
    }

    private void refresh() {
        TrainingRun run = shown;
        if (run == null) {
            return;
        }
        OverTime result = known.get(run);
        boolean runs = run.equals(computing);
        again.setVisible(result != null && !runs);
        export.setVisible(result != null && !runs);
        if (result == null && !runs) {
            root.getChildren().setAll(offer());
        } else {
            root.getChildren().setAll(page);
            fill(run, result, runs ? VerdictCard.State.COMPUTING : VerdictCard.State.DONE);
        }
    }

    private Node offer() {
        Button begin = Buttons.primary("fth-play", text("backtest.start"), this::start);
        begin.setId("backtest-start");
        return new EmptyState("fth-clock", text("backtest.offer"), text("backtest.offer.what"), begin);
    }

    private void start() {
        TrainingRun run = shown;
        if (run == null) {
            return;
        }
        known.remove(run);
        computing = run;
        RunningTask task = context.work()
                .start(
                        this,
                        text("backtest.task"),
                        progress -> BacktestJob.of(
                                run.training().comparison(),
                                soFar -> Platform.runLater(() -> arrived(run, soFar)),
                                progress),
                        result -> {
                            known.put(run, result);
                            ended(run);
                        },
                        failure -> failed(run, failure));
        task.cancellingProperty().subscribe(cancelling -> {
            if (cancelling) {
                ended(run);
            }
        });
        verdict.follow(task);
        refresh();
    }

    private void arrived(TrainingRun run, OverTime soFar) {
        if (run.equals(computing)) {
            known.put(run, soFar);
            refresh();
        }
    }

    private void ended(TrainingRun run) {
        if (run.equals(computing)) {
            computing = null;
            refresh();
        }
    }

    private void failed(TrainingRun run, Throwable cause) {
        computing = null;
        known.remove(run);
        if (run.equals(shown)) {
            Problem problem = context.workbench().problem(text("backtest.task"), cause);
            Button retry = Buttons.primary("fth-rotate-cw", text("backtest.retry"), this::start);
            retry.setId("backtest-retry");
            root.getChildren().setAll(EmptyState.failed(problem.title(), problem.message(), problem.code(), retry));
        }
    }

    private void fill(TrainingRun run, @Nullable OverTime result, VerdictCard.State state) {
        verdict.show(result, state);
        drift.show(run, result, state);
        Backtest backtest = result == null ? null : result.backtest().orElse(null);
        if (backtest == null) {
            windows.show(null, null);
            String why = result == null ? "" : result.whyNoBacktest();
            if (why.isEmpty()) {
                chartCard.showComputing();
            } else {
                chartCard.showEmpty("fth-clock", text("backtest.none"), why + ".");
            }
            return;
        }
        windows.show(result, backtest);
        chartCard.showContent();
        chart.setChart(BacktestChart.of(
                backtest.plan(),
                backtest.results(),
                run.training().table().data().rules().zone(),
                origin(run)));
    }

    private ChartOrigin origin(TrainingRun run) {
        return new ChartOrigin(
                context.texts()
                        .get(
                                "backtest.origin",
                                run.number(),
                                run.training().table().data().origin().source(),
                                run.training()
                                        .table()
                                        .data()
                                        .origin()
                                        .snapshotHash()
                                        .substring(0, 8),
                                String.valueOf(
                                        run.training().comparison().options().seed())),
                context.texts().chartWords());
    }

    private void export() {
        OverTime result = shown == null ? null : known.get(shown);
        if (result != null && result.backtest().isPresent()) {
            var rows = result.backtest().get().results();
            new Export(context).write("backtest.csv", file -> OverTimeFiles.writeBacktest(rows, file));
        }
    }
}
