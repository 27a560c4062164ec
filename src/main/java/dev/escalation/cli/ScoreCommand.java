package dev.escalation.cli;

import dev.escalation.app.ScoreJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The open tickets by risk. */
@Command(
        name = "score",
        description = "Ranks the open tickets with a saved model: risk_queue.csv, ticket_top_features.json.",
        sortOptions = false)
final class ScoreCommand extends WorkbenchCommand {
    @Mixin
    private final SourceOptions sources = new SourceOptions();

    @Mixin
    private final ScoringArguments scoring = new ScoringArguments();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the results.")
    private @Nullable Path out;

    ScoreCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Result run(Terminal.StageReport progress) throws IOException {
        try (Source source = sources.resolve(progress)) {
            Path folder = sources.outOr(out, source, "score");
            Map<String, Object> summary = ScoreJob.queue(scoring.request(source), folder, progress);
            return Result.done(summary, lines(JsonMapper.shared().valueToTree(summary), folder));
        }
    }

    private static List<String> lines(JsonNode summary, Path folder) {
        List<String> lines = new ArrayList<>();
        int tickets = summary.path("queue_tickets").asInt();
        lines.add(String.format(
                Locale.ROOT,
                "%,d tickets are open at %s.%s",
                tickets,
                summary.path("queue_as_of").asString(""),
                tickets == 0 ? "" : " Most at risk by " + summary.path("model").asString("") + ":"));
        lines.addAll(QueueLines.of(summary.path("queue_top")));
        lines.add("");
        lines.add("Results: " + display(folder) + "   (risk_queue.csv, ticket_top_features.json, summary.json)");
        return lines;
    }
}
