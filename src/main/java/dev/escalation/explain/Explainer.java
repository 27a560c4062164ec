package dev.escalation.explain;

import dev.escalation.explain.shap.LinearShap;
import dev.escalation.explain.shap.RowShap;
import dev.escalation.explain.shap.ShapValues;
import dev.escalation.explain.shap.TreeShap;
import dev.escalation.model.Matrix;
import dev.escalation.model.Predictor;
import dev.escalation.model.TrainedModel;
import dev.escalation.model.tree.TreeEnsemble;
import dev.escalation.task.Progress;
import org.jspecify.annotations.Nullable;

/** Explains one model's scores, as often as asked; what single rows need of its trees is computed at the first. For any thread. */
public final class Explainer {
    private final TrainedModel model;
    private @Nullable RowShap rowShap;

    private Explainer(TrainedModel model) {
        this.model = model;
    }

    public static Explainer of(TrainedModel model) {
        return new Explainer(model);
    }

    public TrainedModel model() {
        return model;
    }

    /** Effects of the encoded columns, in the model's additive units. */
    ShapValues effects(Matrix rows, Progress progress) {
        return switch (model.predictor()) {
            case Predictor.Linear linear -> LinearShap.explain(linear.model(), rows);
            case Predictor.Trees trees
            when rows.rows() == 1 -> rowShap(trees.ensemble()).explain(rows, progress);
            case Predictor.Trees trees -> TreeShap.explain(trees.ensemble(), rows, progress);
        };
    }

    private synchronized RowShap rowShap(TreeEnsemble ensemble) {
        RowShap prepared = rowShap;
        if (prepared == null) {
            prepared = RowShap.of(ensemble);
            rowShap = prepared;
        }
        return prepared;
    }
}
