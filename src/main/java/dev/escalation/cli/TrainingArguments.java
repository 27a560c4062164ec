package dev.escalation.cli;

import dev.escalation.app.UnusableRequestException;
import dev.escalation.model.TrainingOptions;
import dev.escalation.model.TrainingOptions.Calibration;
import dev.escalation.model.evaluation.ThresholdRule;
import dev.escalation.model.tuning.SearchBudget;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say how to learn and to choose. */
final class TrainingArguments {
    private final TrainingOptions defaults = TrainingOptions.defaults();

    @Option(names = "--models", paramLabel = "LIST", description = Converters.MODELS + "; default all.")
    private Converters.Models models = new Converters.Models(defaults.kinds());

    @Option(
            names = "--threshold",
            paramLabel = "RULE",
            description = "How the alert line is chosen: " + Converters.THRESHOLD + "; default precision:0.75.")
    private ThresholdRule thresholdRule = defaults.thresholdRule();

    @Option(names = "--calibration", paramLabel = "KIND", description = Converters.CALIBRATION + "; default sigmoid.")
    private Calibration calibration = defaults.calibration();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of every random choice; default " + TrainingOptions.DEFAULT_SEED + ".")
    private long seed = TrainingOptions.DEFAULT_SEED;

    @Option(
            names = "--tune",
            paramLabel = "MINUTES",
            description = "First search for better settings of the models, for so many minutes, such as 5. How many are"
                    + " judged depends on the machine and is told.")
    private @Nullable Double tuneMinutes;

    @Option(
            names = "--tune-candidates",
            paramLabel = "N",
            description =
                    "Judge N settings of each model, the usual ones included; without --tune the search is exactly"
                            + " repeatable.")
    private @Nullable Integer tuneCandidates;

    /** @throws UnusableRequestException if the budget of a search is out of its range */
    TrainingOptions options() {
        TrainingOptions options =
                new TrainingOptions(models.kinds(), defaults.embargo(), thresholdRule, calibration, seed);
        if (tuneMinutes == null && tuneCandidates == null) {
            return options;
        }
        try {
            return options.searching(new SearchBudget(
                    Objects.requireNonNullElse(tuneMinutes, Double.POSITIVE_INFINITY),
                    Objects.requireNonNullElse(tuneCandidates, SearchBudget.MOST_CANDIDATES)));
        } catch (IllegalArgumentException e) {
            throw new UnusableRequestException(String.valueOf(e.getMessage()));
        }
    }
}
