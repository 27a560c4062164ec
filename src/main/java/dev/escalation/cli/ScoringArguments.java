package dev.escalation.cli;

import dev.escalation.app.ScoreRequest;
import dev.escalation.app.UnusableRequestException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say which model looks at which moment. */
final class ScoringArguments {
    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "A saved model, models/<model>.json of a run; default the workspace's best.")
    private @Nullable Path model;

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description = "The moment to look from, " + Converters.MOMENT + "; default the data's last moment.")
    private @Nullable Instant asOf;

    ScoreRequest request(Source source) {
        return new ScoreRequest(source.from(), source.mapping(), model(source), Optional.ofNullable(asOf));
    }

    private Path model(Source source) {
        if (model != null) {
            return model;
        }
        return source.workspace()
                .orElseThrow(() -> new UnusableRequestException(
                        "Say which model to use, with --model FILE (models/<model>.json of a run)."))
                .bestModel()
                .orElseThrow(() -> new UnusableRequestException(
                        "The workspace has no model yet. Train one with: " + "workbench train --workspace DIR"));
    }
}
