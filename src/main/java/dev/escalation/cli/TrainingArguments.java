package dev.escalation.cli;

import dev.escalation.model.TrainingOptions;
import dev.escalation.model.TrainingOptions.Calibration;
import dev.escalation.model.evaluation.ThresholdRule;
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

    TrainingOptions options() {
        return new TrainingOptions(models.kinds(), defaults.embargo(), thresholdRule, calibration, seed);
    }
}
