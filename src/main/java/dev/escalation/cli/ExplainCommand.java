package dev.escalation.cli;

import dev.escalation.app.ScoreJob;
import dev.escalation.llm.ChatServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Why one open ticket has its risk. */
@Command(
        name = "explain",
        description = "Says how likely one open ticket is to have the outcome, and why.",
        sortOptions = false)
final class ExplainCommand extends WorkbenchCommand {
    @Mixin
    private final SourceOptions sources = new SourceOptions();

    @Mixin
    private final ScoringArguments scoring = new ScoringArguments();

    @Option(names = "--ticket", paramLabel = "ID", required = true, description = "The ticket.")
    private @Nullable String ticket;

    @Option(
            names = "--llm",
            paramLabel = "FILE|saved",
            description = {
                "Have a language model word the sentence: a .env file with LLM_BASE_URL, LLM_MODEL and, if needed,",
                "LLM_API_KEY, or 'saved' for the one that was set up in the window. Only the facts are sent, personal",
                "data masked; each sentence of the answer is checked, and the output holds what was sent."
            })
    private @Nullable String languageModel;

    ExplainCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Result run(Terminal.StageReport progress) throws IOException {
        try (Source source = sources.resolve(progress)) {
            Optional<ChatServer> server =
                    languageModel == null ? Optional.empty() : Optional.of(SavedLanguageModel.server(languageModel));
            Map<String, Object> json =
                    ScoreJob.ticket(scoring.request(source), String.valueOf(ticket), server, progress);
            return Result.done(json, lines(JsonMapper.shared().valueToTree(json)));
        }
    }

    private static List<String> lines(JsonNode ticket) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "Ticket %s at %s: risk %.1f %% (%s; alert line %.1f %%), by %s",
                ticket.path("ticket_id").asString(""),
                ticket.path("as_of").asString(""),
                ticket.path("risk_score").asDouble() * 100,
                ticket.path("band").asString(""),
                ticket.path("alert_line").asDouble() * 100,
                ticket.path("model").asString("")));
        lines.add(ticket.path("llm_explanation").asString(""));
        if (ticket.has("explanation_note")) {
            lines.add("(" + ticket.path("explanation_note").asString("") + ")");
        }
        lines.add("");
        lines.add("Effects on the log-odds of the risk, largest first:");
        for (JsonNode factor : ticket.path("factors")) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %+6.2f  %s",
                    factor.path("effect_log_odds").asDouble(),
                    factor.path("words").asString("")));
        }
        return lines;
    }
}
