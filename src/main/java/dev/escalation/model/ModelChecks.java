package dev.escalation.model;

import dev.escalation.model.preprocessing.EncodedColumn;
import java.util.List;

/** What the parts of a model from a file have to agree on, and how large they may be. */
final class ModelChecks {
    private static final int MOST_AGES = 1000;
    private static final int OLDEST_HOURS = 24 * 366 * 20;
    private static final int MOST_PHRASES = 10_000;
    private static final int LONGEST_PHRASE = 1000;

    private ModelChecks() {}

    /** @throws IllegalArgumentException if they do not; names the field */
    static void require(TrainedModel model) {
        List<Integer> ages = model.plan().points().ageHours();
        require(
                ages.size() <= MOST_AGES && ages.getLast() <= OLDEST_HOURS,
                "field points: at most " + MOST_AGES + " ages of at most " + OLDEST_HOURS + " hours, not " + ages.size()
                        + " up to " + ages.getLast());
        boolean modest = model.plan().phrases().size() <= MOST_PHRASES
                && model.plan().phrases().stream().allMatch(each -> each.text().length() <= LONGEST_PHRASE);
        require(modest, "field phrases: too many, or one is too long");
        double threshold = model.threshold().threshold();
        require(threshold >= 0 && threshold <= 1, "field threshold: the alert line is a probability, not " + threshold);
        List<String> encoded = model.preprocessing().encoded().stream()
                .map(EncodedColumn::name)
                .toList();
        switch (model.predictor()) {
            case Predictor.Linear linear -> {
                require(
                        model.kind() == ModelKind.LOGISTIC,
                        "field linear: a " + model.kind().label() + " is made of trees");
                requireSame(encoded, linear.model().columns(), "linear.columns");
            }
            case Predictor.Trees trees -> {
                require(model.kind() != ModelKind.LOGISTIC, "field trees: a logistic regression has none");
                requireSame(encoded, trees.ensemble().featureNames(), "trees.features");
            }
        }
    }

    private static void requireSame(List<String> made, List<String> expected, String field) {
        require(
                made.size() == expected.size(),
                "field " + field + " names " + expected.size() + " columns; the preprocessing makes " + made.size());
        for (int i = 0; i < made.size(); i++) {
            require(
                    made.get(i).equals(expected.get(i)),
                    "field " + field + "[" + i + "] is " + expected.get(i) + "; the preprocessing makes "
                            + made.get(i));
        }
    }

    private static void require(boolean valid, String problem) {
        if (!valid) {
            throw new IllegalArgumentException(problem);
        }
    }
}
