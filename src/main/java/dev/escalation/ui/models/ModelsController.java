package dev.escalation.ui.models;

import dev.escalation.ui.Context;
import dev.escalation.ui.LoadedData;
import dev.escalation.ui.PageView;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.backtest.BacktestPane;
import dev.escalation.ui.control.Segments;
import dev.escalation.ui.evaluate.CloserPane;
import dev.escalation.ui.kept.KeptPane;
import dev.escalation.ui.versus.VersusPane;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Training, comparing, judging and keeping models. */
public final class ModelsController implements PageView {
    private final Context context;
    private final ModelNames names;
    private final ModelsPanels panels;
    private final NoResults noResults;
    private final Map<ModelsPart, ModelsPane> panes = new EnumMap<>(ModelsPart.class);
    private final Set<ModelsPart> filled = EnumSet.noneOf(ModelsPart.class);
    private ModelsPart part = ModelsPart.COMPARE;
    private @Nullable TrainingRun shown;

    @FXML
    private StackPane page;

    @FXML
    private VBox body;

    @FXML
    private Label question;

    @FXML
    private HBox sections;

    @FXML
    private HBox actions;

    @FXML
    private Button train;

    public ModelsController(Context context) {
        this.context = context;
        this.names = new ModelNames(context.texts());
        this.panels = new ModelsPanels(context);
        this.noResults = new NoResults(context, this::train);
    }

    @FXML
    void initialize() {
        panels.putOn(page);
        panes.put(ModelsPart.COMPARE, new ComparePane(context, this::show, this::showLeaks, this::showWorth));
        panes.put(ModelsPart.VERSUS, new VersusPane(context));
        panes.put(ModelsPart.KEPT, new KeptPane(context));
        panes.put(ModelsPart.TIME, new BacktestPane(context));
        panes.put(ModelsPart.CLOSER, new CloserPane(context));
        sections.getChildren()
                .add(new Segments<>(
                        "models-part",
                        ModelsPart.values(),
                        one -> context.texts().get(one.key()),
                        this::choose));
        context.workspace().dataProperty().addListener(_ -> refresh());
        context.workspace().runProperty().addListener(_ -> refresh());
        refresh();
    }

    private void refresh() {
        TrainingRun run = context.workspace().runProperty().get();
        LoadedData data = context.workspace().dataProperty().get();
        train.setDisable(data == null);
        panels.close();
        sections.setVisible(run != null);
        if (run == null) {
            shown = null;
            question.setText("");
            actions.getChildren().clear();
            fill(noResults.of(data));
        } else {
            show(run);
        }
    }

    private void choose(ModelsPart chosen) {
        part = chosen;
        if (shown != null) {
            show(shown);
        }
    }

    private void show(TrainingRun run) {
        if (!run.equals(shown)) {
            shown = run;
            filled.clear();
            question.setText(names.outcome(run.training().table().target(), "question"));
        }
        ModelsPane pane = Objects.requireNonNull(panes.get(part));
        actions.getChildren().setAll(pane.actions());
        fill(pane.node());
        if (filled.add(part)) {
            pane.show(run);
        }
    }

    private void fill(Node content) {
        if (!body.getChildren().equals(List.of(content))) {
            VBox.setVgrow(content, Priority.ALWAYS);
            body.getChildren().setAll(content);
        }
    }

    @FXML
    void train() {
        panels.openTraining();
    }

    private void showWorth() {
        if (shown != null) {
            panels.openWorth(shown);
        }
    }

    private void showLeaks() {
        if (shown != null) {
            panels.openLeaks(shown.training());
        }
    }
}
