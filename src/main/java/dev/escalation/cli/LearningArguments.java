package dev.escalation.cli;

import dev.escalation.app.JobRequest;
import dev.escalation.app.PhraseList;
import dev.escalation.features.FeaturePlan;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.features.TextUse;
import dev.escalation.model.Embargo;
import dev.escalation.model.TrainingOptions;
import java.io.IOException;
import picocli.CommandLine.Option;

/** Options that say what is to be learned, from which rows. */
final class LearningArguments {
    @Option(names = "--target", paramLabel = "TARGET", description = Converters.TARGETS + "; default escalation.")
    private Target target = Target.ESCALATION;

    @Option(
            names = "--as-of-hours",
            paramLabel = "HOURS",
            description = "Ages at which tickets are learned from, " + Converters.AGES
                    + "; default 0,1,4,24,72,168, then every week.")
    private PredictionPoints points = PredictionPoints.DEFAULT;

    @Option(
            names = "--text",
            paramLabel = "USE",
            description =
                    "How much of what customers write is used: " + Converters.TEXTS
                            + ". tone, the default, is tone and "
                            + "phrases; on also compares a ticket with similar earlier ones, for which each text is read, once.")
    private TextUse text = TextUse.TONE;

    @Option(
            names = "--embargo",
            paramLabel = "HOURS",
            description = "How long outcomes take to be known: " + Converters.EMBARGO + "; default auto.")
    private Embargo embargo = new Embargo.Automatic();

    /** With default training. */
    JobRequest request(Source source) throws IOException {
        return request(source, TrainingOptions.defaults());
    }

    /** @param options of the training; the embargo comes from here */
    JobRequest request(Source source, TrainingOptions options) throws IOException {
        FeaturePlan plan = new FeaturePlan(target, points)
                .with(PhraseList.ofUser().phrases())
                .with(text);
        return new JobRequest(source.from(), source.mapping(), source.workspace(), plan, options.with(embargo));
    }
}
