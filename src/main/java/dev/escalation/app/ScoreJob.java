package dev.escalation.app;

import dev.escalation.app.wording.Question;
import dev.escalation.app.wording.WordedJson;
import dev.escalation.data.Dictionary;
import dev.escalation.data.Instants;
import dev.escalation.etl.CleanResult;
import dev.escalation.explain.Explanation;
import dev.escalation.explain.FactorWords;
import dev.escalation.explain.TicketExplanation;
import dev.escalation.explain.sentence.FactSheet;
import dev.escalation.features.FeatureTable;
import dev.escalation.live.RiskBand;
import dev.escalation.live.RiskQueue;
import dev.escalation.llm.ChatServer;
import dev.escalation.model.ModelInput;
import dev.escalation.model.TrainedModel;
import dev.escalation.report.QueueFiles;
import dev.escalation.task.Progress;
import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Open tickets scored and explained by a saved model. */
public final class ScoreJob {
    private final ScoredData scored;
    private final TrainedModel model;
    private final CleanResult clean;
    private final FeatureTable table;
    private final long moment;
    private final Progress progress;

    private ScoreJob(ScoreRequest request, Progress progress) throws IOException {
        this.progress = progress;
        this.scored = ScoredData.of(request, progress);
        this.model = scored.model();
        this.clean = scored.clean();
        this.moment = scored.moment();
        this.table = scored.table();
    }

    /**
     * Leaves {@code risk_queue.csv ticket_top_features.json summary.json} in {@code out}.
     *
     * @return the content of {@code summary.json}
     * @throws dev.escalation.ingest.UnusableInputException if the source cannot be used
     * @throws dev.escalation.model.tree.ModelFormatException if the model file is damaged
     * @throws UnusableRequestException if there is no such model, or it does not fit the data or the moment
     * @throws UnusableOutputException if the output folder cannot be used
     * @throws java.util.concurrent.CancellationException if the user stops it; {@code out} is as it was
     * @throws IOException if a file cannot be written
     */
    public static Map<String, Object> queue(ScoreRequest request, Path out, Progress progress) throws IOException {
        try (OutputFolder output = OutputFolder.at(out)) {
            StageClock clock = new StageClock();
            ScoreJob job = new ScoreJob(request, progress);
            clock.ended("import_and_features");
            Map<String, Object> summary = job.writeQueue(output.path());
            clock.ended("score_and_explain");
            summary.put("seconds", clock.seconds());
            progress.checkCancelled();
            output.complete(summary);
            return summary;
        }
    }

    private Map<String, Object> writeQueue(Path folder) throws IOException {
        RiskQueue queue = RiskQueue.score(model, table, scored.usual(), progress);
        QueueFiles.writeQueue(queue, folder.resolve("risk_queue.csv"));
        QueueFiles.writeTopFeatures(queue, folder.resolve("ticket_top_features.json"));
        Map<String, Object> summary = Summary.program("score");
        summary.putAll(Summary.data(clean));
        summary.put("target", model.target().id());
        summary.put("model", model.kind().id());
        summary.put("threshold", model.threshold().threshold());
        summary.put("queue_as_of", Instants.format(moment));
        summary.put("queue_tickets", queue.entries().size());
        if (queue.withoutReasons().isEmpty()) {
            summary.put("additivity_error", queue.additivityError());
        } else {
            summary.put("explanation_failed", queue.withoutReasons());
        }
        summary.put("queue_top", Summary.queueTop(queue));
        return summary;
    }

    /**
     * The risk of one open ticket with its reasons, as in {@code ticket_top_features.json}, with the alert line.
     *
     * @param server has the sentence worded by a language model; empty for the template's
     * @throws dev.escalation.explain.ExplanationException if the model's score cannot be explained
     * @throws UnusableRequestException if the ticket is unknown or not open at the moment; otherwise as {@link #queue}
     */
    public static Map<String, Object> ticket(
            ScoreRequest request, String ticketId, Optional<ChatServer> server, Progress progress) throws IOException {
        return new ScoreJob(request, progress).explain(ticketId, server);
    }

    private Map<String, Object> explain(String ticketId, Optional<ChatServer> server) {
        int[] row = {rowOf(ticketId)};
        double risk = model.probabilities(ModelInput.all(table), row, progress)[0];
        Explanation explanation = Explanation.of(model, table, row, progress);
        FactorWords words = new FactorWords(table, scored.usual());
        TicketExplanation why = TicketExplanation.of(explanation, 0, risk, table, words);
        double alertLine = model.threshold().threshold();
        RiskBand band = RiskBand.of(risk, alertLine);
        RiskQueue queue = new RiskQueue(
                table, model, words, List.of(new RiskQueue.Entry(why, band)), explanation.additivityError(), "");
        Map<String, Object> json = QueueFiles.topFeatures(queue, why);
        if (server.isPresent()) {
            json.putAll(WordedJson.of(
                    Question.of(why, words),
                    server.get(),
                    FactSheet.of(why, words).template(),
                    progress));
        }
        json.put("target", model.target().id());
        json.put("band", band.id());
        json.put("alert_line", alertLine);
        json.put("additivity_error", explanation.additivityError());
        return json;
    }

    private int rowOf(String ticketId) {
        int ticket = table.data().tickets().ids().codeOf(ticketId);
        if (ticket == Dictionary.MISSING) {
            throw new UnusableRequestException(Said.of("app.ticket.none", ticketId));
        }
        return Arrays.stream(table.queueRows())
                .filter(row -> table.ticket()[row] == ticket)
                .findFirst()
                .orElseThrow(() -> notOpen(ticketId, table.data().tickets().createdAt()[ticket]));
    }

    private UnusableRequestException notOpen(String ticketId, long created) {
        Sayable why =
                created > moment ? Said.of("app.ticket.later", Instants.format(created)) : Said.of("app.ticket.over");
        return new UnusableRequestException(Said.of("app.ticket.closed", ticketId, Instants.format(moment), why));
    }
}
