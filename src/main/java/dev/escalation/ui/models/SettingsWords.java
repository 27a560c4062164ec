package dev.escalation.ui.models;

import dev.escalation.model.ModelKind;
import dev.escalation.model.ModelParameters;
import dev.escalation.model.ModelResult;
import dev.escalation.model.TrainingOptions;
import dev.escalation.model.tuning.TuningOutcome;
import dev.escalation.ui.text.Texts;
import java.util.Locale;

/** The settings of a model, and what a search for better ones came to, in words. */
final class SettingsWords {
    private static final String PREFIX = "models.origin.parameters.";
    private static final int DIGITS = 3;

    private SettingsWords() {}

    /** A yardstick has none. */
    static String of(ModelResult result, TrainingOptions options, Texts texts) {
        if (result.model().isEmpty()) {
            return texts.get(PREFIX + "none");
        }
        ModelKind kind = result.model().get().kind();
        String values = values(kind, options.parameters(), texts);
        return options.tuned().stream()
                .filter(outcome -> outcome.kind() == kind)
                .findFirst()
                .map(outcome -> values + ". " + words(outcome, texts))
                .orElse(texts.get(PREFIX + "usual", values));
    }

    private static String values(ModelKind kind, ModelParameters parameters, Texts texts) {
        return switch (kind) {
            case LOGISTIC ->
                texts.get(PREFIX + "logistic", number(parameters.logistic().lambda(), texts));
            case RANDOM_FOREST -> forest(parameters.forest(), texts);
            case XGBOOST -> boosting(parameters.boosting(), texts);
        };
    }

    private static String forest(ModelParameters.Forest forest, Texts texts) {
        String columns = forest.shareOfColumns() == 0
                ? texts.get(PREFIX + "root")
                : texts.formats().share(forest.shareOfColumns(), 0);
        return texts.get(PREFIX + "random_forest", forest.trees(), forest.maxDepth(), forest.minLeaf(), columns);
    }

    private static String boosting(ModelParameters.Boosting boosting, Texts texts) {
        return texts.get(
                PREFIX + "xgboost",
                number(boosting.learningRate(), texts),
                boosting.maxDepth(),
                number(boosting.minChildWeight(), texts),
                texts.formats().share(boosting.subsample(), 0),
                texts.formats().share(boosting.columnSample(), 0),
                number(boosting.lambda(), texts));
    }

    private static String words(TuningOutcome outcome, Texts texts) {
        boolean compared = !Double.isNaN(outcome.gain().value());
        String key = PREFIX + outcome.verdict().name().toLowerCase(Locale.ROOT) + (compared ? "" : ".uncompared");
        return compared
                ? texts.get(
                        key,
                        outcome.judged(),
                        texts.formats().decimal(outcome.gain().value(), DIGITS),
                        texts.formats().decimal(outcome.gain().low(), DIGITS),
                        texts.formats().decimal(outcome.gain().high(), DIGITS))
                : texts.get(key, outcome.judged());
    }

    private static String number(double value, Texts texts) {
        return value == Math.rint(value)
                ? texts.formats().count((long) value)
                : texts.formats().localized(String.format(Locale.ROOT, "%s", value));
    }
}
