package dev.escalation.model.tuning;

import dev.escalation.model.ModelKind;
import dev.escalation.model.ModelParameters;
import dev.escalation.model.ModelParameters.Boosting;
import dev.escalation.model.ModelParameters.Forest;
import dev.escalation.model.ModelParameters.Logistic;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * The settings that are tried: the usual ones first, then others drawn at random, each combination once. The order depends
 * on the seed alone.
 *
 * <ul>
 *   <li>Logistic regression: λ of 0.01 to 300.
 *   <li>Random forest: depth 6 to 12 (deeper trees cost more to explain than they bring), 5 to 80 rows in a leaf, √, 10, 20,
 *       35 or 50 % of the columns at a split.
 *   <li>XGBoost: learning rate 0.03 to 0.12, depth 3 to 7, 1 to 30 as least weight of a leaf, 60 to 100 % of the rows and 40
 *       to 100 % of the columns for a tree, λ of 0.3 to 10.
 * </ul>
 */
final class SearchSpace {
    private static final double[] LAMBDAS = {0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300};
    private static final double[] FOREST_DEPTHS = {6, 8, 10, 12};
    private static final double[] FOREST_LEAVES = {5, 10, 20, 40, 80};
    private static final double[] FOREST_COLUMNS = {0, 0.1, 0.2, 0.35, 0.5};
    private static final double[] RATES = {0.03, 0.05, 0.08, 0.12};
    private static final double[] DEPTHS = {3, 4, 5, 6, 7};
    private static final double[] CHILD_WEIGHTS = {1, 3, 10, 30};
    private static final double[] ROW_SHARES = {0.6, 0.8, 1};
    private static final double[] COLUMN_SHARES = {0.4, 0.6, 0.8, 1};
    private static final double[] LEAF_LAMBDAS = {0.3, 1, 3, 10};
    /** Draws in a row that bring nothing new: then the space is taken to be used up. */
    private static final int VAIN_DRAWS = 1000;

    private SearchSpace() {}

    /**
     * @param usual tried first
     * @param count at most so many
     */
    static List<ModelParameters> candidates(ModelKind kind, ModelParameters usual, int count, long seed) {
        Random random = new Random(seed * 31 + kind.ordinal());
        Set<ModelParameters> candidates = new LinkedHashSet<>(List.of(usual));
        for (int vain = 0; candidates.size() < count && vain < VAIN_DRAWS; ) {
            vain = candidates.add(drawn(kind, usual, random)) ? 0 : vain + 1;
        }
        return List.copyOf(candidates);
    }

    private static ModelParameters drawn(ModelKind kind, ModelParameters usual, Random random) {
        return switch (kind) {
            case LOGISTIC -> new ModelParameters(new Logistic(one(LAMBDAS, random)), usual.forest(), usual.boosting());
            case RANDOM_FOREST ->
                new ModelParameters(usual.logistic(), forest(usual.forest(), random), usual.boosting());
            case XGBOOST -> new ModelParameters(usual.logistic(), usual.forest(), boosting(random));
        };
    }

    private static Forest forest(Forest usual, Random random) {
        return new Forest(
                usual.trees(),
                (int) one(FOREST_DEPTHS, random),
                (int) one(FOREST_LEAVES, random),
                one(FOREST_COLUMNS, random));
    }

    private static Boosting boosting(Random random) {
        return new Boosting(
                one(RATES, random),
                (int) one(DEPTHS, random),
                one(CHILD_WEIGHTS, random),
                one(ROW_SHARES, random),
                one(COLUMN_SHARES, random),
                one(LEAF_LAMBDAS, random));
    }

    private static double one(double[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}
