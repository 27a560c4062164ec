package dev.escalation.ui.models;

import dev.escalation.app.Insight;
import dev.escalation.data.LabelSource;
import dev.escalation.features.FeatureTable;
import dev.escalation.model.ModelResult;
import dev.escalation.report.ComparisonFiles;
import dev.escalation.ui.Context;
import dev.escalation.ui.LoadedData;
import dev.escalation.ui.PageView;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.chart.Export;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Training, comparing and choosing models. */
public final class ModelsController implements PageView {
    private final Context context;
    private final ModelNames names;
    private final ModelsResults results;
    private final ModelsPanels panels;
    private final NoResults noResults;
    private @Nullable Shown shown;

    @FXML
    private StackPane page;

    @FXML
    private VBox body;

    @FXML
    private Label question;

    @FXML
    private Button useModel;

    @FXML
    private Button export;

    @FXML
    private Button train;

    public ModelsController(Context context) {
        this.context = context;
        this.names = new ModelNames(context.texts());
        this.panels = new ModelsPanels(context);
        this.noResults = new NoResults(context, this::train);
        this.results = new ModelsResults(context, this::select, this::choose, this::showLeaks);
    }

    @FXML
    void initialize() {
        panels.putOn(page);
        useModel.disableProperty().bind(Bindings.isNotEmpty(context.work().running()));
        context.workspace().dataProperty().addListener(_ -> refresh());
        context.workspace().runProperty().addListener(_ -> refresh());
        context.workspace().insightProperty().addListener(_ -> insightChanged());
        refresh();
    }

    private void refresh() {
        TrainingRun run = context.workspace().runProperty().get();
        LoadedData data = context.workspace().dataProperty().get();
        train.setDisable(data == null);
        panels.close();
        if (run == null) {
            shown = null;
            question.setText("");
            export.setDisable(true);
            showUse();
            fill(noResults.of(data));
        } else if (shown == null || !shown.run().equals(run)) {
            choose(run);
        }
    }

    /** The same models, of which another is in use now. */
    private void insightChanged() {
        if (shown != null) {
            show(new Shown(shown.run(), inFront(shown.run()), shown.selected()));
        }
    }

    private void choose(TrainingRun run) {
        ModelResult inFront = inFront(run);
        show(new Shown(run, inFront, inFront));
    }

    private void select(ModelResult result) {
        if (shown != null) {
            show(new Shown(shown.run(), shown.inFront(), result));
        }
    }

    private ModelResult inFront(TrainingRun run) {
        Insight insight = context.workspace().insightProperty().get();
        return run.training().comparison().results().stream()
                .filter(result -> insight != null
                        && result.model().filter(insight.model()::equals).isPresent())
                .findFirst()
                .orElse(run.training().comparison().best());
    }

    private void show(Shown what) {
        shown = what;
        FeatureTable table = what.comparison().table();
        LabelSource source = table.target().source(table.data().rules());
        String from =
                context.texts().get(source instanceof LabelSource.Flag ? "models.label.column" : "models.label.rule");
        question.setText(names.outcome(table.target(), "question") + " " + from);
        export.setDisable(false);
        showUse();
        fill(results.node());
        results.show(what);
    }

    private void showUse() {
        Insight insight = context.workspace().insightProperty().get();
        boolean other = shown != null
                && insight != null
                && shown.selected()
                        .model()
                        .filter(model -> !model.equals(insight.model()))
                        .isPresent();
        useModel.setVisible(other);
        useModel.setManaged(other);
        if (other && shown != null) {
            useModel.setText(context.texts().get("models.use", names.of(shown.selected())));
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

    private void showLeaks() {
        if (shown != null) {
            panels.openLeaks(shown.run().training());
        }
    }

    @FXML
    void useModel() {
        if (shown != null) {
            TrainingRun run = shown.run();
            shown.selected().model().ifPresent(model -> context.workbench().use(run, model));
        }
    }

    @FXML
    void export() {
        if (shown != null) {
            var comparison = shown.comparison();
            new Export(context)
                    .write("model_comparison.csv", file -> ComparisonFiles.writeComparison(comparison, file));
        }
    }
}
