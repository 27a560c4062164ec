package dev.escalation.ui.models;

import dev.escalation.app.Insight;
import dev.escalation.model.ModelResult;
import dev.escalation.report.ComparisonFiles;
import dev.escalation.ui.Context;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.chart.Export;
import dev.escalation.ui.control.Buttons;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/** The models of a run beside each other, and which of them is in use. */
final class ComparePane implements ModelsPane {
    private final Context context;
    private final ModelNames names;
    private final ModelsResults results;
    private final Button useModel;
    private final Button export;
    private @Nullable Shown shown;

    /**
     * @param onChoose told which of the earlier runs somebody wants to see
     * @param onLeaks told to show what the leak checks found
     * @param onWorth told to show what each kind of fact is worth
     */
    ComparePane(Context context, Consumer<TrainingRun> onChoose, Runnable onLeaks, Runnable onWorth) {
        this.context = context;
        this.names = new ModelNames(context.texts());
        this.results = new ModelsResults(context, this::select, onChoose, onLeaks, onWorth);
        this.useModel = Buttons.withIcon("fth-check", "", this::useModel);
        this.export = Buttons.withIcon("fth-download", context.texts().get("common.export"), this::export);
        useModel.setId("use-model");
        useModel.disableProperty().bind(Bindings.isNotEmpty(context.work().running()));
        export.setId("export-comparison");
        context.workspace().insightProperty().addListener(_ -> insightChanged());
    }

    @Override
    public Node node() {
        return results.node();
    }

    @Override
    public List<Node> actions() {
        return List.of(useModel, export);
    }

    @Override
    public void show(TrainingRun run) {
        ModelResult inFront = inFront(run);
        show(new Shown(run, inFront, inFront));
    }

    /** The same models, of which another is in use now. */
    private void insightChanged() {
        if (shown != null) {
            show(new Shown(shown.run(), inFront(shown.run()), shown.selected()));
        }
    }

    private void select(ModelResult result) {
        if (shown != null) {
            show(new Shown(shown.run(), shown.inFront(), result));
        }
    }

    private void show(Shown what) {
        shown = what;
        showUse(what);
        results.show(what);
    }

    private ModelResult inFront(TrainingRun run) {
        Insight insight = context.workspace().insightProperty().get();
        return run.training().comparison().results().stream()
                .filter(result -> insight != null
                        && result.model().filter(insight.model()::equals).isPresent())
                .findFirst()
                .orElse(run.training().comparison().best());
    }

    private void showUse(Shown what) {
        Insight insight = context.workspace().insightProperty().get();
        boolean other = insight != null
                && what.selected()
                        .model()
                        .filter(model -> !model.equals(insight.model()))
                        .isPresent();
        useModel.setVisible(other);
        useModel.setManaged(other);
        if (other) {
            useModel.setText(context.texts().get("models.use", names.of(what.selected())));
        }
    }

    private void useModel() {
        if (shown != null) {
            TrainingRun run = shown.run();
            shown.selected().model().ifPresent(model -> context.workbench().use(run, model));
        }
    }

    private void export() {
        if (shown != null) {
            var comparison = shown.comparison();
            new Export(context)
                    .write("model_comparison.csv", file -> ComparisonFiles.writeComparison(comparison, file));
        }
    }
}
