package dev.escalation.ui.simulate;

import dev.escalation.app.SimulationStage;
import dev.escalation.app.StudiedDesks;
import dev.escalation.app.sla.ServiceLevels;
import dev.escalation.data.CleanData;
import dev.escalation.model.Comparison;
import dev.escalation.simulate.sla.SlaReading;
import dev.escalation.simulate.study.CannotSimulateException;
import dev.escalation.simulate.study.Costs;
import dev.escalation.simulate.study.Outlook;
import dev.escalation.simulate.study.Scenario;
import dev.escalation.simulate.study.Simulation;
import dev.escalation.simulate.study.StudiedDesk;
import dev.escalation.ui.Context;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.EmptyState;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.sla.ServiceLevelsPanel;
import dev.escalation.ui.text.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What acting on the scores would save: the fit first, levers at the left, results at the right. */
final class ActingPane implements SimulatePane {
    private static final KeyCombination RUN = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final double STALE_OPACITY = 0.55;

    private final Context context;
    private final Texts texts;
    private final SimulationStage.Effort effort;
    private final StackPane root = new StackPane();
    private final VBox page = new VBox(14);
    private final VBox results = new VBox(14);
    private final FitStrip fit;
    private final AssumptionsCard assumptions;
    private final Tiles tiles;
    private final ResultCards cards;
    private final ScenariosCard scenarios;
    private final HBox stale;
    private final FitPanel fitPanel;
    private @Nullable TrainingRun run;
    private @Nullable StudiedDesk desk;
    private @Nullable Scenario simulated;

    /** @param onCosts is told what outcomes cost, whenever somebody says so */
    ActingPane(Context context, Consumer<Optional<Costs>> onCosts) {
        this.context = context;
        this.texts = context.texts();
        this.effort = context.desks().effort();
        this.fitPanel = new FitPanel(context, root);
        this.fit = new FitStrip(texts, this::showFit);
        this.assumptions = new AssumptionsCard(texts, this::simulate, this::showServiceLevels);
        this.tiles = new Tiles(texts);
        this.scenarios = new ScenariosCard(context, assumptions::show);
        this.cards = new ResultCards(context, scenarios.node());
        this.stale = stale();
        build(onCosts);
    }

    private void build(Consumer<Optional<Costs>> onCosts) {
        root.setId("acting");
        VBox.setVgrow(cards, Priority.ALWAYS);
        results.getChildren().addAll(stale, tiles, cards);
        HBox.setHgrow(results, Priority.ALWAYS);
        assumptions.node().setMinWidth(286);
        assumptions.node().setMaxWidth(286);
        HBox columns = new HBox(14, assumptions.node(), results);
        VBox.setVgrow(columns, Priority.ALWAYS);
        columns.setMinHeight(0);
        page.getChildren().addAll(fit, columns);
        root.getChildren().add(page);
        assumptions.scenarioProperty().addListener((_, before, now) -> {
            markStale();
            if (now != null && (before == null || !before.costs().equals(now.costs()))) {
                onCosts.accept(now.costs());
            }
        });
        root.setOnKeyPressed(event -> {
            if (RUN.match(event) && assumptions.scenarioProperty().get() != null) {
                simulate();
                event.consume();
            }
        });
    }

    private HBox stale() {
        HBox strip = new HBox(
                8,
                Labels.styled(texts.get("simulate.stale"), "text-small"),
                Buttons.link(texts.get("simulate.run"), this::simulate));
        strip.setId("simulation-stale");
        strip.getStyleClass().add("strip-warn");
        strip.setAlignment(Pos.CENTER_LEFT);
        strip.setVisible(false);
        strip.managedProperty().bind(strip.visibleProperty());
        return strip;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(TrainingRun shown) {
        run = shown;
        desk = null;
        simulated = null;
        root.getChildren().setAll(page);
        fit.showComputing();
        showComputing();
        Comparison comparison = shown.training().comparison();
        StudiedDesks desks = context.desks();
        ServiceLevels levels = context.workspace().serviceLevels();
        context.work()
                .start(
                        root,
                        texts.get("simulate.task.fit"),
                        progress -> desks.of(comparison, levels.stated(), progress),
                        this::fitted,
                        this::failed);
    }

    private void fitted(StudiedDesk ready) {
        desk = ready;
        fit.show(ready.check());
        assumptions.show(ready);
        simulate();
    }

    private void simulate() {
        StudiedDesk ready = desk;
        Scenario wanted = assumptions.scenarioProperty().get();
        if (ready == null || wanted == null) {
            return;
        }
        simulated = wanted;
        markStale();
        showComputing();
        context.work()
                .start(
                        root,
                        texts.get("simulate.task.run"),
                        progress -> Simulation.of(
                                ready, wanted, effort.on(ready, wanted).main(), StudiedDesks.SEED, progress),
                        this::simulated,
                        this::failed);
    }

    private void simulated(Simulation finished) {
        tiles.show(finished);
        cards.show(finished);
        scenarios.show(finished);
        context.work()
                .start(
                        root,
                        texts.get("simulate.task.beside"),
                        progress -> Outlook.of(
                                finished,
                                effort.on(finished.desk(), finished.scenario()).beside(),
                                StudiedDesks.SEED,
                                progress),
                        cards::show,
                        this::failed);
    }

    private void showComputing() {
        tiles.showComputing();
        cards.showComputing();
        scenarios.showComputing();
    }

    /** Results stay readable while levers say something else. */
    private void markStale() {
        Scenario wanted = assumptions.scenarioProperty().get();
        boolean old = simulated != null && !simulated.equals(wanted);
        stale.setVisible(old);
        tiles.setOpacity(old ? STALE_OPACITY : 1);
        cards.setOpacity(old ? STALE_OPACITY : 1);
    }

    private void failed(Throwable cause) {
        if (cause instanceof CannotSimulateException) {
            root.getChildren()
                    .setAll(new EmptyState(
                            "fth-sliders",
                            texts.get("simulate.cannot"),
                            texts.why(cause),
                            Buttons.plain(texts.get("simulate.serviceLevels"), this::showServiceLevels)));
            return;
        }
        context.notices().problem(context.workbench().problem(texts.get("simulate.task.run"), cause));
    }

    private void showFit() {
        StudiedDesk ready = desk;
        Scenario wanted = assumptions.scenarioProperty().get();
        if (ready != null && wanted != null) {
            fitPanel.open(ready, wanted);
        }
    }

    /** What the tickets themselves tell is read first, to go back to. */
    private void showServiceLevels() {
        TrainingRun of = run;
        if (of == null) {
            return;
        }
        CleanData data = of.training().table().data();
        int[] all = IntStream.range(0, data.tickets().size()).toArray();
        context.work()
                .prepare(
                        fit,
                        _ -> SlaReading.of(data, all),
                        inferred -> new ServiceLevelsPanel(context, root, inferred, _ -> show(of)).open());
    }
}
