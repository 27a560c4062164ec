package dev.escalation.model;

import dev.escalation.model.linear.LinearModel;
import dev.escalation.model.tree.TreeEnsemble;
import dev.escalation.task.Progress;

/** The fitted core of a model: a matrix in, an additive score per row out. */
public sealed interface Predictor {
    /**
     * Log-odds for logistic regression and boosting, the mean probability of the trees for a forest.
     *
     * @param rows columns as in training
     */
    double[] outputs(Matrix rows, Progress progress);

    record Linear(LinearModel model) implements Predictor {
        @Override
        public double[] outputs(Matrix rows, Progress progress) {
            return model.outputs(rows);
        }
    }

    record Trees(TreeEnsemble ensemble) implements Predictor {
        @Override
        public double[] outputs(Matrix rows, Progress progress) {
            return ensemble.outputs(rows, progress);
        }
    }
}
